package io.tengen.go.gtp;

/** What the standard does to every line before anything else (section 3.1, "Preprocessing"). */
final class GtpLine {
  private GtpLine() {}

  /** Drops control characters and comments, and makes a tab a blank; no blanks at the ends. */
  static String clean(String line) {
    StringBuilder clean = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '#') {
        break;
      }
      if (c == '\t') {
        clean.append(' ');
      } else if (c >= ' ' && c != 0x7F) {
        clean.append(c);
      }
    }
    return clean.toString().strip();
  }
}
