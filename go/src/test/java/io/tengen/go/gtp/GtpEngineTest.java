package io.tengen.go.gtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.go.GoState;
import io.tengen.go.Points;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtpEngineTest {

  @Test
  void playsAndTakesBack() {
    Transcript.check(
        """
        > boardsize 3
        =

        > play b B3
        =

        > play White a3
        =

        > play w pass
        =

        > play BLACK a2
        =

        > showboard
        =
           A B C
         3 . X . 3
         2(X). . 2
         1 . . . 1
           A B C
        white to move after 4 moves, captured 0 black, 1 white

        > undo
        =

        > undo
        =

        > showboard
        =
           A B C
         3(O)X . 3
         2 . . . 2
         1 . . . 1
           A B C
        black to move after 2 moves, captured 0 black, 0 white

        > clear_board
        =

        > undo
        ? cannot undo
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fly me            | unknown command
          Name              | unknown command
          name now          | syntax error
          boardsize         | syntax error
          boardsize x       | syntax error
          boardsize 9 9     | syntax error
          boardsize 1       | unacceptable size, must be 2 to 25
          boardsize 26      | unacceptable size, must be 2 to 25
          boardsize 99999999999 | syntax error
          komi              | syntax error
          komi six          | syntax error
          komi 1e3          | syntax error
          komi 6.3          | komi is 6.3, but must be a multiple of 0.5 within +-625.0
          play b            | syntax error
          play b a1 b1      | syntax error
          play red a1       | syntax error
          play b i1         | syntax error
          play b a          | syntax error
          play b 11         | syntax error
          play b resign     | syntax error
          play b e1         | illegal move
          play b a5         | illegal move
          play b a0         | illegal move
          play w b3         | illegal move
          play b c3         | illegal move
          play b d4         | illegal move
          genmove           | syntax error
          genmove red       | syntax error
          reg_genmove b w   | syntax error
          fixed_handicap    | syntax error
          fixed_handicap 2  | invalid number of stones
          place_free_handicap 1 | invalid number of stones
          place_free_handicap 16 | invalid number of stones
          place_free_handicap 2 | board not empty
          set_free_handicap a1 | bad vertex list
          set_free_handicap a1 e5 | bad vertex list
          set_free_handicap a1 xyz | syntax error
          set_free_handicap c1 d1 | board not empty
          loadsgf           | syntax error
          loadsgf /there/is/no/such.sgf | cannot load file
          loadsgf x y       | syntax error
          time_settings 1 2 | syntax error
          time_settings 1 2 -3 | syntax error
          time_left b 1     | syntax error
          time_left red 1 2 | syntax error
          final_score now   | syntax error
          final_status_list | syntax error
          final_status_list ill | syntax error
          """)
  void aCommandThatFailsChangesNothing(String command, String message) {
    GtpEngine engine = Transcript.engine();
    // White has just taken the ko: black may not retake at C3.
    String start =
        """
        boardsize 4
        komi 5.5
        play b a3
        play b b4
        play b b2
        play b c3
        play w c4
        play w d3
        play w c2
        play w d4
        play w b3
        """;
    assertEquals("?3 " + message + "\n\n", engineAfter(engine, start, "3 " + command));
    String before = Transcript.engine().execute(start + "showboard\nkomi 5.5\n");
    String after = engine.execute("showboard\nkomi 5.5\n");
    assertTrue(before.endsWith(after), after);
    assertEquals(5.5, engine.session().rules().komi());
    assertEquals(GtpClock.UNKNOWN, engine.session().clock());
  }

  private static String engineAfter(GtpEngine engine, String start, String command) {
    engine.execute(start);
    return engine.execute(command);
  }

  @Test
  void refusesSuicideAndSuperko() {
    Transcript.check(
        """
        > boardsize 9
        =

        > play w a2
        =

        > play w b1
        =

        > play b a1
        ? illegal move

        > boardsize 2
        =

        > play w a1
        =

        > play b a2
        =

        > play b b1
        =

        > play b b2
        =

        > play w a1
        ? illegal move
        """);
  }

  @Test
  void goesOnAfterTwoPasses() {
    Transcript.check(
        """
        > boardsize 5
        =

        > play b pass
        =

        > play w PASS
        =

        > play b c3
        =

        > undo
        =

        > play w c3
        =
        """);
  }

  @Test
  void placesHandicapStones() {
    Transcript.check(
        """
        > boardsize 9
        =

        > fixed_handicap 5
        = C3 G7 C7 G3 E5

        > fixed_handicap 2
        ? board not empty

        > clear_board
        =

        > fixed_handicap 10
        ? invalid number of stones

        > set_free_handicap A1 b2 pass
        ? bad vertex list

        > set_free_handicap A1 a1
        ? bad vertex list

        > set_free_handicap A1 b2 j9
        =

        > showboard
        =
           A B C D E F G H J
         9 . . . . . . . . X 9
         8 . . . . . . . . . 8
         7 . . . . . . . . . 7
         6 . . . . . . . . . 6
         5 . . . . . . . . . 5
         4 . . . . . . . . . 4
         3 . . . . . . . . . 3
         2 . X . . . . . . . 2
         1 X . . . . . . . . 1
           A B C D E F G H J
        white to move after 0 moves, captured 0 black, 0 white

        > boardsize 5
        =

        > place_free_handicap 3
        = C3 A5 E5
        """);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 9, 19})
  void placesAnyNumberOfFreeHandicapStones(int size) {
    for (int count = 2; count < Math.min(size * size, 40); count++) {
      GtpEngine engine = Transcript.engine();
      String answer = engine.execute("boardsize " + size + "\nplace_free_handicap " + count);
      String[] names = answer.substring(answer.lastIndexOf("= ") + 2).strip().split(" ");
      assertEquals(count, List.of(names).stream().distinct().count(), answer);
      assertEquals(count, engine.session().state().handicapStones());
    }
  }

  @Test
  void changesKomiInTheMiddleOfAGame() {
    GtpEngine engine = Transcript.engine();
    Transcript.check(
        engine,
        """
        > boardsize 5
        =

        > komi 0
        =

        > play b c3
        =

        > final_score
        = B+25

        > komi -3.5
        =

        > final_score
        = B+28.5

        > undo
        =

        > final_score
        = B+3.5
        """);
    assertEquals(-3.5, engine.session().state().rules().komi());
  }

  @Test
  void tellsTheFinalStatus() {
    // Black owns the board; the lone white stone in the corner cannot live.
    Transcript.check(
        """
        > boardsize 5
        =

        > komi 0.5
        =

        > set_free_handicap A4 B4 C4 D4 E4 A2 B2 C2 D2 E2
        =

        > play w A1
        =

        > final_status_list dead
        = A1

        > final_status_list alive
        = A4 B4 C4 D4 E4
        A2 B2 C2 D2 E2

        > final_status_list seki
        =

        > final_score
        = B+24.5
        """);
  }

  @Test
  void keepsWhatItIsToldOfTheTime() {
    GtpEngine engine = Transcript.engine();
    engine.execute("time_settings 600 30 5\ntime_left b 12 0\ntime_left white 29 4");
    assertEquals(
        new GtpClock(
            new GtpClock.Settings(600, 30, 5), new GtpClock.Left(12, 0), new GtpClock.Left(29, 4)),
        engine.session().clock());
  }

  @Test
  void loadsRecords(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("game.sgf");
    Files.writeString(file, "(;SZ[3]KM[1.5];B[aa];W[bb];AE[aa]AW[ca];B[cc];W[ac])(;SZ[9])");
    Transcript.check(
        """
        > loadsgf FILE
        =

        > showboard
        =
           A B C
         3 . . O 3
         2 . O . 2
         1(O). X 1
           A B C
        black to move after 2 moves, captured 0 black, 0 white

        > undo
        =

        > undo
        =

        > undo
        ? cannot undo

        > loadsgf FILE 2
        =

        > showboard
        =
           A B C
         3(X). . 3
         2 . . . 2
         1 . . . 1
           A B C
        white to move after 1 moves, captured 0 black, 0 white
        """
            .replace("FILE", file.toString()));
    Files.writeString(file, "(;SZ[3];B[aa];W[aa])");
    GtpEngine engine = Transcript.engine();
    assertEquals("? cannot load file\n\n", engine.execute("loadsgf " + file));
    assertEquals(19, engine.session().size());
    assertEquals("=\n\n", engine.execute("loadsgf " + file + " 2"));
    assertEquals(1, engine.session().state().moveCount());
    Files.writeString(file, "(;SZ[3]" + ";B[]".repeat(10_001) + ")");
    assertEquals("? cannot load file\n\n", engine.execute("loadsgf " + file));
    assertEquals(1, engine.session().state().moveCount());
  }

  @Test
  void playsTheMoveThatThePlayerChooses() {
    Points points = Points.ofSize(19);
    MoveChooser chooser =
        (state, clock) ->
            state.moveCount() == 2 ? MoveChooser.RESIGN : points.actionOf(points.parse("Q16"));
    GtpEngine engine = Transcript.engine(chooser);
    Transcript.check(
        engine,
        """
        > reg_genmove w
        = Q16

        > genmove w
        = Q16

        > play b pass
        =

        > genmove black
        = resign
        """);
    engine.execute("undo");
    assertEquals("? the player chose an illegal move, Q16\n\n", engine.execute("genmove b"));
  }

  /** Fails when it is asked for a move, and when it is told to rest, once each. */
  private static final class Failing implements MoveChooser {
    private boolean hasFailed;
    private boolean mayRest = true;

    @Override
    public int chooseAction(GoState state, GtpClock clock) {
      if (!hasFailed) {
        hasFailed = true;
        throw new ChooserException("the engine died", new IllegalStateException());
      }
      return 0;
    }

    @Override
    public void rest() {
      if (!mayRest) {
        mayRest = true;
        throw new ChooserException("the heap is full", new IllegalStateException());
      }
    }
  }

  @Test
  void aChooserThatFailsIsAnAnswer() {
    Failing chooser = new Failing();
    GtpEngine engine = Transcript.engine(chooser);
    assertEquals("?1 the engine died\n\n", engine.execute("1 genmove b"));
    assertEquals("=2 A19\n\n", engine.execute("2 genmove b"));
    chooser.mayRest = false;
    assertEquals("?3 the heap is full\n\n", engine.execute("3 name"));
    assertTrue(engine.execute("4 name").startsWith("=4 "));
  }

  @Test
  void aFailureBehindTheFirstLineEndsTheAnswerAndIsLogged() {
    GtpEngine engine = Transcript.engine((state, clock) -> 0);
    List<String> log = new ArrayList<>();
    engine.logTo(log::add);
    engine.add(
        table ->
            table.registerStream(
                "watch",
                (arguments, channel) -> {
                  channel.line("info 1");
                  throw new ChooserException("the engine died", new IllegalStateException());
                }));
    assertEquals("=7 info 1\n\n", engine.execute("7 watch"));
    assertEquals(List.of("7 watch: the engine died"), log);
  }
}
