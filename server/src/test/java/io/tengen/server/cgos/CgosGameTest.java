package io.tengen.server.cgos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.review.ArchivedCourse;
import io.tengen.arena.review.GameSgf;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Games of two bots whose lines are written by hand. */
@Timeout(60)
class CgosGameTest {
  private static CgosServer server;
  private static CgosClient one;
  private static CgosClient two;

  private CgosClient black;
  private CgosClient white;

  /** The number of the game, and who plays which colour. */
  private String game;

  private String blackName;
  private String whiteName;

  @BeforeAll
  static void open() throws IOException {
    server = new CgosServer();
    one = CgosClient.bot(server.port(), "one");
    two = CgosClient.bot(server.port(), "two");
  }

  @AfterAll
  static void close() throws IOException {
    one.close();
    two.close();
    server.close();
    assertEquals(List.of(), server.problems());
  }

  @BeforeEach
  void begin() throws IOException {
    one.send("ready");
    two.send("ready");
    String setup = one.await("setup");
    assertEquals(setup, two.await("setup"));
    boolean isOneBlack = setup.matches(".* one\\([-0-9?]+\\)");
    black = isOneBlack ? one : two;
    white = isOneBlack ? two : one;
    blackName = isOneBlack ? "one" : "two";
    whiteName = isOneBlack ? "two" : "one";
    game = setup.split(" ", -1)[1];
    assertEquals("setup " + game + " 5 0.5 300000 WHITE(?) BLACK(?)", known(setup));
    assertEquals("genmove b 300000", black.read());
  }

  @AfterEach
  void end() throws IOException {
    server.abortGames();
    for (CgosClient client : List.of(black, white)) {
      // The first may pass for a move that comes too late, and is not answered then.
      client.send("sync");
      client.send("sync");
      client.await("info not understood");
    }
    one = blackName.equals("one") ? black : white;
    two = blackName.equals("one") ? white : black;
  }

  /** A line with the colours for the players' names, and without their ratings. */
  private String known(String line) {
    return line.replaceFirst(whiteName + "\\(-?\\d+\\?\\)", "WHITE(?)")
        .replaceFirst(blackName + "\\(-?\\d+\\?\\)", "BLACK(?)");
  }

  /** Moves in turns, from black's on, each of which is told to the opponent. */
  private void play(String... vertices) throws IOException {
    for (int i = 0; i < vertices.length; i++) {
      CgosClient mover = i % 2 == 0 ? black : white;
      CgosClient other = i % 2 == 0 ? white : black;
      String colour = i % 2 == 0 ? "b " : "w ";
      mover.send(vertices[i].toLowerCase(Locale.ROOT));
      assertEquals("play " + colour + vertices[i] + " 300000", other.read());
      if (i + 1 < vertices.length || !vertices[i].equals("pass")) {
        assertEquals("genmove " + (i % 2 == 0 ? "w" : "b") + " 300000", other.read());
      }
    }
  }

  private void expectOver(String result) throws IOException {
    String line = "gameover 2026-11-22 " + result;
    assertEquals(line, black.read());
    assertEquals(line, white.read());
  }

  @Test
  void twoPassesEndAGameAndEveryStoneIsAlive() throws IOException {
    play("C3", "A1", "pass", "pass");
    expectOver("W+0.5");
    ArchivedCourse course = server.reader().course(Long.parseLong(game)).orElseThrow();
    assertEquals(4, course.moves().size());
    assertEquals(whiteName, course.game().pairing().second());
  }

  @Test
  void whoIsReadyIsPairedAgainWithTheOtherColour() throws IOException {
    black.send("resign");
    expectOver("W+Resign");
    white.send("ready");
    black.send("ready");
    String setup = black.await("setup");
    assertEquals(setup, white.await("setup"));
    assertTrue(
        setup.matches("setup \\d+ 5 0.5 300000 " + blackName + "\\S+ " + whiteName + "\\S+"),
        setup);
    white.expect("genmove b");
  }

  /** The game is over by an illegal move. */
  private void expectIllegal(String result, String move) throws IOException {
    String line = black.expect("gameover 2026-11-22 " + result + " " + move + ": ");
    assertEquals(line, white.read());
  }

  @Test
  void aStoneOnAStoneLoses() throws IOException {
    play("C3");
    white.send("c3");
    expectIllegal("B+Illegal", "move 2, c3");
  }

  @Test
  void suicideLoses() throws IOException {
    play("A2", "C3", "B1");
    white.send("A1");
    expectIllegal("B+Illegal", "move 4, A1");
  }

  @Test
  void takingAKoBackLoses() throws IOException {
    play("B3", "E3", "C4", "D4", "C2", "D2", "D3", "C3");
    black.send("D3");
    expectIllegal("W+Illegal", "move 9, D3");
  }

  @Test
  void nonsenseForAMoveLoses() throws IOException {
    black.send("z99 is where I play");
    expectIllegal("W+Illegal", "move 1, z99");
  }

  @Test
  void aQuarterOfASecondOfEachMoveIsForgivenAndThenTimeIsLost() throws IOException {
    server.pass(Duration.ofSeconds(10));
    black.send("C3");
    assertEquals("play b C3 290250", white.read());
    assertEquals("genmove w 300000", white.read());
    server.pass(Duration.ofMillis(250));
    white.send("A1");
    assertEquals("play w A1 300000", black.read());
    assertEquals("genmove b 290250", black.read());
    server.pass(Duration.ofMillis(290_450));
    assertEquals("username", white.read());
    white.send(whiteName);
    server.pass(Duration.ofMillis(100));
    black.expect("gameover 2026-11-22 W+Time");
    white.expect("gameover 2026-11-22 W+Time");
    black.send("B2");
    black.send("ready");
    white.send("ready");
    black.await("setup");
  }

  @Test
  void whoLogsInAgainGoesOn() throws IOException {
    play("C3", "A1");
    black.close();
    server.pass(Duration.ofSeconds(20));
    black = CgosClient.bot(server.port(), blackName);
    assertEquals(
        "setup " + game + " 5 0.5 300000 WHITE(?) BLACK(?) C3 300000 A1 300000",
        known(black.read()));
    // The clock went on meanwhile.
    assertEquals("genmove b 280250", black.read());
    black.send("D4");
    assertEquals("play b D4 280250", white.read());
  }

  @Test
  void aSecondLogInClosesTheFirst() throws IOException {
    CgosClient first = black;
    black = CgosClient.bot(server.port(), blackName);
    black.expect("setup " + game);
    assertEquals("genmove b 300000", black.read());
    assertEquals(
        "info " + blackName + " has logged in again; this connection is closed", first.read());
    assertEquals(CgosClient.END, first.read());
    first.close();
    play("C3", "A1", "B2");
  }

  @Test
  void whoOwesNoMoveIsAskedWhetherItIsThere() throws IOException {
    server.pass(Duration.ofSeconds(61));
    assertEquals("username", white.read());
    white.send(whiteName);
    white.send("and some chatter");
    white.expect("info not understood");
    server.pass(Duration.ofSeconds(61));
    assertEquals("username", white.read());
    server.pass(Duration.ofSeconds(61));
    white.expect("info no answer to username");
    assertEquals(CgosClient.END, white.read());
    white.close();
    white = CgosClient.bot(server.port(), whiteName);
    white.expect("setup " + game);
    black.send("C3");
    white.expect("play b C3 117250");
  }

  @Test
  void whatBotsThinkIsKeptWithTheMove() throws IOException {
    black.send("C3 { \"winrate\": 0.6, \"comment\": \"gut\" }");
    white.expect("play b C3");
    white.expect("genmove");
    white.send("A1 {\"winrate\":");
    black.expect("play w A1");
    black.expect("genmove");
    white.expect("info the analysis of move 2 is not kept");
    black.send("B2 {\"comment\":\"" + "x".repeat(9_000) + "\"}");
    white.expect("play b B2");
    white.expect("genmove");
    black.expect("info the analysis of move 3 is not kept");
    long id = Long.parseLong(game);
    Map<Integer, String> kept = server.reader().analysis(id);
    assertEquals(Map.of(0, "{\"winrate\":0.6,\"comment\":\"gut\"}"), kept);
    String sgf = GameSgf.of(server.reader().course(id).orElseThrow(), kept).replace("\n", "");
    assertTrue(sgf.contains("B[cc]BL[300]C[{\"winrate\":0.6,\"comment\":\"gut\"}]"), sgf);
  }

  @Test
  void aMoveThatItsOwnerMakesElsewhereSetsTheGameUpAnew() throws IOException {
    server.games().game(Long.parseLong(game)).orElseThrow().play(0, 0);
    assertEquals("play b A5 300000", white.read());
    assertTrue(black.expect("setup " + game).endsWith(" A5 300000"));
    white.expect("genmove w");
    white.send("B5");
    assertEquals("play w B5 300000", black.read());
    assertEquals("genmove b 300000", black.read());
  }

  @Test
  void aBotThatQuitsMayComeBack() throws IOException {
    black.send("quit");
    assertEquals(CgosClient.END, black.read());
    black.close();
    black = CgosClient.bot(server.port(), blackName);
    black.expect("setup " + game);
    assertEquals("genmove b 300000", black.read());
  }

  @Test
  void viewersSeeEverything() throws IOException {
    play("C3");
    try (CgosClient viewer = CgosClient.viewer(server.port())) {
      String here = game + " - - 5 0.5 WHITE(?) BLACK(?) ";
      assertEquals("match " + here + "-", known(viewer.await("match " + game)));
      viewer.send("observe " + game);
      assertEquals("setup " + here + "300000 C3 300000", known(viewer.read()));
      white.send("A1");
      assertEquals("update " + game + " A1 300000", viewer.read());
      black.await("genmove");
      black.send("resign");
      assertEquals(
          List.of("gameover " + game + " W+Resign 0 0", "update " + game + " W+Resign"),
          Stream.of(viewer.read(), viewer.read()).sorted().toList());
      black.await("gameover");
      white.await("gameover");
      black.send("ready");
      white.send("ready");
      assertTrue(viewer.expect("match ").endsWith(" -"));
      for (String unknown : List.of("0", "999999999999999999", "no(thing)", "9".repeat(40))) {
        viewer.send("observe " + unknown);
        assertEquals("setup " + unknown.replace('(', '_').replace(')', '_') + " ?", viewer.read());
      }
      viewer.send("observe");
      assertEquals("setup ? ?", viewer.read());
      viewer.send("chat");
      viewer.expect("info not understood");
      viewer.send("quit");
      assertEquals(CgosClient.END, viewer.read());
    }
    try (CgosClient viewer = CgosClient.viewer(server.port())) {
      String when = "20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";
      String players = " 5 0.5 " + whiteName + "\\S+ " + blackName + "\\S+ ";
      String match = viewer.await("match " + game);
      assertTrue(match.matches("match " + game + " " + when + players + "W\\+Resign"), match);
      viewer.expect("match ");
      viewer.send("observe " + game);
      String setup = viewer.read();
      assertTrue(
          setup.matches(
              "setup " + game + " " + when + players + "300000 C3 300000 A1 300000 W\\+Resign"),
          setup);
    }
  }

  @Test
  void observingTwiceIsObservingOnce() throws IOException {
    try (CgosClient viewer = CgosClient.viewer(server.port())) {
      viewer.await("match " + game);
      viewer.send("observe " + game);
      viewer.expect("setup " + game);
      viewer.send("observe " + game);
      viewer.expect("setup " + game);
      play("C3");
      assertEquals("update " + game + " C3 300000", viewer.read());
      white.send("resign");
      assertEquals(
          List.of("gameover " + game + " B+Resign 0 0", "update " + game + " B+Resign"),
          Stream.of(viewer.read(), viewer.read()).sorted().toList());
    }
  }
}
