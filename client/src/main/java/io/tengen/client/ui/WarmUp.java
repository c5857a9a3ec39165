package io.tengen.client.ui;

import com.badlogic.gdx.graphics.g2d.freetype.FreeType;
import com.badlogic.gdx.scenes.scene2d.ui.SelectBox;
import com.badlogic.gdx.scenes.scene2d.ui.Skin;
import com.badlogic.gdx.scenes.scene2d.ui.TextField;
import com.badlogic.gdx.utils.GdxRuntimeException;
import io.tengen.client.files.SettingsStore;
import io.tengen.client.ui.frame.FocusStage;
import io.tengen.client.ui.screen.GoScreen;
import io.tengen.client.ui.screen.MenuScreen;
import io.tengen.client.ui.theme.Theme;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.FutureTask;

/**
 * What the window needs first and what takes long only the first time: done on a thread of its own
 * while the system opens the window.
 */
final class WarmUp {
  private static final Class<?>[] CLASSES = {
    FocusStage.class,
    Theme.class,
    Skin.class,
    MenuScreen.class,
    GoScreen.class,
    SelectBox.class,
    TextField.class
  };

  private static final FutureTask<Boolean> WORK = new FutureTask<>(WarmUp::run, true);

  private WarmUp() {}

  /** Begins, unless it has begun. */
  static void begin() {
    Thread thread = new Thread(WORK, "client-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  private static void run() {
    SettingsStore.prepare();
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      for (Class<?> each : CLASSES) {
        lookup.ensureInitialized(each);
      }
      FreeType.initFreeType().dispose();
    } catch (IllegalAccessException | GdxRuntimeException | UnsatisfiedLinkError e) {
      // Whoever needs it tells what is wrong with it.
      return;
    }
  }
}
