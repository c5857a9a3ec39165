package io.tengen.client.ui.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.lobby.SideWish;
import io.tengen.client.files.GameFiles;
import io.tengen.client.record.GameRecord;
import io.tengen.client.session.Challenge;
import io.tengen.client.session.ClockFace;
import io.tengen.client.session.GameChoice;
import io.tengen.client.session.Past;
import io.tengen.client.session.SessionView;
import io.tengen.client.session.SessionView.Phase;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.sgf.SgfException;
import io.tengen.go.sgf.SgfOptions;
import io.tengen.go.sgf.SgfReader;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a game that is to go on. */
class UnfinishedGameTest {
  private static final TimeControl TIME = TimeControl.parse("10m+3x30s");
  private static final List<Clock> CLOCKS =
      List.of(
          TIME.start().afterMove(Duration.ofMillis(61_250)).orElseThrow(),
          TIME.start().afterMove(Duration.ofSeconds(615)).orElseThrow());

  private static Challenge challenge(String rules, int handicap) {
    return new Challenge(
        "uct:playouts=50,threads=1",
        GameChoice.go(9, rules, 6.5, handicap),
        "10m+3x30s",
        SideWish.ANY,
        true,
        false,
        Past.NONE);
  }

  private static Map<String, String> fields(Challenge challenge, GameRecord record) {
    SessionView view =
        new SessionView(
            1,
            record.game(),
            List.of("uct", "ann"),
            1,
            List.of(),
            0,
            0,
            Phase.PLAYING,
            CLOCKS.stream().map(clock -> new ClockFace(clock, false, 0)).toList(),
            true,
            false,
            -1,
            Map.of(),
            Optional.empty(),
            List.of());
    return UnfinishedGame.fields(challenge, view);
  }

  /** A game as the disk has it. */
  private static GameRecord record(Challenge challenge, int... actions) throws SgfException {
    GameRecord record = GameRecord.empty((GoGame) challenge.game().game());
    for (int action : actions) {
      record.addMainLine(action);
    }
    String sgf = GameFiles.text(record.toSgf());
    return GameRecord.of(SgfReader.readAll(sgf, SgfOptions.TOLERANT).get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "tromp-taylor,0",
    "chinese,0",
    "japanese,0",
    "korean,2",
    "aga,3",
    "new-zealand,0",
    "chinese,4"
  })
  void aGameGoesOnAsItWas(String rules, int handicap) throws SgfException {
    Challenge begun = challenge(rules, handicap);
    GameRecord record = record(begun, 30, 31, 81);
    record.tryPlay(record.game().points().pointOf(5));
    Challenge back = UnfinishedGame.of(fields(begun, record), record).orElseThrow();
    assertEquals(begun.opponent(), back.opponent());
    assertEquals(begun.game(), back.game());
    assertEquals(begun.time(), back.time());
    assertEquals(SideWish.SECOND, back.side(), "the side that was drawn");
    assertTrue(back.mayUndo());
    assertEquals(new Past(List.of(30, 31, 81), CLOCKS), back.past());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1 2 3", "1 2 3 x", "-1 0 0 0", "0 0 -3 0", "99999999999999999999 0 0 0"})
  void aClockThatIsNoneEndsTheGame(String clock) throws SgfException {
    GameRecord record = record(challenge("chinese", 0), 30);
    Map<String, String> fields = new HashMap<>(fields(challenge("chinese", 0), record));
    fields.put("clock.white", clock);
    assertEquals(Optional.empty(), UnfinishedGame.of(fields, record));
  }

  @Test
  void anotherGamesFieldsAreOfNoUse() throws SgfException {
    GameRecord record = record(challenge("chinese", 0), 30);
    Map<String, String> fields = fields(challenge("chinese", 0), record);
    assertEquals(Optional.empty(), UnfinishedGame.of(Map.of(), record));
    assertEquals(Optional.empty(), UnfinishedGame.of(fields, record(challenge("japanese", 0), 30)));
    assertEquals(Optional.empty(), UnfinishedGame.of(fields, record(challenge("chinese", 2), 30)));
    assertEquals(
        Optional.empty(), UnfinishedGame.of(fields, record(challenge("chinese", 0))), "no move");
    record.setUp(record.game().points().pointOf(3), Colour.BLACK);
    record.toStart();
    assertTrue(UnfinishedGame.of(fields, record).isPresent(), "beside the game");
  }
}
