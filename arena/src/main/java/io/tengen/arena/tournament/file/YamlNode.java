package io.tengen.arena.tournament.file;

import java.util.List;

/** A value of a YAML file, with the line where it begins, from 1. */
sealed interface YamlNode {
  int line();

  /** What kind of value it is, for messages. */
  String kind();

  /**
   * A word, number or text.
   *
   * @param isPlain whether it stands without quotes, and may be a number or nothing
   */
  record Scalar(int line, String text, boolean isPlain) implements YamlNode {
    private static final int LONGEST_SHOWN = 60;

    /** Whether there is no value at all. */
    boolean isNothing() {
      return isPlain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    @Override
    public String kind() {
      if (isNothing()) {
        return "nothing";
      }
      return text.length() > LONGEST_SHOWN
          ? "'" + text.substring(0, LONGEST_SHOWN) + "...'"
          : "'" + text + "'";
    }
  }

  /** A list. */
  record Listing(int line, List<YamlNode> items) implements YamlNode {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Keys with values, in their order. */
  record Mapping(int line, List<Entry> entries) implements YamlNode {
    @Override
    public String kind() {
      return "a group of keys";
    }
  }

  /**
   * A key and its value.
   *
   * @param line of the key
   */
  record Entry(int line, String key, YamlNode value) {}
}
