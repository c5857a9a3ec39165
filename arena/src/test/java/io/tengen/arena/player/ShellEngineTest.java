package io.tengen.arena.player;

import static io.tengen.arena.player.Refusals.messageOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.GameKnowledge;
import io.tengen.search.player.Player;
import io.tengen.search.time.Clock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Engines that flood, die, hang, and leave processes behind. */
@Timeout(120)
class ShellEngineTest {
  private static final GoGame GAME = new GoGame(5, Ruleset.CHINESE.rules().withKomi(7));
  private static final Duration PATIENT = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Decision PASS = new Decision.Play(GAME.actionCount() - 1);

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void needAShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell to write engines for");
  }

  private Player start(String script, Duration patience) throws IOException {
    return ShellEngine.of(folder, script, patience).newPlayer(GAME, GameKnowledge.NONE, 0);
  }

  private static Decision choose(Player player) {
    return player.choose(Clock.UNLIMITED, new Cancellation());
  }

  /** The number of a process that an engine has written down. */
  private long pid(String name) throws IOException {
    return Long.parseLong(Files.readString(folder.resolve(name)).strip());
  }

  private String writing(String name) {
    return "> '" + folder.resolve(name) + "'";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "genmove*) printf '=%%s ' \"$id\"; yes;; | an answer has more than 1048576 bytes",
        "genmove*) yes '';; | an answer has more than 1048576 bytes",
        "genmove*) cat /dev/zero;; | an answer has more than 1048576 bytes",
        "genmove*) yes;; | an answer begins with = or ?, but this one with 'y'",
        "genmove*) kill -9 $$;; | the engine closed its output",
        "genmove*) printf '=%%s A1 B2 C3\\n\\n' \"$id\";; | with 'A1 B2 C3'",
        "genmove*) printf '=%%s Z9\\n\\n' \"$id\";; | with 'Z9'",
        "genmove*) printf '=%%s \\033[2J\\n\\n' \"$id\";; | with '[2J'",
      })
  void anEngineThatMisbehavesIsSaidTo(String kind, String problem) throws IOException {
    Player player = start(ShellEngine.script(kind.replace("%%", "%")), PATIENT);
    String message = messageOf(PlayerException.class, () -> choose(player));
    assertTrue(message.contains(problem), message);
    player.close();
  }

  @Test
  void aFloodOfComplaintsHurtsNobody() throws IOException {
    String script =
        "yes complaint >&2 &\necho $! " + writing("pid") + "\n" + ShellEngine.script("");
    try (Player player = start(script, PATIENT)) {
      for (int ply = 0; ply < 20; ply++) {
        assertEquals(PASS, choose(player));
      }
    }
    ShellEngine.awaitEnd(pid("pid"));
  }

  @Test
  void anEngineThatDiesOrHangsAtTheStartSaysHow() throws IOException {
    String died =
        messageOf(
            PlayerException.class,
            () -> start("printf 'no \\033[1mlicence\\n' >&2; exit 7", PATIENT));
    assertTrue(died.contains("the engine closed its output"), died);
    assertTrue(died.endsWith("exit value 7; it wrote: no ?[1mlicence"), died);
    String hung =
        messageOf(
            PlayerException.class,
            () -> start("echo $$ " + writing("pid") + "; exec sleep 1000", SHORT));
    assertTrue(hung.contains("no answer to '1 list_commands' within PT0.05S"), hung);
    // Fast as it was, it may not even have written it down.
    if (Files.exists(folder.resolve("pid"))) {
      ShellEngine.awaitEnd(pid("pid"));
    }
  }

  @Test
  void anEngineThatDoesNotQuitIsEnded() throws IOException {
    String script =
        "trap '' TERM\necho $$ "
            + writing("pid")
            + "\n"
            + ShellEngine.script("quit) while :; do sleep 1000; done;;");
    Player player = start(script, PATIENT);
    assertEquals(PASS, choose(player));
    player.close();
    ShellEngine.awaitEnd(pid("pid"));
  }

  @Test
  void whatAnEngineHasStartedEndsWithIt() throws IOException {
    String script = "sleep 1000 &\necho $! " + writing("pid") + "\n" + ShellEngine.script("");
    Player player = start(script, PATIENT);
    assertFalse(ShellEngine.isGone(pid("pid")));
    player.close();
    ShellEngine.awaitEnd(pid("pid"));
  }

  /** Nobody is the parent of what a shell that has exited has started. */
  @Test
  void anOrphanEndsToo() throws IOException {
    assumeTrue(Files.isReadable(Path.of("/proc/self/environ")), "orphans are found by /proc");
    String script = "(sleep 1000 & echo $! " + writing("pid") + ")\n" + ShellEngine.script("");
    Player player = start(script, PATIENT);
    assertEquals(PASS, choose(player));
    assertFalse(ShellEngine.isGone(pid("pid")));
    player.close();
    ShellEngine.awaitEnd(pid("pid"));
  }

  @Test
  void anEngineMayNameDeadStones() throws IOException {
    String cases = "final_status_list*) printf '=%s A1 B2\\nC3\\n\\n' \"$id\";;";
    try (Player player = start(ShellEngine.script(cases), PATIENT)) {
      assertEquals(Optional.of(Set.of(point("A1"), point("B2"), point("C3"))), player.deadStones());
    }
    try (Player player = start(ShellEngine.script(""), PATIENT)) {
      assertEquals(Optional.of(Set.of()), player.deadStones());
    }
    String refusing = "final_status_list*) printf '?%s not yet\\n\\n' \"$id\";;";
    try (Player player = start(ShellEngine.script(refusing), PATIENT)) {
      assertEquals(Optional.empty(), player.deadStones());
    }
    String nonsense = "final_status_list*) printf '=%s none at all\\n\\n' \"$id\";;";
    try (Player player = start(ShellEngine.script(nonsense), PATIENT)) {
      assertThrows(PlayerException.class, player::deadStones);
    }
  }

  private static int point(String name) {
    return GAME.points().actionOf(GAME.points().parse(name));
  }
}
