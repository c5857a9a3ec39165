package io.tengen.client.ui.widget;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.Texture;
import com.badlogic.gdx.graphics.g2d.TextureRegion;
import com.badlogic.gdx.utils.Disposable;
import io.tengen.go.Colour;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Pictures of stones of one size, and of wood. Stones are lit from the upper left: the shade of a
 * pixel is that of a flattened ball under Phong's model.
 */
final class BoardArt implements Disposable {
  private static final float SHADOW_SPREAD = 1.18f;

  private final Texture wood;
  private final TextureRegion woodRegion;
  private int diameter;
  private Texture stones;
  private TextureRegion black;
  private TextureRegion white;
  private TextureRegion shadow;

  BoardArt() {
    Pixmap pixmap = wood();
    wood = new Texture(pixmap);
    wood.setFilter(Texture.TextureFilter.Linear, Texture.TextureFilter.Linear);
    pixmap.dispose();
    woodRegion = new TextureRegion(wood);
    stones = makeStones(16);
    black = region(0);
    white = region(1);
    shadow = region(2);
    diameter = 16;
  }

  /** Makes the stones anew where the size is another one. */
  void resize(int pixels) {
    int wanted = Math.max(4, pixels);
    if (wanted != diameter) {
      stones.dispose();
      stones = makeStones(wanted);
      diameter = wanted;
      black = region(0);
      white = region(1);
      shadow = region(2);
    }
  }

  private TextureRegion region(int place) {
    int edge = stones.getHeight();
    return new TextureRegion(stones, place * edge, 0, edge, edge);
  }

  TextureRegion stone(int colour) {
    return colour == Colour.BLACK ? black : white;
  }

  TextureRegion shadow() {
    return shadow;
  }

  TextureRegion woodRegion() {
    return woodRegion;
  }

  /** How much larger than its stone a picture is: there is a transparent pixel around. */
  float overhang() {
    return (float) stones.getHeight() / diameter;
  }

  private static Texture makeStones(int diameter) {
    int edge = (int) Math.ceil(diameter * SHADOW_SPREAD) + 2;
    Pixmap pixmap = new Pixmap(3 * edge, edge, Pixmap.Format.RGBA8888);
    pixmap.setBlending(Pixmap.Blending.None);
    float radius = diameter / 2f;
    for (int y = 0; y < edge; y++) {
      for (int x = 0; x < edge; x++) {
        float u = (x + 0.5f - edge / 2f) / radius;
        float v = (edge / 2f - y - 0.5f) / radius;
        pixmap.drawPixel(x, y, stonePixel(u, v, radius, true));
        pixmap.drawPixel(x + edge, y, stonePixel(u, v, radius, false));
        pixmap.drawPixel(x + 2 * edge, y, shadowPixel(u, v));
      }
    }
    Texture texture = new Texture(pixmap);
    texture.setFilter(Texture.TextureFilter.Linear, Texture.TextureFilter.Linear);
    pixmap.dispose();
    return texture;
  }

  private static int stonePixel(float u, float v, float radius, boolean isBlack) {
    float distance = (float) Math.hypot(u, v);
    float alpha = Math.max(0, Math.min(1, (1 - distance) * radius + 0.5f));
    // A stone is flat: its height over the middle is half of a ball's.
    float flat = Math.min(1, distance);
    float height = (float) Math.sqrt(1 - 0.92f * flat * flat);
    float length = (float) Math.sqrt(u * u * 0.6f + v * v * 0.6f + height * height);
    float nx = 0.775f * u / length;
    float ny = 0.775f * v / length;
    float nz = height / length;
    float diffuse = Math.max(0, -0.42f * nx + 0.50f * ny + 0.76f * nz);
    float half = Math.max(0, -0.22f * nx + 0.27f * ny + 0.94f * nz);
    if (isBlack) {
      float shine = (float) Math.pow(Math.max(0, -0.40f * nx + 0.46f * ny + 0.79f * nz), 26);
      float shade = 0.045f + 0.13f * diffuse + 0.30f * shine;
      return Color.rgba8888(shade, shade * 1.01f, shade * 1.05f, alpha);
    }
    float shine = (float) Math.pow(half, 20);
    float shade = Math.min(1, 0.60f + 0.36f * diffuse + 0.05f * shine);
    return Color.rgba8888(shade, shade * 0.992f, shade * 0.965f, alpha);
  }

  private static int shadowPixel(float u, float v) {
    float distance = (float) Math.hypot(u, v);
    float inside = Math.max(0, Math.min(1, (SHADOW_SPREAD - distance) / 0.30f));
    return Color.rgba8888(0.10f, 0.05f, 0, 0.55f * inside * inside * (3 - 2 * inside));
  }

  private static Pixmap wood() {
    int edge = WoodGrain.EDGE;
    Pixmap pixmap = new Pixmap(edge, edge, Pixmap.Format.RGBA8888);
    ByteBuffer bytes = pixmap.getPixels().duplicate().order(ByteOrder.BIG_ENDIAN);
    bytes.asIntBuffer().put(WoodGrain.pixels());
    return pixmap;
  }

  @Override
  public void dispose() {
    wood.dispose();
    stones.dispose();
  }
}
