package io.tengen.search;

/**
 * Sequential halving (Karnin, Koren and Somekh, "Almost Optimal Exploration in Multi-Armed
 * Bandits", 2013) as Danihelka et al. 2022 use it: with n playouts and m actions there are {@code
 * ceil(log2 m)} phases; in each every action that is left gets the same number of playouts, {@code
 * max(1, floor(n / (phases actions)))}, and the better half goes on to the next. The last two share
 * what is left over.
 */
final class HalvingSchedule {
  private final int playouts;
  private final int phases;
  private int considered;
  private int phaseLeft;

  /**
   * A schedule at its first playout.
   *
   * @param playouts n, at least 1
   * @param actions m, at least 1
   */
  HalvingSchedule(int playouts, int actions) {
    this.playouts = playouts;
    this.phases = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(actions - 1));
    this.considered = actions;
    this.phaseLeft = length(actions);
  }

  private int length(int actions) {
    long share = playouts / ((long) phases * actions);
    return (int) Math.min(Integer.MAX_VALUE, Math.max(1, share) * actions);
  }

  /** How many actions share the playouts of this phase. */
  int considered() {
    return considered;
  }

  /** Whether the phase has had its playouts, so that {@link #startNext} must come first. */
  boolean isPhaseOver() {
    return phaseLeft == 0;
  }

  /** One playout of the phase is begun. */
  void take() {
    phaseLeft--;
  }

  /** That playout is not made after all. */
  void giveBack() {
    phaseLeft++;
  }

  /** Goes to the next phase, with half of the actions, but two at least where there are two. */
  void startNext() {
    considered = Math.min(considered, Math.max(2, considered / 2));
    phaseLeft = length(considered);
  }
}
