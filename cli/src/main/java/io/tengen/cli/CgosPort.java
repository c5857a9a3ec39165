package io.tengen.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A port for programs that speak CGOS.
 *
 * @param size of the board that they play on there, 5 to 19
 * @param port 0 to 65,535; 0 for any that is free
 */
record CgosPort(int size, int port) {
  /** Where the public servers of that world have these sizes. */
  static final String USUAL = "9=6809,13=6813,19=6819";

  private static final Pattern FORM = Pattern.compile("(\\d{1,3})=(\\d{1,6})");
  private static final int SMALLEST = 5;
  private static final int LARGEST = 19;
  private static final int MOST = 65_535;

  /** Checks the ranges. */
  CgosPort {
    require("board of CGOS has size", size, SMALLEST, LARGEST);
    require("port of CGOS is", port, 0, MOST);
  }

  private static void require(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "the %s %d, but must be from %d to %d".formatted(what, value, least, most));
    }
  }

  /**
   * Checks that no size and no port is named twice.
   *
   * @throws IllegalArgumentException when one is
   */
  static void requireDifferent(List<CgosPort> all) {
    Set<Integer> sizes = new HashSet<>();
    Set<Integer> ports = new HashSet<>();
    for (CgosPort each : all) {
      if (!sizes.add(each.size())) {
        throw new IllegalArgumentException(
            "--cgos names size " + each.size() + " twice; give each size one port");
      }
      if (each.port() != 0 && !ports.add(each.port())) {
        throw new IllegalArgumentException(
            "--cgos names port " + each.port() + " twice; give each size a port of its own");
      }
    }
  }

  /** Reads {@code 9=6809}. */
  static final class Converter implements ITypeConverter<CgosPort> {
    @Override
    public CgosPort convert(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw new TypeConversionException(
            "'" + text + "' is no size and port; write SIZE=PORT, such as 9=6809");
      }
      try {
        return new CgosPort(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }
}
