package io.tengen.cli;

import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the numbers and paths among the arguments, and says in plain words when one is none. */
final class ArgumentConverters {
  private static final int LONGEST_SHOWN = 40;

  private ArgumentConverters() {}

  /** Has a command and its subcommands read their arguments so. */
  static CommandLine register(CommandLine commandLine) {
    ITypeConverter<Integer> ints = text -> (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
    ITypeConverter<Long> longs = text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
    ITypeConverter<Double> doubles = ArgumentConverters::number;
    return commandLine
        .registerConverter(int.class, ints)
        .registerConverter(Integer.class, ints)
        .registerConverter(long.class, longs)
        .registerConverter(Long.class, longs)
        .registerConverter(double.class, doubles)
        .registerConverter(Double.class, doubles)
        .registerConverter(Path.class, ArgumentConverters::path);
  }

  private static long whole(String text, long least, long most) {
    try {
      long value = Long.parseLong(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Too many digits, or none: the message below tells both.
    }
    throw new TypeConversionException(
        String.format(
            Locale.ROOT, "%s is no whole number from %,d to %,d", quoted(text), least, most));
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException(quoted(text) + " is no number; write it as 0.5 or 1e-6");
    }
  }

  /** An empty path would stand for the working directory, which nobody asked for. */
  private static Path path(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException("it is empty; give the path of a file or directory");
    }
    return Path.of(text);
  }

  private static String quoted(String text) {
    boolean isLong = text.length() > LONGEST_SHOWN;
    return "'" + (isLong ? text.substring(0, LONGEST_SHOWN) + "..." : text) + "'";
  }
}
