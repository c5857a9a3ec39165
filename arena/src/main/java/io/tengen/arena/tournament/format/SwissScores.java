package io.tengen.arena.tournament.format;

import io.tengen.arena.tournament.format.swiss.Drift;
import io.tengen.arena.tournament.format.swiss.DutchPairing;
import io.tengen.arena.tournament.format.swiss.SwissPlayer;
import io.tengen.arena.tournament.format.swiss.Turn;
import io.tengen.arena.tournament.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the players of a Swiss tournament stand from round to round, in half points. */
final class SwissScores {
  private final int games;
  private List<SwissPlayer> players = new ArrayList<>();

  /** The scores before the first round. */
  SwissScores(int count, int games) {
    this.games = games;
    for (int number = 1; number <= count; number++) {
      players.add(
          new SwissPlayer(number, 0, Set.of(), List.of(), false, 0, Drift.NONE, Drift.NONE));
    }
  }

  /** All players, by number. */
  List<SwissPlayer> players() {
    return List.copyOf(players);
  }

  /**
   * Adds a round.
   *
   * @param outcomes of all games of each encounter
   */
  void add(SwissRound round, List<List<Outcome>> outcomes) {
    List<SwissPlayer> after = new ArrayList<>(players);
    for (int i = 0; i < outcomes.size(); i++) {
      DutchPairing.Pair pair = round.pairs().get(i);
      SwissPlayer first = players.get(pair.first() - 1);
      SwissPlayer second = players.get(pair.second() - 1);
      int points = pointsOfFirst(outcomes.get(i));
      int counted = (int) outcomes.get(i).stream().filter(Outcome::counts).count();
      after.set(first.number() - 1, after(first, second, points, counted, Turn.FIRST));
      after.set(
          second.number() - 1, after(second, first, 2 * counted - points, counted, Turn.SECOND));
    }
    Integer bye = round.bye();
    if (bye != null) {
      after.set(bye - 1, afterBye(players.get(bye - 1)));
    }
    players = after;
  }

  /** The half points of who moves first in the odd games. */
  private static int pointsOfFirst(List<Outcome> outcomes) {
    int points = 0;
    for (int game = 0; game < outcomes.size(); game++) {
      Outcome win = game % 2 == 0 ? Outcome.FIRST_WINS : Outcome.SECOND_WINS;
      Outcome outcome = outcomes.get(game);
      points += outcome == win ? 2 : outcome == Outcome.DRAW ? 1 : 0;
    }
    return points;
  }

  private SwissPlayer after(
      SwissPlayer player, SwissPlayer opponent, int points, int counted, Turn turn) {
    Drift drift = Drift.NONE;
    if (counted > 0 && player.score() != opponent.score()) {
      drift = player.score() > opponent.score() ? Drift.DOWN : Drift.UP;
    }
    // In several games both have both turns.
    boolean hasTurn = games == 1 && counted == 1;
    return new SwissPlayer(
        player.number(),
        player.score() + points,
        Stream.concat(player.met().stream(), Stream.of(opponent.number()))
            .collect(Collectors.toSet()),
        hasTurn ? Stream.concat(player.turns().stream(), Stream.of(turn)).toList() : player.turns(),
        player.hadBye(),
        player.unplayed() + (counted == 0 ? 1 : 0),
        drift,
        player.last());
  }

  private SwissPlayer afterBye(SwissPlayer player) {
    return new SwissPlayer(
        player.number(),
        player.score() + 2 * games,
        player.met(),
        player.turns(),
        true,
        player.unplayed() + 1,
        Drift.DOWN,
        player.last());
  }
}
