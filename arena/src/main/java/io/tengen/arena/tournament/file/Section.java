package io.tengen.arena.tournament.file;

import io.tengen.arena.tournament.file.YamlNode.Entry;
import io.tengen.arena.tournament.file.YamlNode.Listing;
import io.tengen.arena.tournament.file.YamlNode.Mapping;
import io.tengen.arena.tournament.file.YamlNode.Scalar;
import io.tengen.env.catalogue.NearestName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A group of keys in a file. Its methods tell what is wrong with a value and answer null, as they
 * do for a key that is not there, so that reading goes on.
 */
final class Section {
  private final String name;
  private final int line;
  private final Problems problems;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /**
   * A group of keys; those that it should not have are problems.
   *
   * @param name for messages, such as {@code the tournament} or {@code player 2}
   * @param known the keys that it may have
   */
  Section(String name, Mapping mapping, List<String> known, Problems problems) {
    this.name = name;
    this.line = mapping.line();
    this.problems = problems;
    for (Entry entry : mapping.entries()) {
      if (!known.contains(entry.key())) {
        problems.add(entry.line(), NearestName.unknown("key of " + name, entry.key(), known));
        continue;
      }
      Entry earlier = entries.putIfAbsent(entry.key(), entry);
      if (earlier != null) {
        problems.add(
            entry.line(),
            "%s of %s is given twice, for the first time in line %d; leave one out"
                .formatted(entry.key(), name, earlier.line()));
      }
    }
  }

  /** The line of a key's value, or that of the section where the key is not there. */
  int lineOf(String key) {
    Entry entry = entries.get(key);
    return entry == null ? line : entry.value().line();
  }

  /** Whether a key is there, whatever its value. */
  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** The value of a key, if there is one. */
  @Nullable YamlNode value(String key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }

  /** A problem where a key is not there that must be. */
  void require(String key, String example) {
    if (!has(key)) {
      problems.add(line, "%s has no %s; add one, such as %s".formatted(name, key, example));
    }
  }

  /** A text, which may also be a number. */
  @Nullable String text(String key) {
    YamlNode value = value(key);
    if (value == null) {
      return null;
    }
    if (value instanceof Scalar scalar && !scalar.isNothing()) {
      return scalar.text();
    }
    problems.add(
        value.line(), "%s of %s is %s, but must be a text".formatted(key, name, value.kind()));
    return null;
  }

  /**
   * What a reader makes of a text.
   *
   * @param reader throws an {@link IllegalArgumentException} with a message for people
   */
  <T> @Nullable T read(String key, Function<String, T> reader) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      problems.add(lineOf(key), String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** A whole number in [low, high]. */
  @Nullable Integer integer(String key, int low, int high) {
    Long value = wholeNumber(key, low, high);
    return value == null ? null : value.intValue();
  }

  /** A whole number in [low, high]. */
  @Nullable Long wholeNumber(String key, long low, long high) {
    String range = "a whole number in [" + low + ", " + high + "]";
    return read(
        key,
        text -> {
          try {
            long number = Long.parseLong(text);
            if (number >= low && number <= high) {
              return number;
            }
          } catch (NumberFormatException e) {
            throw new IllegalArgumentException(refusal(key, text, range), e);
          }
          throw new IllegalArgumentException(refusal(key, text, range));
        });
  }

  /** A number in [low, high]. */
  @Nullable Double decimal(String key, double low, double high) {
    String range = "a number in [" + low + ", " + high + "]";
    return read(
        key,
        text -> {
          try {
            double number = Double.parseDouble(text);
            if (number >= low && number <= high) {
              return number;
            }
          } catch (NumberFormatException e) {
            throw new IllegalArgumentException(refusal(key, text, range), e);
          }
          throw new IllegalArgumentException(refusal(key, text, range));
        });
  }

  private String refusal(String key, String text, String range) {
    String shown = new Scalar(0, text, false).kind();
    return "%s of %s is %s, but must be %s".formatted(key, name, shown, range);
  }

  /** A group of keys within this one. */
  @Nullable Section section(String key, List<String> known) {
    YamlNode value = value(key);
    if (value == null) {
      return null;
    }
    if (value instanceof Mapping mapping) {
      return new Section(key, mapping, known, problems);
    }
    problems.add(
        value.line(),
        "%s of %s is %s, but must be a group of keys: %s"
            .formatted(key, name, value.kind(), String.join(", ", known)));
    return null;
  }

  /** The items of a list; none where there is no such key. */
  List<YamlNode> list(String key) {
    YamlNode value = value(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof Listing listing) {
      return listing.items();
    }
    problems.add(
        value.line(), "%s of %s is %s, but must be a list".formatted(key, name, value.kind()));
    return List.of();
  }
}
