package io.tengen.client.ui.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.arena.lobby.SideWish;
import io.tengen.client.session.Challenge;
import io.tengen.client.session.GameChoice;
import io.tengen.client.session.Past;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last wishes in the settings. */
class LastChallengeTest {
  private static final Challenge WISHED =
      new Challenge(
          "uct:playouts=50",
          GameChoice.go(13, "japanese", 0.5, 3),
          "10m+3x30s",
          SideWish.SECOND,
          false,
          false,
          Past.NONE);

  @Test
  void whatIsPutIsFoundAgainBesideWhatWasThere() {
    Map<String, String> fields = LastChallenge.put(WISHED, Map.of("world.grid", "kept"));
    assertEquals(Optional.of(WISHED), LastChallenge.of(fields));
    assertEquals("kept", fields.get("world.grid"));
  }

  @Test
  void aGameBesideGoLeavesTheLastOne() {
    Map<String, String> fields = LastChallenge.put(WISHED, Map.of());
    Challenge other = Challenge.of("random", GameChoice.of("othello"), SideWish.FIRST);
    assertEquals(fields, LastChallenge.put(other, fields));
  }

  @ParameterizedTest
  @CsvSource({
    "challenge.size,1000",
    "challenge.size,many",
    "challenge.rules,nonsense",
    "challenge.komi,x",
    "challenge.handicap,-7",
    "challenge.time,soon",
    "challenge.side,ABOVE"
  })
  void nonsenseIsNoChallenge(String field, String value) {
    Map<String, String> fields = new HashMap<>(LastChallenge.put(WISHED, Map.of()));
    fields.put(field, value);
    assertEquals(Optional.empty(), LastChallenge.of(fields));
  }

  @Test
  void aFirstStartHasNone() {
    assertEquals(Optional.empty(), LastChallenge.of(Map.of()));
  }
}
