package io.tengen.search;

/** How a playout chooses among the children of a position. */
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
  PUCT
}
