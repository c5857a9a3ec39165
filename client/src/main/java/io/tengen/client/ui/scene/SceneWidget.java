package io.tengen.client.ui.scene;

import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.InputEvent;
import com.badlogic.gdx.scenes.scene2d.InputListener;
import com.badlogic.gdx.scenes.scene2d.ui.Widget;
import io.tengen.client.scene.Canvas;
import io.tengen.client.ui.theme.Theme;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An actor that shows a picture, and tells where the mouse is in it. */
public final class SceneWidget extends Widget {
  private final BatchCanvas canvas;
  private final Consumer<Canvas> painter;
  private final float leastWidth;
  private final float leastHeight;

  /** Told what the mouse does, in the coordinates of the picture. */
  public interface Mouse {
    /** It was pressed, or moved while it is. */
    void pressed(float x, float y, boolean isDrag);

    /** It is over a place, unpressed; negative where it has left. */
    void over(float x, float y);
  }

  /**
   * A picture.
   *
   * @param painter draws it, each frame
   * @param leastWidth that it needs
   * @param leastHeight that it needs
   */
  public SceneWidget(Theme theme, Consumer<Canvas> painter, float leastWidth, float leastHeight) {
    this.canvas = new BatchCanvas(theme);
    this.painter = painter;
    this.leastWidth = leastWidth;
    this.leastHeight = leastHeight;
  }

  /** Tells what the mouse does from now on. */
  public SceneWidget listen(Mouse mouse) {
    addListener(
        new InputListener() {
          @Override
          public boolean touchDown(InputEvent event, float x, float y, int pointer, int button) {
            mouse.pressed(x, getHeight() - y, false);
            return true;
          }

          @Override
          public void touchDragged(InputEvent event, float x, float y, int pointer) {
            mouse.pressed(x, getHeight() - y, true);
          }

          @Override
          public boolean mouseMoved(InputEvent event, float x, float y) {
            mouse.over(x, getHeight() - y);
            return true;
          }

          @Override
          public void exit(
              InputEvent event, float x, float y, int pointer, @Nullable Actor toActor) {
            mouse.over(-1, -1);
          }
        });
    return this;
  }

  @Override
  public float getMinWidth() {
    return leastWidth;
  }

  @Override
  public float getMinHeight() {
    return leastHeight;
  }

  @Override
  public float getPrefWidth() {
    return leastWidth;
  }

  @Override
  public float getPrefHeight() {
    return leastHeight;
  }

  @Override
  public void draw(Batch batch, float parentAlpha) {
    validate();
    canvas.begin(batch, getX(), getY(), getWidth(), getHeight());
    painter.accept(canvas);
  }
}
