package io.tengen.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the seeds of {@code --seeds}: numbers and ranges, such as {@code 0-9} or {@code 1,4-6}. */
final class SeedList {
  private static final Pattern PART = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");
  private static final int MOST = 1_000;

  private SeedList() {}

  /**
   * The seeds, in the order given.
   *
   * @throws IllegalArgumentException when the text has another form, names a seed twice or too many
   */
  static List<Long> parse(String text) {
    Set<Long> seeds = new LinkedHashSet<>();
    for (String part : text.split(",", -1)) {
      Matcher range = PART.matcher(part.strip());
      if (!range.matches()) {
        throw new IllegalArgumentException(
            "--seeds is '" + text + "', but must be numbers and ranges, such as 0-9 or 1,4-6");
      }
      long first = Long.parseLong(range.group(1));
      long last = range.group(2) == null ? first : Long.parseLong(range.group(2));
      if (last < first || last - first >= MOST || seeds.size() + last - first >= MOST) {
        throw new IllegalArgumentException(
            "--seeds is '" + text + "', but must be ascending ranges of 1 to " + MOST + " seeds");
      }
      for (long seed = first; seed <= last; seed++) {
        if (!seeds.add(seed)) {
          throw new IllegalArgumentException(
              "--seeds is '" + text + "', but has " + seed + " twice");
        }
      }
    }
    return List.copyOf(seeds);
  }
}
