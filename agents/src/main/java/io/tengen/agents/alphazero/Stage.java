package io.tengen.agents.alphazero;

/** The parts of an iteration, which take turns with all cores. */
public enum Stage {
  /** The best network plays against itself. */
  SELF_PLAY("self-play"),
  /** A network learns from the newest games. */
  LEARN("learn"),
  /** What has learned plays the best. */
  GATE("gate");

  private final String text;

  Stage(String text) {
    this.text = text;
  }

  /** What metrics and people call it. */
  public String text() {
    return text;
  }
}
