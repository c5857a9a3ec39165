package io.tengen.go.gtp;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The answer to one command.
 *
 * @param id the number of the command, if it had one
 * @param success whether it was carried out
 * @param text the result, or why there is none; lines without blank ones among them
 */
public record GtpResponse(OptionalInt id, boolean success, String text) {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\t]]");

  /** Cleans the text: a blank line would end the answer, control characters may not be in it. */
  public GtpResponse {
    text = clean(text);
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (String line : text.split("\n", -1)) {
      String kept = CONTROL.matcher(line).replaceAll("").stripTrailing();
      if (!kept.isEmpty()) {
        clean.append(clean.isEmpty() && !text.startsWith("\n") ? "" : "\n").append(kept);
      }
    }
    return clean.toString();
  }

  /** What goes over the wire: {@code =}, the id and the text, or {@code ?}, and a blank line. */
  @Override
  public String toString() {
    StringBuilder wire = new StringBuilder(success ? "=" : "?");
    id.ifPresent(wire::append);
    boolean apart = !text.isEmpty() && !text.startsWith("\n");
    return wire.append(apart ? " " : "").append(text).append("\n\n").toString();
  }
}
