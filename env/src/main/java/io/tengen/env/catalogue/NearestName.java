package io.tengen.env.catalogue;

import java.util.Collection;
import java.util.Locale;

/** Error messages for names that do not exist: the nearest one that does, and all of them. */
public final class NearestName {
  private NearestName() {}

  /**
   * The message for an unknown name.
   *
   * @param what what was asked for, such as {@code environment}
   * @param name what was given
   * @param known the names that exist, at least one
   */
  public static String unknown(String what, String name, Collection<String> known) {
    String nearest = known.iterator().next();
    for (String candidate : known) {
      if (distance(name, candidate) < distance(name, nearest)) {
        nearest = candidate;
      }
    }
    String suggestion =
        distance(name, nearest) <= Math.max(2, name.length() / 2)
            ? "; did you mean " + nearest + "?"
            : ".";
    return "unknown "
        + what
        + " '"
        + name
        + "'"
        + suggestion
        + " Known: "
        + String.join(", ", known);
  }

  /** Levenshtein's edit distance, without regard to case. */
  static int distance(String first, String second) {
    String a = first.toLowerCase(Locale.ROOT);
    String b = second.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
