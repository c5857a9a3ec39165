package io.tengen.arena.tournament;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.archive.ArchiveReview;
import io.tengen.arena.match.EndScoring;
import io.tengen.arena.match.RefereeSettings;
import io.tengen.env.board.MnkGame;
import io.tengen.env.board.TicTacToe;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of tournaments in an archive. */
class StoredSettingsTest {
  private static final String GO =
      """
      {"game": "go-9x9", "ko": "POSITIONAL_SUPERKO", "countingMethod": "AREA", "suicide": "false",
       "komi": "7.0", "handicapCompensation": "EACH_STONE", "time": "30s", "form": "swiss",
       "player1": "weak = uct, rank null, Elo null"}""";

  @Test
  void goHasItsRules() {
    ArchiveReview.Settings settings = StoredSettings.read(GO);
    GoGame game = (GoGame) settings.game();
    assertEquals(9, game.size());
    assertEquals(Ruleset.CHINESE.rules().withKomi(7), game.rules());
    assertEquals(TimeControl.parse("30s"), settings.time());
    assertEquals(
        List.of(
            "game",
            "ko",
            "countingMethod",
            "suicide",
            "komi",
            "handicapCompensation",
            "time",
            "form"),
        List.copyOf(settings.facts().keySet()));
  }

  @Test
  void whatIsWrittenIsRead() {
    GoGame go = new GoGame(9, Ruleset.JAPANESE.rules().withKomi(5.5));
    TournamentSpec usual = TournamentFixture.roundRobin(2, 1, TournamentFixture.random(2));
    TimeControl time = TimeControl.parse("10m+3x30s");
    TournamentSpec spec =
        new TournamentSpec(
            usual.name(),
            RefereeSettings.of(go, time, Duration.ofMillis(200)),
            usual.form(),
            usual.games(),
            usual.openings(),
            usual.concurrency(),
            usual.seed(),
            usual.players());
    ArchiveReview.Settings settings = StoredSettings.read(StoredSettings.write(spec));
    assertEquals(go.rules(), ((GoGame) settings.game()).rules());
    assertEquals(go.size(), ((GoGame) settings.game()).size());
    assertEquals(time, settings.time());
    assertEquals("round robin, 2 rounds, 2 games a pairing", settings.facts().get("form"));
  }

  @Test
  void howGamesAreRefereedIsRead() {
    GoGame go = new GoGame(13, Ruleset.AGA.rules().withKomi(-3)).withHandicap(5);
    RefereeSettings referee =
        RefereeSettings.of(go, TimeControl.parse("10m+5m/25"), Duration.ofMillis(70))
            .withMoveLimit(300)
            .withScoring(EndScoring.ESTIMATE);
    Map<String, String> described = StoredSettings.describe(referee);
    assertEquals(
        referee, StoredSettings.referee(StoredSettings.values(StoredSettings.write(described))));
    RefereeSettings other =
        RefereeSettings.of(MnkGame.gomoku(), TimeControl.parse("none"), Duration.ZERO);
    assertEquals(other, StoredSettings.referee(StoredSettings.describe(other)));
    for (String wrong : List.of("lagMillis", "moveLimit", "scoring", "handicap", "time")) {
      Map<String, String> broken = new HashMap<>(described);
      broken.put(wrong, "much");
      assertThrows(IllegalArgumentException.class, () -> StoredSettings.referee(broken), wrong);
    }
  }

  @Test
  void otherGamesHaveNone() {
    ArchiveReview.Settings settings =
        StoredSettings.read("{\"game\": \"tic-tac-toe\", \"time\": \"none\"}");
    assertEquals(new TicTacToe().name(), settings.game().name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "[] | they are no JSON object",
        "{ | they are no JSON",
        "{} | game is missing",
        "{\"game\": \"chess\", \"time\": \"none\"} | unknown game 'chess'",
        "{\"game\": \"tic-tac-toe\"} | time is missing",
        "{\"game\": \"tic-tac-toe\", \"time\": [7]} | the time is ''",
        "{\"game\": \"go-9x9\", \"ko\": \"TRIPLE\"} | unknown ko 'TRIPLE'",
      })
  void otherSettingsAreRefused(String json, String message) {
    String said =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> StoredSettings.read(json))
                .getMessage());
    assertTrue(said.contains(message), said);
  }
}
