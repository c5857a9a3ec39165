package io.tengen.benchmarks;

/**
 * A row of the table of results.
 *
 * @param what was measured
 * @param figure what came out, unit and detail included
 * @param target what should come out; empty where nothing was asked
 * @param verdict {@code met} or {@code missed}; empty where nothing was asked
 */
public record Result(String what, String figure, String target, String verdict) {

  /** The row of a speed. */
  public static Result of(Measurement measurement) {
    Workload workload = measurement.workload();
    boolean isAsked = workload.target() > 0;
    String bytes = Figure.number(Math.rint(100 * measurement.bytesPerOperation()) / 100);
    return new Result(
        workload.name().strip(),
        "%s %s/s, %s bytes each"
            .formatted(Figure.number(measurement.perSecond()), workload.unit(), bytes),
        isAsked ? "at least " + Figure.number(workload.target()) : "",
        isAsked ? verdict(measurement.isMet()) : "");
  }

  /** The row of a number. */
  public static Result of(Figure figure) {
    String detail = figure.detail().isEmpty() ? "" : " (" + figure.detail() + ")";
    return new Result(
        figure.name(),
        figure.valueText() + " " + figure.unit() + detail,
        figure.targetText(),
        figure.hasTarget() ? verdict(figure.isMet()) : "");
  }

  /** The row of a check. */
  public static Result of(CheckResult result) {
    return new Result(
        result.check().name(),
        "%s of %s %s (%s could go wrong)"
            .formatted(
                Figure.number(result.passed()),
                Figure.number(result.trials()),
                result.check().unit(),
                Figure.number(result.open())),
        "at least " + Figure.number(100 * result.check().target()) + "%",
        verdict(result.isMet()));
  }

  private static String verdict(boolean isMet) {
    return isMet ? "met" : "missed";
  }
}
