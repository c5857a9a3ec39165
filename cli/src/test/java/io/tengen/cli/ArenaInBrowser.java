package io.tengen.cli;

import static io.tengen.cli.Outcome.tengen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tengen.server.ServerAddress;
import io.tengen.server.ServerLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A whole arena with its agents and some games that are over, and a browser to look at it. */
final class ArenaInBrowser implements AutoCloseable {
  /** Where pictures and measurements go. */
  static final Path PICTURES = Path.of("target", "pages");

  /** A run of training that is there. */
  static final String RUN = "pole";

  /** Set where a browser must be there, as in CI. */
  private static final String REQUIRED = "TENGEN_BROWSER_REQUIRED";

  private final RunningArena arena;
  private final Browser browser;

  private ArenaInBrowser(RunningArena arena, Browser browser) {
    this.arena = arena;
    this.browser = browser;
  }

  /** Begins; without a browser the test is skipped, or fails where one is required. */
  static ArenaInBrowser start(Path temporary) throws IOException {
    Optional<Path> program = Browser.installed();
    if (program.isEmpty() && "1".equals(System.getenv(REQUIRED))) {
      fail(REQUIRED + " is 1, but no chromium is on the PATH; install Debian's chromium");
    }
    assumeTrue(program.isPresent(), "no chromium is on the PATH, so the pages are not tried out");
    String archive = temporary.resolve("arena.db").toString();
    ArchivedGames.write(archive);
    Path runs = temporary.resolve("runs");
    Outcome trained =
        tengen("train", "cartpole-q", "--seed", "1", "--out", runs.resolve(RUN).toString());
    assertEquals(0, trained.exitCode(), trained.err());
    RunningArena arena =
        RunningArena.start(
            new RunningArena.Wish(
                new ServerAddress("127.0.0.1", 0),
                List.of(),
                null,
                ServerLimits.USUAL,
                archive,
                runs,
                false,
                true,
                new OwnTrainer(TrainingKinds.standard(), new Output())),
            warning -> {});
    try {
      Browser browser = new Browser(program.orElseThrow(), temporary.resolve("profile"));
      return new ArenaInBrowser(arena, browser);
    } catch (IOException | RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  Browser browser() {
    return browser;
  }

  RunningArena arena() {
    return arena;
  }

  /** Opens a page afresh, and waits until it is connected and has what it asked for. */
  void open(String hash) {
    browser.open("http://localhost:" + arena.server().port() + "/" + hash);
    browser.until("document.querySelector('#link-state').dataset.state === 'open'");
    browser.until(
        "document.querySelector('main h1') && !document.querySelector('[aria-busy=true]')");
  }

  void picture(String name) throws IOException {
    browser.picture(PICTURES.resolve(name + ".png"));
  }

  /** As most people look at it, at first. */
  void desktop() {
    browser.resize(1_280, 900);
    browser.darken(false);
  }

  /** Whether nothing has gone wrong on the pages since the last call. */
  void requireQuiet() {
    assertEquals(List.of(), browser.complaints());
  }

  @Override
  public void close() {
    browser.close();
    arena.close();
  }
}
