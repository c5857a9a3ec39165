package io.tengen.go.gtp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.env.RandomStream;
import io.tengen.go.Ruleset;
import io.tengen.go.analysis.SensibleMoves;

/** A dialogue with an engine as text: lines with {@code > } are said to it, the others it says. */
final class Transcript {
  private Transcript() {}

  static GtpEngine engine() {
    return engine(randomMoves());
  }

  /** Sensible moves at random, the same ones each time. */
  static MoveChooser randomMoves() {
    SensibleMoves moves = new SensibleMoves();
    RandomStream random = new RandomStream(1);
    return (state, clock) -> moves.choose(state, random);
  }

  static GtpEngine engine(MoveChooser chooser) {
    GtpIdentity identity = new GtpIdentity("Test", "1.0");
    return new GtpEngine(identity, Ruleset.TROMP_TAYLOR.rules(), chooser);
  }

  /** Says the lines to the engine, and compares all that it says with all that it should. */
  static void check(GtpEngine engine, String transcript) {
    StringBuilder actual = new StringBuilder();
    for (String line : transcript.split("\n", -1)) {
      if (line.startsWith("> ")) {
        actual.append(line).append('\n').append(engine.execute(line.substring(2)));
      }
    }
    assertEquals(transcript.stripTrailing(), actual.toString().stripTrailing());
  }

  static void check(String transcript) {
    check(engine(), transcript);
  }
}
