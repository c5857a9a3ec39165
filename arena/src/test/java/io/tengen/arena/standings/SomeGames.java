package io.tengen.arena.standings;

import io.tengen.arena.match.EndReason;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Participant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Games that nobody had to play, no two alike. */
public final class SomeGames {
  private SomeGames() {}

  /**
   * Games as text.
   *
   * @param games each {@code FIRST SECOND RESULTS}, a letter a game: 1 where the first won, 0 where
   *     the second did, = of a draw, ? without a result
   */
  public static List<GameResult> of(String... games) {
    List<GameResult> results = new ArrayList<>();
    for (String text : games) {
      String[] parts = text.split(" ", -1);
      for (char result : parts[2].toCharArray()) {
        int number = results.size() + 1;
        Pairing pairing = new Pairing("g" + number, number, parts[0], parts[1], number / 2);
        results.add(
            switch (result) {
              case '1' -> game(pairing, Outcome.FIRST_WINS, EndReason.RESIGNATION);
              case '0' -> game(pairing, Outcome.SECOND_WINS, EndReason.TIME);
              case '=' -> game(pairing, Outcome.DRAW, EndReason.PLAYED_OUT);
              case '?' -> game(pairing, Outcome.VOID, EndReason.DISAGREEMENT);
              default -> throw new IllegalArgumentException("a result of " + result);
            });
      }
    }
    return results;
  }

  private static GameResult game(Pairing pairing, Outcome outcome, EndReason reason) {
    return new GameResult(pairing, outcome, reason, pairing.round());
  }

  /** Players of these names. */
  public static List<Participant> players(String... names) {
    return Arrays.stream(names).map(name -> player(name, null)).toList();
  }

  /** A player whose Elo may be known. */
  public static Participant player(String name, @Nullable Double elo) {
    return new Participant(name, "random", 1, elo, null);
  }
}
