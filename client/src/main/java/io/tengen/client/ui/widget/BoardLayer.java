package io.tengen.client.ui.widget;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.graphics.GL20;
import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.Texture;
import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.graphics.glutils.FrameBuffer;
import com.badlogic.gdx.math.Matrix4;
import com.badlogic.gdx.utils.Disposable;
import org.jspecify.annotations.Nullable;

/**
 * A picture of an opaque square of the window that is kept from frame to frame, pixel for pixel:
 * what does not change is copied, not drawn again. Lengths are units of the window.
 */
final class BoardLayer implements Disposable {
  private final Matrix4 projection = new Matrix4();
  private final Matrix4 projectionBefore = new Matrix4();
  private @Nullable FrameBuffer buffer;
  private float left;
  private float bottom;
  private float pixelsPerUnit = 1;

  /**
   * Takes a place in the window; false when it had that place already and the picture is still
   * good.
   */
  boolean place(float newLeft, float newBottom, float span, float density) {
    int pixels = Math.max(1, Math.round(span * density));
    FrameBuffer before = buffer;
    boolean isSame =
        before != null
            && before.getWidth() == pixels
            && newLeft == left
            && newBottom == bottom
            && density == pixelsPerUnit;
    if (isSame) {
      return false;
    }
    left = newLeft;
    bottom = newBottom;
    pixelsPerUnit = density;
    if (before == null || before.getWidth() != pixels) {
      if (before != null) {
        before.dispose();
      }
      FrameBuffer made = new FrameBuffer(Pixmap.Format.RGBA8888, pixels, pixels, false);
      made.getColorBufferTexture()
          .setFilter(Texture.TextureFilter.Nearest, Texture.TextureFilter.Nearest);
      buffer = made;
    }
    return true;
  }

  /** From here on what the batch draws, in units of the window, is kept in the picture. */
  void begin(Batch batch) {
    batch.end();
    FrameBuffer kept = kept();
    kept.begin();
    projectionBefore.set(batch.getProjectionMatrix());
    float span = span();
    projection.setToOrtho2D(left, bottom, span, span);
    batch.setProjectionMatrix(projection);
    batch.begin();
  }

  /** Keeps what is outside a rectangle as it is, until the end. */
  void restrict(float minX, float minY, float maxX, float maxY) {
    int x = (int) Math.floor((minX - left) * pixelsPerUnit);
    int y = (int) Math.floor((minY - bottom) * pixelsPerUnit);
    int right = (int) Math.ceil((maxX - left) * pixelsPerUnit);
    int top = (int) Math.ceil((maxY - bottom) * pixelsPerUnit);
    Gdx.gl.glEnable(GL20.GL_SCISSOR_TEST);
    Gdx.gl.glScissor(x, y, Math.max(0, right - x), Math.max(0, top - y));
  }

  /** From here on the batch draws to the window again. */
  void end(Batch batch) {
    batch.end();
    Gdx.gl.glDisable(GL20.GL_SCISSOR_TEST);
    kept().end();
    batch.setProjectionMatrix(projectionBefore);
    batch.begin();
  }

  /** Copies the picture to its place. */
  void draw(Batch batch) {
    batch.setColor(1, 1, 1, 1);
    batch.disableBlending();
    Texture picture = kept().getColorBufferTexture();
    float span = span();
    batch.draw(picture, left, bottom, span, span, 0, 0, 1, 1);
    batch.enableBlending();
  }

  private float span() {
    return kept().getWidth() / pixelsPerUnit;
  }

  private FrameBuffer kept() {
    FrameBuffer known = buffer;
    if (known == null) {
      throw new IllegalStateException("a layer without a place is used");
    }
    return known;
  }

  @Override
  public void dispose() {
    if (buffer != null) {
      buffer.dispose();
      buffer = null;
    }
  }
}
