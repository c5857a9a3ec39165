package io.tengen.agents.alphazero.doctor;

import java.util.Locale;

/** How much a diagnosis matters; the worst first. */
public enum Severity {
  /** The run does not learn, or learns what is wrong: more time does not help. */
  SERIOUS,
  /** The run learns, but worse or slower than it could. */
  WARNING,
  /** Good to know; nothing need be done. */
  NOTE;

  /** The word for people and for JSON. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
