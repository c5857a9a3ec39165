package io.tengen.go;

/**
 * The rules of a game; the presets are in {@link Ruleset}.
 *
 * @param ko which repetitions are forbidden
 * @param scoring what counts at the end
 * @param suicide whether a play may leave its own chain of two stones or more without a liberty,
 *     which removes the chain. The suicide of a single stone is never allowed: it would be a pass
 *     by another name, and positional superko forbids it anyway.
 * @param komi points added to white's score: a multiple of 0.5, {@code -MAX_KOMI} to {@code
 *     MAX_KOMI}
 * @param handicapCompensation what white receives for handicap stones
 */
public record Rules(
    KoRule ko,
    ScoringMethod scoring,
    boolean suicide,
    double komi,
    HandicapCompensation handicapCompensation) {

  /** The points of the largest board. */
  public static final double MAX_KOMI = Points.MAX_SIZE * Points.MAX_SIZE;

  public Rules {
    if (!(Math.abs(komi) <= MAX_KOMI) || komi * 2 != Math.rint(komi * 2)) {
      throw new IllegalArgumentException(
          "komi is " + komi + ", but must be a multiple of 0.5 within +-" + MAX_KOMI);
    }
  }

  /** These rules with another ko rule. */
  public Rules withKo(KoRule other) {
    return new Rules(other, scoring, suicide, komi, handicapCompensation);
  }

  /** These rules with another way to score. */
  public Rules withScoring(ScoringMethod other) {
    return new Rules(ko, other, suicide, komi, handicapCompensation);
  }

  /** These rules with suicide allowed or not. */
  public Rules withSuicide(boolean other) {
    return new Rules(ko, scoring, other, komi, handicapCompensation);
  }

  /** These rules with another komi. */
  public Rules withKomi(double other) {
    return new Rules(ko, scoring, suicide, other, handicapCompensation);
  }

  /** These rules with another compensation. */
  public Rules withHandicapCompensation(HandicapCompensation other) {
    return new Rules(ko, scoring, suicide, komi, other);
  }
}
