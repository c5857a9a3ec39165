package io.tengen.search;

/**
 * How a playout chooses among the children of a position; {@code Selector} computes it. N(s) is the
 * visits of the position; N, Q and P of a child are its visits, the mean value of its playouts to
 * the player who chooses, and its prior; c is {@link SearchParameters#exploration}.
 */
public enum SelectionRule {
  /**
   * Unvisited children first, in random order, then the highest {@code Q + c sqrt(ln N(s) / N)}:
   * Auer, Cesa-Bianchi and Fischer, "Finite-time Analysis of the Multiarmed Bandit Problem", 2002;
   * in trees Kocsis and Szepesvari, "Bandit Based Monte-Carlo Planning", 2006. For evaluators
   * without a policy, such as random games.
   */
  UCB1,

  /**
   * The highest {@code Q + c P sqrt(N(s)) / (1 + N)}: Silver et al., "Mastering the Game of Go
   * without Human Knowledge", 2017, methods, with N(s) counting the position's own evaluation, as
   * in the pseudocode of AlphaZero. For evaluators with a policy P.
   */
  PUCT,

  /**
   * The highest {@code (1 - beta) Q + beta Q~ + c P sqrt(N(s)) / (1 + N)}, where Q~ and N~ are All
   * Moves As First (AMAF): the mean and number of the playouts through the position in which its
   * player, and not the opponent, was the first to play the action at any later time. {@code beta =
   * N~ / (N + N~ + N N~ / k)} has the least mean squared error when k is one over the square of the
   * bias of Q~: Gelly and Silver, "Monte-Carlo tree search and rapid action value estimation in
   * computer Go", 2011, section 4.4, for values in [-1, 1]. An action begins with one visit of the
   * position's mean value. For evaluators that tell who played which action first.
   */
  RAVE
}
