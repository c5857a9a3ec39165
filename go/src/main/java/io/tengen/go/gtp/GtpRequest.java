package io.tengen.go.gtp;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One command line of the Go Text Protocol, version 2.
 *
 * @param id the number that the answer repeats, if there is one; not negative
 * @param name what to do
 * @param arguments the words behind the name
 */
public record GtpRequest(OptionalInt id, String name, List<String> arguments) {
  /** Makes the arguments unmodifiable. */
  public GtpRequest {
    arguments = List.copyOf(arguments);
  }

  /**
   * Reads a line that {@link GtpLine} has cleaned.
   *
   * @return null when the line has no command, an id alone included
   */
  public static @Nullable GtpRequest parse(String cleanLine) {
    List<String> words = List.of(cleanLine.strip().split(" +"));
    OptionalInt id = idOf(words.get(0));
    List<String> rest = id.isPresent() ? words.subList(1, words.size()) : words;
    if (rest.isEmpty() || rest.get(0).isEmpty()) {
      return null;
    }
    return new GtpRequest(id, rest.get(0), rest.subList(1, rest.size()));
  }

  /** The id that a word is, if it is one. */
  static OptionalInt idOf(String word) {
    return GtpArguments.unsigned(word);
  }

  /** The line, without a line break. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    id.ifPresent(number -> line.append(number).append(' '));
    line.append(name);
    arguments.forEach(argument -> line.append(' ').append(argument));
    return line.toString();
  }
}
