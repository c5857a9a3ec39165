package io.tengen.client.record;

/**
 * A mark on a point of a node's position.
 *
 * @param kind what it looks like
 * @param action the point: {@code row * size + column}
 * @param text of a {@link Kind#LABEL}; else empty
 */
public record Mark(Kind kind, int action, String text) {
  /** What a mark looks like. */
  public enum Kind {
    TRIANGLE("TR"),
    SQUARE("SQ"),
    CIRCLE("CR"),
    CROSS("MA"),
    SELECTED("SL"),
    LABEL("LB");

    private final String property;

    Kind(String property) {
      this.property = property;
    }

    /** The property that has such marks. */
    String property() {
      return property;
    }
  }
}
