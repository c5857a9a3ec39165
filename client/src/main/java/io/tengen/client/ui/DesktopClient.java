package io.tengen.client.ui;

import com.badlogic.gdx.backends.lwjgl3.Lwjgl3ApplicationConfiguration;
import com.badlogic.gdx.graphics.glutils.HdpiMode;
import com.badlogic.gdx.utils.GdxRuntimeException;
import io.tengen.client.ClientException;
import io.tengen.client.ClientOptions;
import io.tengen.client.ui.widget.BoardWidget;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The client in a window. */
public final class DesktopClient {
  private static final int SMALLEST_WIDTH = 900;
  private static final int SMALLEST_HEIGHT = 600;
  private static final int FRAMES = 60;

  /**
   * How often a second it is looked for input while nothing is drawn, so that a click waits at most
   * a quarter of a frame twice; all looks together take one or two hundredths of a core.
   */
  private static final int LOOKS = 250;

  private DesktopClient() {}

  /** Whether there is a screen to open a window on, as far as the environment tells. */
  public static boolean hasDisplay() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean isDesktop = system.startsWith("windows") || system.startsWith("mac");
    return isDesktop || isSet(System.getenv("DISPLAY")) || isSet(System.getenv("WAYLAND_DISPLAY"));
  }

  /**
   * Begins what a window needs, on threads of its own, where there is a display: to be called as
   * soon as it is known that {@link #run} will be. Calling it twice does no harm.
   */
  public static void prepare() {
    if (hasDisplay()) {
      BoardWidget.prepare();
      WarmUp.begin();
    }
  }

  private static boolean isSet(@Nullable String variable) {
    return variable != null && !variable.isEmpty();
  }

  /**
   * Opens the window and returns when it is closed. On a Mac this has to be the first thread of the
   * process, started with {@code -XstartOnFirstThread}.
   *
   * @throws ClientException when there is no display, or no OpenGL 2 on it
   */
  public static void run(ClientOptions options) {
    if (!hasDisplay()) {
      throw new ClientException(
          "there is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set;"
              + " `tengen play ENV --terminal` plays without one");
    }
    prepare();
    ClientWindow window = new ClientWindow(options);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream before = Lwjgl3ApplicationConfiguration.errorStream;
    Lwjgl3ApplicationConfiguration.errorStream =
        new PrintStream(said, true, StandardCharsets.UTF_8);
    try {
      WindowLoop.run(window, configuration(window));
    } catch (GdxRuntimeException | UnsatisfiedLinkError e) {
      if (window.isOpen()) {
        throw e;
      }
      throw new ClientException("no window can be opened: " + why(e, said), e);
    } finally {
      Lwjgl3ApplicationConfiguration.errorStream = before;
    }
  }

  /** In a line. */
  private static String why(Throwable failure, ByteArrayOutputStream said) {
    String reason = String.valueOf(failure.getMessage());
    for (String line : said.toString(StandardCharsets.UTF_8).lines().toList()) {
      if (line.contains("Description")) {
        reason += " (" + line.substring(line.indexOf(':') + 1).strip() + ")";
        break;
      }
    }
    return reason.lines().findFirst().orElse("unknown") + "; a display with OpenGL 2 is needed";
  }

  private static Lwjgl3ApplicationConfiguration configuration(ClientWindow window) {
    Lwjgl3ApplicationConfiguration configuration = new Lwjgl3ApplicationConfiguration();
    configuration.setTitle("Tengen");
    configuration.setWindowedMode(1180, 820);
    configuration.setWindowSizeLimits(SMALLEST_WIDTH, SMALLEST_HEIGHT, -1, -1);
    configuration.setOpenGLEmulation(Lwjgl3ApplicationConfiguration.GLEmulation.GL20, 2, 1);
    configuration.setHdpiMode(HdpiMode.Pixels);
    // Nothing here is behind something else.
    configuration.setBackBufferConfig(8, 8, 8, 0, 0, 0, 0);
    configuration.useVsync(true);
    configuration.setForegroundFPS(FRAMES);
    configuration.setIdleFPS(LOOKS);
    configuration.setWindowListener(window.listener());
    configuration.setAudioConfig(8, 512, 4);
    return configuration;
  }
}
