package io.tengen.arena.tournament.format;

/** What tells players with equal points apart (FIDE Handbook C.07). */
enum Criterion {
  /**
   * The points of all opponents. A bye counts as an opponent with one's own points, as it does in
   * the next one.
   */
  BUCHHOLZ("Buchholz"),
  /** The points that were made against each opponent, each times that opponent's points. */
  SONNEBORN_BERGER("Sonneborn-Berger"),
  /** The points made against the others who are still equal, if all of these have met. */
  HEAD_TO_HEAD("head-to-head");

  private final String title;

  Criterion(String title) {
    this.title = title;
  }

  /** The name that tables have for it. */
  String title() {
    return title;
  }
}
