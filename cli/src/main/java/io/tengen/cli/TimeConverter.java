package io.tengen.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment: a date or a date and a time of this machine's zone, or how long ago. */
final class TimeConverter implements ITypeConverter<Instant> {
  private static final Pattern AGO = Pattern.compile("(\\d{1,5})(d|h|min)");

  @Override
  public Instant convert(String text) {
    String plain = text.strip();
    Matcher ago = AGO.matcher(plain);
    if (ago.matches()) {
      long count = Long.parseLong(ago.group(1));
      return Instant.now().minus(duration(count, ago.group(2)));
    }
    try {
      if (plain.endsWith("Z")) {
        return Instant.parse(plain);
      }
      LocalDateTime time =
          plain.contains("T") ? LocalDateTime.parse(plain) : LocalDate.parse(plain).atStartOfDay();
      return time.atZone(ZoneId.systemDefault()).toInstant();
    } catch (DateTimeException e) {
      String shown = plain.length() > 20 ? plain.substring(0, 20) + "..." : plain;
      throw new TypeConversionException(
          "'"
              + shown
              + "' is no time; write 2026-11-22, 2026-11-22T18:30, or 7d, 12h or 30min for so long"
              + " ago");
    }
  }

  private static Duration duration(long count, String unit) {
    return switch (unit) {
      case "d" -> Duration.ofDays(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofMinutes(count);
    };
  }
}
