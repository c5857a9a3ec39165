package io.tengen.client.ui;

import com.badlogic.gdx.ApplicationListener;
import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.InputAdapter;
import com.badlogic.gdx.InputMultiplexer;
import com.badlogic.gdx.backends.lwjgl3.Lwjgl3WindowAdapter;
import com.badlogic.gdx.backends.lwjgl3.Lwjgl3WindowListener;
import com.badlogic.gdx.graphics.g2d.SpriteBatch;
import com.badlogic.gdx.utils.ScreenUtils;
import com.badlogic.gdx.utils.Timer;
import com.badlogic.gdx.utils.viewport.ScreenViewport;
import io.tengen.client.ClientOptions;
import io.tengen.client.ui.frame.FocusStage;
import io.tengen.client.ui.frame.Keyboard;
import io.tengen.client.ui.script.ScriptedSession;
import io.tengen.client.ui.theme.Ink;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The window: draws the screen of now, and hands over what comes from mouse, keyboard and system.
 */
final class ClientWindow implements ApplicationListener {
  /** A file for {@link ScriptedSession}. */
  private static final String SCRIPT = "tengen.script";

  private static final int MOST_SPRITES = 4000;

  /** A frame that took longer is a pause; nothing is to jump after it. */
  private static final float LONGEST_STEP = 1 / 20f;

  /** Seconds between frames that only a clock needs: it shows tenths when little is left. */
  private static final float TICK = 0.1f;

  private final ClientOptions options;

  /** While the window is open. */
  private @Nullable Open open;

  /** Whether a frame has been drawn that is not on the screen yet. */
  private boolean isDrawn;

  ClientWindow(ClientOptions options) {
    this.options = options;
  }

  /** What exists while the window is open. */
  private record Open(
      SpriteBatch batch,
      ScreenViewport viewport,
      Keyboard keyboard,
      FocusStage stage,
      Router router,
      Timer.Task tick,
      @Nullable ScriptedSession script) {}

  /** Whether the window has been opened. */
  boolean isOpen() {
    return open != null;
  }

  @Override
  public void create() {
    SpriteBatch batch = new SpriteBatch(MOST_SPRITES);
    ScreenViewport viewport = new ScreenViewport();
    Keyboard keyboard = new Keyboard();
    FocusStage stage = new FocusStage(viewport, batch, keyboard);
    Router router = new Router(stage, Density.pixelsPerUnit());
    String file = System.getProperty(SCRIPT);
    ScriptedSession script =
        file == null ? null : new ScriptedSession(Path.of(file), stage, router::probe);
    open = new Open(batch, viewport, keyboard, stage, router, newTick(), script);
    Gdx.input.setInputProcessor(new InputMultiplexer(keyboard, stage, new Rest(router, keyboard)));
    fit();
    router.begin(options);
    Gdx.graphics.setContinuousRendering(false);
  }

  /** Brings the size and the density of the screen to the stage. */
  private void fit() {
    Open now = open;
    if (now != null) {
      float pixelsPerUnit = Density.pixelsPerUnit();
      now.viewport.setUnitsPerPixel(1 / pixelsPerUnit);
      now.viewport.update(Gdx.graphics.getWidth(), Gdx.graphics.getHeight(), true);
      now.router.setDensity(pixelsPerUnit);
    }
  }

  @Override
  public void resize(int width, int height) {
    // A minimised window has no size.
    if (width > 0 && height > 0) {
      fit();
    }
  }

  @Override
  public void render() {
    Open now = open;
    if (now == null) {
      return;
    }
    if (now.script != null) {
      now.script.begin(Gdx.graphics.isContinuousRendering());
    }
    now.router.update();
    now.stage.act(Math.min(LONGEST_STEP, Gdx.graphics.getDeltaTime()));
    ScreenUtils.clear(now.router.theme().color(Ink.WINDOW));
    now.viewport.apply();
    now.stage.draw();
    if (now.script != null) {
      now.script.frame();
    }
    ScriptedSession script = now.script;
    boolean isMoving = now.router.isMoving() || (script != null && script.isMoving());
    Gdx.graphics.setContinuousRendering(isMoving);
    boolean isTicking = script != null || now.router.isTicking();
    if (!isMoving && isTicking && !now.tick.isScheduled()) {
      Timer.schedule(now.tick, TICK);
    }
    isDrawn = true;
  }

  /** What was drawn, if anything was, is on the screen. */
  void presented() {
    Open now = open;
    if (isDrawn && now != null && now.script != null) {
      now.script.presented();
    }
    isDrawn = false;
  }

  /** Has one frame drawn. */
  private static Timer.Task newTick() {
    return new Timer.Task() {
      @Override
      public void run() {
        Gdx.graphics.requestRendering();
      }
    };
  }

  @Override
  public void pause() {
    Open now = open;
    if (now != null) {
      now.keyboard.release();
    }
  }

  @Override
  public void resume() {}

  @Override
  public void dispose() {
    Open now = open;
    if (now != null) {
      now.tick.cancel();
      now.router.close();
      now.stage.dispose();
      now.batch.dispose();
    }
  }

  /** What the system tells the window. */
  Lwjgl3WindowListener listener() {
    return new Lwjgl3WindowAdapter() {
      @Override
      public void filesDropped(String[] files) {
        Open now = open;
        if (now != null && files.length > 0) {
          now.router.drop(Path.of(files[0]));
        }
      }

      @Override
      public void focusLost() {
        Open now = open;
        if (now != null) {
          now.keyboard.release();
        }
      }

      @Override
      public boolean closeRequested() {
        return true;
      }
    };
  }

  /** Keys that no control wanted. */
  private static final class Rest extends InputAdapter {
    private final Router router;
    private final Keyboard keyboard;

    Rest(Router router, Keyboard keyboard) {
      this.router = router;
      this.keyboard = keyboard;
    }

    @Override
    public boolean keyDown(int key) {
      return keyboard.stroke(key).map(router::press).orElse(false);
    }
  }
}
