package io.tengen.go.gtp;

import io.tengen.go.Colour;
import io.tengen.go.Points;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * The words behind a command's name, as what the standard says they are (section 2.2). What is not
 * there or cannot be understood is a {@link GtpFailure#syntaxError}.
 */
public final class GtpArguments {
  /** The most that an int of the standard may be, 2^31 - 1, has ten digits. */
  private static final int MOST_DIGITS = 10;

  private final List<String> words;

  /** The words, in their order. */
  public GtpArguments(List<String> words) {
    this.words = List.copyOf(words);
  }

  /** How many there are. */
  public int count() {
    return words.size();
  }

  /** Refuses another number of arguments. */
  public GtpArguments require(int count) throws GtpFailure {
    return require(count, count);
  }

  /** Refuses fewer or more arguments. */
  public GtpArguments require(int least, int most) throws GtpFailure {
    if (words.size() < least || words.size() > most) {
      throw GtpFailure.syntaxError();
    }
    return this;
  }

  /** A word; there must be one. */
  public String word(int index) throws GtpFailure {
    if (index >= words.size()) {
      throw GtpFailure.syntaxError();
    }
    return words.get(index);
  }

  /** An integer, 0 to 2^31 - 1. */
  public int integer(int index) throws GtpFailure {
    return unsigned(word(index)).orElseThrow(GtpFailure::syntaxError);
  }

  /** The int of the standard that a word is, 0 to 2^31 - 1, if it is one. */
  static OptionalInt unsigned(String word) {
    boolean digits = !word.isEmpty() && word.length() <= MOST_DIGITS;
    for (int i = 0; digits && i < word.length(); i++) {
      digits = word.charAt(i) >= '0' && word.charAt(i) <= '9';
    }
    long value = digits ? Long.parseLong(word) : -1;
    return value >= 0 && value <= Integer.MAX_VALUE
        ? OptionalInt.of((int) value)
        : OptionalInt.empty();
  }

  /** A decimal number without an exponent. */
  public double real(int index) throws GtpFailure {
    String word = word(index);
    if (!word.matches("[+-]?([0-9]{1,10}(\\.[0-9]{0,9})?|\\.[0-9]{1,9})")) {
      throw GtpFailure.syntaxError();
    }
    return Double.parseDouble(word);
  }

  /** A colour of stones, in any case and by its first letter. */
  public int colour(int index) throws GtpFailure {
    return switch (word(index).toLowerCase(Locale.ROOT)) {
      case "b", "black" -> Colour.BLACK;
      case "w", "white" -> Colour.WHITE;
      default -> throw GtpFailure.syntaxError();
    };
  }

  /**
   * A point or {@link Points#PASS}.
   *
   * @throws GtpFailure a syntax error unless it looks like a vertex of some board; the given
   *     message when it lies off this one
   */
  public int vertex(int index, Points points, String offBoard) throws GtpFailure {
    String word = word(index);
    if (!word.matches("(?i)pass|[a-hj-z][0-9]{1,2}")) {
      throw GtpFailure.syntaxError();
    }
    try {
      return points.parse(word);
    } catch (IllegalArgumentException e) {
      throw new GtpFailure(offBoard);
    }
  }
}
