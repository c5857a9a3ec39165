package io.tengen.client.ui.theme;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.Texture;
import com.badlogic.gdx.graphics.g2d.NinePatch;
import com.badlogic.gdx.graphics.g2d.PixmapPacker;
import com.badlogic.gdx.graphics.g2d.TextureRegion;
import com.badlogic.gdx.scenes.scene2d.utils.Drawable;
import com.badlogic.gdx.scenes.scene2d.utils.NinePatchDrawable;
import com.badlogic.gdx.scenes.scene2d.utils.TextureRegionDrawable;
import com.badlogic.gdx.utils.Disposable;

/**
 * The picture with the pieces that controls are drawn with, at the density of the screen, and with
 * the letters on them: what is drawn from one texture is drawn by one call. More letters than fit
 * go to a second picture and further ones.
 */
final class Sheet implements Disposable {
  private static final int EDGE = 512;
  private static final int DISC_PIXELS = 96;
  private static final int DOT_PIXELS = 16;
  private static final Texture.TextureFilter LINEAR = Texture.TextureFilter.Linear;

  private final float pixelsPerUnit;
  private final PixmapPacker packer = new PixmapPacker(EDGE, EDGE, Pixmap.Format.RGBA8888, 2, true);

  Sheet(float pixelsPerUnit) {
    this.pixelsPerUnit = pixelsPerUnit;
  }

  /** Where letters are put too. */
  PixmapPacker packer() {
    return packer;
  }

  private int pixels(float units) {
    return Math.max(1, Math.round(units * pixelsPerUnit));
  }

  /** Puts a picture on the sheet; the picture is gone then, and seen after {@link #upload}. */
  private TextureRegion add(Pixmap pixmap) {
    PixmapPacker.PixmapPackerRectangle place = packer.pack(pixmap);
    pixmap.dispose();
    if (place.page.getTexture() == null) {
      place.page.updateTexture(LINEAR, LINEAR, false);
    }
    return new TextureRegion(
        place.page.getTexture(), place.getX(), place.getY(), place.getWidth(), place.getHeight());
  }

  /** Brings all pieces to the graphics card, at once, since each time all pixels are. */
  void upload() {
    packer.updatePageTextures(LINEAR, LINEAR, false);
  }

  /** One white pixel, with white around it. */
  TextureRegion white() {
    Pixmap pixmap = Pixmaps.blank(4, 4);
    pixmap.setColor(Color.WHITE);
    pixmap.fill();
    TextureRegion region = add(pixmap);
    region.setRegion(region, 1, 1, 2, 2);
    return region;
  }

  /** A white disc. */
  TextureRegion disc() {
    return add(Pixmaps.disc(DISC_PIXELS, Color.WHITE, Color.WHITE, 0));
  }

  /** A small white disc, which stays round where the large one would be drawn too small. */
  TextureRegion dot() {
    return add(Pixmaps.disc(DOT_PIXELS, Color.WHITE, Color.WHITE, 0));
  }

  /** A white ring; its line is an eighth of its radius. */
  TextureRegion ring() {
    Color inside = new Color(1, 1, 1, 0);
    return add(Pixmaps.disc(DISC_PIXELS, inside, Color.WHITE, DISC_PIXELS / 16f));
  }

  /** A white bar with two soft edges, for lines in any direction. */
  TextureRegion line() {
    TextureRegion region = add(Pixmaps.softLine(8, 6));
    region.setRegion(region, 2, 0, 4, 6);
    return region;
  }

  /** A box with round corners that keeps them when it is stretched. */
  NinePatchDrawable box(float radius, Color fill, Color line, float border) {
    int corner = pixels(radius) + 1;
    int edge = 2 * corner + 2;
    float width = border == 0 ? 0 : Math.max(1, Math.round(border * pixelsPerUnit));
    TextureRegion region = add(Pixmaps.roundBox(edge, radius * pixelsPerUnit, fill, line, width));
    NinePatch patch = new NinePatch(region, corner, corner, corner, corner);
    patch.scale(1 / pixelsPerUnit, 1 / pixelsPerUnit);
    return new NinePatchDrawable(patch);
  }

  /** A square with a check mark in it, or without. */
  Drawable checkBox(float units, Color fill, Color line, Color mark) {
    int edge = pixels(units);
    Pixmap pixmap =
        Pixmaps.roundBox(edge, edge / 5f, fill, line, Math.max(1, Math.round(pixelsPerUnit)));
    if (mark.a > 0) {
      float[] points = {
        0.24f * edge, 0.52f * edge, 0.43f * edge, 0.71f * edge, 0.77f * edge, 0.30f * edge
      };
      Pixmaps.stroke(pixmap, points, 0.13f * edge, mark);
    }
    return sized(add(pixmap));
  }

  /** A disc, as the knob of a slider. */
  Drawable knob(float units, Color fill, Color line) {
    return sized(add(Pixmaps.disc(pixels(units), fill, line, Math.round(1.5f * pixelsPerUnit))));
  }

  /** A hook that points down, as a list that unfolds has it. */
  Drawable hook(float units, Color color) {
    int edge = pixels(units);
    Pixmap pixmap = Pixmaps.blank(edge, edge);
    float[] points = {
      0.2f * edge, 0.38f * edge, 0.5f * edge, 0.66f * edge, 0.8f * edge, 0.38f * edge
    };
    Pixmaps.stroke(pixmap, points, 0.12f * edge, color);
    return sized(add(pixmap));
  }

  private Drawable sized(TextureRegion region) {
    TextureRegionDrawable drawable = new TextureRegionDrawable(region);
    drawable.setMinSize(
        region.getRegionWidth() / pixelsPerUnit, region.getRegionHeight() / pixelsPerUnit);
    return drawable;
  }

  @Override
  public void dispose() {
    for (PixmapPacker.Page page : packer.getPages()) {
      if (page.getTexture() != null) {
        page.getTexture().dispose();
      }
    }
    // Pages that never became textures.
    packer.dispose();
  }
}
