package io.tengen.go.sgf;

/**
 * How forgiving a reader is and how much it accepts.
 *
 * <p>A tolerant reader takes what real files contain: text around the games, a missing first
 * semicolon, identifiers in lower case, a property twice in a node, an unescaped bracket in a name,
 * empty variations, a charset that is wrong or not told. A strict one refuses all that and checks
 * the values of the standard's properties against their types.
 *
 * @param strict whether to read by the letter of the standard
 * @param maxGameBytes the longest game, in bytes
 * @param maxValueBytes the longest value, in bytes
 * @param maxElements the most nodes, properties and values of one game, together
 * @param maxNesting the deepest nesting of variations
 */
public record SgfOptions(
    boolean strict, int maxGameBytes, int maxValueBytes, int maxElements, int maxNesting) {

  /**
   * Tolerant, and ample for the largest real files (a joseki dictionary has some 10 MB and 10^5
   * nodes) within a few hundred megabytes of memory at worst.
   */
  public static final SgfOptions TOLERANT =
      new SgfOptions(false, 64 << 20, 16 << 20, 4_000_000, 10_000);

  /** By the letter, with the same limits. */
  public static final SgfOptions STRICT = TOLERANT.withStrict(true);

  /** Checks the limits. */
  public SgfOptions {
    requirePositive("maxGameBytes", maxGameBytes);
    requirePositive("maxValueBytes", maxValueBytes);
    requirePositive("maxElements", maxElements);
    requirePositive("maxNesting", maxNesting);
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is " + value + ", but must be at least 1");
    }
  }

  /** These limits, strict or not. */
  public SgfOptions withStrict(boolean value) {
    return new SgfOptions(value, maxGameBytes, maxValueBytes, maxElements, maxNesting);
  }
}
