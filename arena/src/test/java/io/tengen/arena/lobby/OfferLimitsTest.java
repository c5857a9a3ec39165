package io.tengen.arena.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.lobby.LobbyException.Code;
import io.tengen.env.Game;
import io.tengen.env.board.TicTacToe;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferLimitsTest {
  private static Game go(int size, double komi) {
    return new GoGame(size, Ruleset.CHINESE.rules().withKomi(komi));
  }

  private static GameOffer offer(Game game, String time, int handicap) {
    return new GameOffer(game, TimeControl.parse(time), false, handicap, true);
  }

  private static void refuses(GameOffer offer, String why) {
    LobbyException refused =
        assertThrows(LobbyException.class, () -> OfferLimits.USUAL.require(offer));
    assertEquals(Code.BAD_OFFER, refused.code());
    assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "2s/move", "10m", "10m+3x30s", "0s+3x30s", "10m+5m/25", "5m+3s"})
  void everyKindOfTimeIsOffered(String time) {
    OfferLimits.USUAL.require(offer(go(9, 7.5), time, 0));
    OfferLimits.USUAL.require(offer(new TicTacToe(), time, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1ms/move",
        "499ms",
        "100h",
        "1s+3x25h",
        "25h+1x1s",
        "1s+25h/5",
        "5m+25h",
        "0s+5x1ms"
      })
  void otherTimesAreNot(String time) {
    refuses(offer(go(9, 7.5), time, 0), "a time of");
  }

  @Test
  void boardsAndKomiAreBounded() {
    OfferLimits.USUAL.require(offer(go(25, -100), "none", 0));
    refuses(offer(go(4, 0), "none", 0), "5 to 25");
    refuses(offer(go(19, 100.5), "none", 0), "within +-100");
  }

  @Test
  void handicapsAreThoseOfTheBoard() {
    OfferLimits.USUAL.require(offer(go(19, 0.5), "none", 9));
    OfferLimits.USUAL.require(offer(go(7, 0.5), "none", 4));
    refuses(offer(go(19, 0.5), "none", 10), "0, or 2 to 9");
    refuses(offer(go(19, 0.5), "none", 1), "0, or 2 to 9");
    refuses(offer(go(19, 0.5), "none", -1), "0, or 2 to 9");
    refuses(offer(go(5, 0.5), "none", 2), "it must be 0");
    refuses(offer(new TicTacToe(), "none", 2), "only Go has one");
  }

  @Test
  void ratedGamesAreSerious() {
    TimeControl minute = TimeControl.parse("1m");
    OfferLimits.USUAL.require(new GameOffer(go(9, 7), minute, true, 0, false));
    refuses(
        new GameOffer(go(9, 7), new TimeControl.Unlimited(), true, 0, false), "without a clock");
    refuses(new GameOffer(go(9, 7), minute, true, 2, false), "no handicap");
    refuses(new GameOffer(go(9, 7), minute, true, 0, true), "taken back");
  }

  @Test
  void limitsMakeSense() {
    Duration second = Duration.ofSeconds(1);
    assertThrows(IllegalArgumentException.class, () -> new OfferLimits(1, 19, 0, second, second));
    assertThrows(IllegalArgumentException.class, () -> new OfferLimits(19, 9, 0, second, second));
    assertThrows(IllegalArgumentException.class, () -> new OfferLimits(9, 19, -1, second, second));
    assertThrows(
        IllegalArgumentException.class,
        () -> new OfferLimits(9, 19, 0, second, Duration.ofMillis(1)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new OfferLimits(9, 19, 0, second, Duration.ofDays(31)));
  }
}
