package io.tengen.arena.tournament.format;

import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Pairing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The results so far by key, and the rule for games without one: such a game is played again under
 * the key with {@code -again} behind it, once.
 */
final class Results {
  private static final String AGAIN = "-again";

  private final Map<String, GameResult> byKey;

  /** The keys of results that a game of the tournament has asked for. */
  private final Set<String> known = new HashSet<>();

  /**
   * Results.
   *
   * @throws IllegalArgumentException when two have the same key
   */
  Results(List<GameResult> finished) {
    byKey = new HashMap<>(finished.size() * 2);
    for (GameResult result : finished) {
      if (byKey.put(result.pairing().key(), result) != null) {
        throw new IllegalArgumentException(
            "game " + result.pairing().key() + " has two results, but can have only one");
      }
    }
  }

  /**
   * What came of a game, its second attempt included: null while it is not over; the void result
   * where both attempts had none.
   *
   * @throws IllegalArgumentException when other players played the game of that key
   */
  @Nullable GameResult of(Pairing game) {
    GameResult result = attempt(game);
    if (result == null || result.outcome().counts()) {
      return result;
    }
    return attempt(again(game));
  }

  private @Nullable GameResult attempt(Pairing game) {
    GameResult result = byKey.get(game.key());
    if (result != null) {
      known.add(game.key());
      if (!result.pairing().equals(game)) {
        throw new IllegalArgumentException(
            ("game %s was '%s' against '%s' with opening %d in round %d, but this tournament"
                    + " has '%s' against '%s' with opening %d in round %d there; the results are of"
                    + " another tournament")
                .formatted(
                    game.key(),
                    result.pairing().first(),
                    result.pairing().second(),
                    result.pairing().opening(),
                    result.pairing().round(),
                    game.first(),
                    game.second(),
                    game.opening(),
                    game.round()));
      }
    }
    return result;
  }

  /** The game to play for a game that is not over: itself, or its second attempt. */
  Pairing next(Pairing game) {
    return byKey.containsKey(game.key()) ? again(game) : game;
  }

  private static Pairing again(Pairing game) {
    return new Pairing(
        game.key() + AGAIN, game.round(), game.first(), game.second(), game.opening());
  }

  /**
   * Checks that all results were asked for.
   *
   * @throws IllegalArgumentException when one was not
   */
  void requireAllKnown() {
    if (known.size() < byKey.size()) {
      for (String key : byKey.keySet()) {
        if (!known.contains(key)) {
          throw new IllegalArgumentException(
              "there is a result of game "
                  + key
                  + ", which this tournament does not have; the results are of another one");
        }
      }
    }
  }
}
