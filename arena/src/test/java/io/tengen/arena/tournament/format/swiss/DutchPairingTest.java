package io.tengen.arena.tournament.format.swiss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DutchPairingTest {

  /** All rounds but the last are those that another program made, colours and all. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 8, 9, 12, 14, 15})
  void pairsSixtyPlayersAsPublished(int round) throws IOException {
    SwissHistory history = new SwissHistory();
    Set<String> last = new TreeSet<>();
    for (String line : resource("sixty-players.txt")) {
      if (line.startsWith("pair ")) {
        last.add(line.substring(5));
      } else if (!line.startsWith("#")) {
        history.add(line);
      }
    }
    Set<String> published = round == 15 ? last : pairs(history, round);
    RoundRules rules = new RoundRules(Turn.SECOND, round == 15, 2 * (round - 1));
    assertEquals(published, pairs(DutchPairing.pair(history.after(round - 1), rules)));
  }

  /** bbpPairings 6.0.0, test/tests/dutch_2025_C5: player 4 is away in the third of three rounds. */
  @Test
  void theByeGoesToTheLowestScore() {
    DutchPairing.Round round =
        DutchPairing.pair(
            without(4, "1 4w1 2b1", "2 5b1 1w0", "3 6w1 4b1", "4 1b0 3w0", "5 2w0 6b1", "6 3b0 5w0")
                .stream()
                .toList(),
            new RoundRules(Turn.FIRST, true, 4));
    assertEquals(Set.of("1 5", "3 2"), pairs(round));
    assertEquals(6, round.bye());
  }

  /** bbpPairings 6.0.0, test/tests/dutch_2025_C9: player 5 was away in the first round. */
  @Test
  void theByeGoesToWhoHasPlayedMore() {
    DutchPairing.Round round =
        DutchPairing.pair(
            without(0, "1 3w1", "2 4b1", "3 1b0", "4 2w0", "5 Z"),
            new RoundRules(Turn.FIRST, false, 2));
    assertEquals(Set.of("2 1", "3 5"), pairs(round));
    assertEquals(4, round.bye());
  }

  @Test
  void inTheFirstRoundTheUpperHalfMeetsTheLower() {
    DutchPairing.Round round = DutchPairing.pair(fresh(7), new RoundRules(Turn.FIRST, false, 0));
    assertEquals(
        List.of(
            new DutchPairing.Pair(1, 4), new DutchPairing.Pair(5, 2), new DutchPairing.Pair(3, 6)),
        round.pairs());
    assertEquals(7, round.bye());
    assertNull(DutchPairing.pair(fresh(2), new RoundRules(Turn.FIRST, false, 0)).bye());
  }

  @Test
  void whereNobodyIsLeftToMeetTheFewestMeetAgain() {
    // Four players, of whom 1 has met all: no pairing is without a second meeting, but one is
    // enough, since 3 and 4 have not met.
    List<SwissPlayer> players =
        List.of(
            player(1, 6, Set.of(2, 3, 4)),
            player(2, 4, Set.of(1)),
            player(3, 2, Set.of(1)),
            player(4, 0, Set.of(1)));
    DutchPairing.Round round = DutchPairing.pair(players, new RoundRules(Turn.FIRST, false, 6));
    long again =
        round.pairs().stream()
            .filter(pair -> players.get(pair.first() - 1).met().contains(pair.second()))
            .count();
    assertEquals(1, again);
    assertEquals(2, round.pairs().size());
  }

  @Test
  void aSecondByeIsBetterThanASecondMeeting() {
    List<SwissPlayer> players =
        List.of(
            new SwissPlayer(1, 2, Set.of(2, 3), List.of(), true, 1, Drift.NONE, Drift.NONE),
            player(2, 2, Set.of(1)),
            player(3, 2, Set.of(1)));
    DutchPairing.Round round = DutchPairing.pair(players, new RoundRules(Turn.FIRST, false, 4));
    assertEquals(1, round.bye());
  }

  @Test
  void playersNeedNumbersOfTheirOwn() {
    List<SwissPlayer> twice = List.of(player(1, 0, Set.of()), player(1, 0, Set.of()));
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> DutchPairing.pair(twice, new RoundRules(Turn.FIRST, false, 0)));
    assertEquals(
        "2 players with 1 numbers, but there must be at least two, each with its own",
        refused.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> DutchPairing.pair(fresh(1), new RoundRules(Turn.FIRST, false, 0)));
  }

  private static SwissPlayer player(int number, int score, Set<Integer> met) {
    return new SwissPlayer(number, score, met, List.of(), false, 0, Drift.NONE, Drift.NONE);
  }

  private static List<SwissPlayer> fresh(int count) {
    List<SwissPlayer> players = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      players.add(player(number, 0, Set.of()));
    }
    return players;
  }

  /** The players of a history after its last round, one left out. */
  private static List<SwissPlayer> without(int absent, String... lines) {
    SwissHistory history = new SwissHistory();
    int rounds = 0;
    for (String line : lines) {
      history.add(line);
      rounds = line.split(" ", -1).length - 1;
    }
    return history.after(rounds).stream().filter(player -> player.number() != absent).toList();
  }

  private static Set<String> pairs(SwissHistory history, int round) {
    Set<String> pairs = new HashSet<>();
    for (int player : history.players()) {
      SwissHistory.Entry entry = history.entry(player, round);
      if (entry.turn() == Turn.FIRST) {
        pairs.add(player + " " + entry.opponent());
      }
    }
    return pairs;
  }

  private static Set<String> pairs(DutchPairing.Round round) {
    return round.pairs().stream()
        .map(pair -> pair.first() + " " + pair.second())
        .collect(Collectors.toSet());
  }

  private static List<String> resource(String name) throws IOException {
    try (InputStream in = DutchPairingTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
