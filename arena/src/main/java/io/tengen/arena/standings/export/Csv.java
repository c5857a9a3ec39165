package io.tengen.arena.standings.export;

import java.io.IOException;
import java.util.List;

/**
 * Rows of comma-separated values (RFC 4180): a field with a comma, a quote, or the end of a line in
 * it is quoted, its quotes are doubled, and lines end with CR LF.
 */
public final class Csv {
  private final Appendable out;

  /** Rows for this place. */
  public Csv(Appendable out) {
    this.out = out;
  }

  /** Writes a row. */
  public void row(List<String> fields) throws IOException {
    for (int i = 0; i < fields.size(); i++) {
      out.append(i == 0 ? "" : ",").append(field(fields.get(i)));
    }
    out.append("\r\n");
  }

  private static String field(String raw) {
    boolean isPlain = raw.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return isPlain ? raw : "\"" + raw.replace("\"", "\"\"") + "\"";
  }
}
