package io.tengen.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a lag: milliseconds, or a number with the unit ms or s. */
final class LagConverter implements ITypeConverter<Duration> {
  private static final Pattern LAG = Pattern.compile("(-?\\d{1,9}(?:\\.\\d{1,6})?)(ms|s)?");

  @Override
  public Duration convert(String text) {
    Matcher match = LAG.matcher(text.strip());
    if (!match.matches()) {
      String shown = text.length() > 20 ? text.substring(0, 20) + "..." : text;
      throw new TypeConversionException(
          "'" + shown + "' is no lag; write milliseconds, such as 200, or a unit: 200ms, 0.2s");
    }
    boolean isSeconds = "s".equals(match.group(2));
    return Duration.ofNanos(
        new BigDecimal(match.group(1)).movePointRight(isSeconds ? 9 : 6).longValue());
  }
}
