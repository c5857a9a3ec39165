package io.tengen.client.ui;

import com.badlogic.gdx.scenes.scene2d.ui.SelectBox;
import com.badlogic.gdx.scenes.scene2d.ui.Skin;
import com.badlogic.gdx.scenes.scene2d.ui.TextField;
import io.tengen.client.files.SettingsStore;
import io.tengen.client.ui.frame.FocusStage;
import io.tengen.client.ui.screen.GoScreen;
import io.tengen.client.ui.screen.MenuScreen;
import io.tengen.client.ui.theme.Theme;
import java.util.concurrent.FutureTask;

/**
 * What the window needs first and what takes long only the first time: done on a thread of its own
 * while the system opens the window. Classes of libGDX are loaded there, but not initialised: two
 * threads that do so could wait for each other.
 */
final class WarmUp {
  private static final FutureTask<Boolean> WORK = new FutureTask<>(WarmUp::run, true);

  private WarmUp() {}

  /** Begins, unless it has begun. */
  static void begin() {
    Thread thread = new Thread(WORK, "client-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  private static void run() {
    Class<?>[] loaded = {
      FocusStage.class,
      Theme.class,
      Skin.class,
      MenuScreen.class,
      GoScreen.class,
      SelectBox.class,
      TextField.class
    };
    for (Class<?> each : loaded) {
      // Loads the classes of its fields and methods too.
      each.getDeclaredMethods();
      each.getDeclaredFields();
    }
    SettingsStore.prepare();
  }
}
