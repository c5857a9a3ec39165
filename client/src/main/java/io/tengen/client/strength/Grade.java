package io.tengen.client.strength;

import java.util.List;

/** How strong an opponent is to be, in words. */
public enum Grade {
  BEGINNER(0.0),
  EASY(0.25),
  MEDIUM(0.5),
  STRONG(0.75),
  /** As strong as it goes. */
  STRONGEST(1.0);

  private final double share;

  Grade(double share) {
    this.share = share;
  }

  /**
   * The one of this grade.
   *
   * @param ordered from the weakest to the strongest, at least one
   * @param <T> of what
   */
  public <T> T of(List<T> ordered) {
    if (ordered.isEmpty()) {
      throw new IllegalArgumentException("nobody to choose from; give at least one");
    }
    return ordered.get((int) Math.round(share * (ordered.size() - 1)));
  }
}
