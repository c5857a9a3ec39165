package io.tengen.server.cgos;

import java.util.regex.Pattern;

/** The names that bots may have. */
final class CgosName {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_.-][A-Za-z0-9_.-]{2,17}");

  private CgosName() {}

  /** Whether it is one. */
  static boolean isValid(String name) {
    return NAME.matcher(name).matches();
  }

  /** The name of any player as one word, without the brackets that lines put ratings in. */
  static String shown(String name) {
    return name.replaceAll("[\\s\\p{Cntrl}()]", "_");
  }
}
