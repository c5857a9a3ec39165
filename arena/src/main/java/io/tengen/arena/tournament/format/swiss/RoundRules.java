package io.tengen.arena.tournament.format.swiss;

/**
 * What the pairing of a round needs to know beside the players.
 *
 * @param initial the turn, in the first round, of the best player and of all with an odd number
 * @param isLast whether it is the tournament's last round, in which those who may win it meet
 *     whatever turn they should have
 * @param mostScore the highest score that could have been reached before the round
 */
public record RoundRules(Turn initial, boolean isLast, int mostScore) {

  /** Whether a player is a topscorer (article 1.8). */
  boolean isTopscorer(SwissPlayer player) {
    return isLast && 2 * player.score() > mostScore;
  }
}
