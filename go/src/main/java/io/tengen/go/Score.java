package io.tengen.go;

/**
 * What the players have at the end.
 *
 * @param black black's points
 * @param white white's points, komi and handicap compensation included
 */
public record Score(double black, double white) {

  /** Black's points above white's; negative when white wins, 0 of a draw. */
  public double margin() {
    return black - white;
  }

  /** As SGF writes a result: {@code B+3.5}, {@code W+0.5}, {@code 0}. */
  @Override
  public String toString() {
    double margin = margin();
    if (margin == 0) {
      return "0";
    }
    String points = Double.toString(Math.abs(margin));
    String trimmed = points.endsWith(".0") ? points.substring(0, points.length() - 2) : points;
    return (margin > 0 ? "B+" : "W+") + trimmed;
  }
}
