package io.tengen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the arena's pages: an arena and a browser for each class of them. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
abstract class PagesInBrowser {
  private static Optional<ArenaInBrowser> opened = Optional.empty();

  @BeforeAll
  static void start(@TempDir Path temporary) throws IOException {
    opened = Optional.of(ArenaInBrowser.start(temporary));
  }

  @AfterAll
  static void stop() {
    opened.ifPresent(ArenaInBrowser::close);
  }

  @BeforeEach
  void desktop() {
    bed().desktop();
  }

  @AfterEach
  void nothingWentWrong() {
    bed().requireQuiet();
  }

  /** The arena. */
  static ArenaInBrowser bed() {
    return opened.orElseThrow();
  }

  /** The browser on its pages. */
  static Browser browser() {
    return bed().browser();
  }
}
