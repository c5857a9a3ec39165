package io.tengen.go.gtp;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.tengen.env.RandomStream;
import io.tengen.go.sgf.Mutations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GtpFuzzTest {
  private static final int INPUTS = 2_000;

  @Test
  void whateverTheBytesAreEveryCommandIsAnswered() throws IOException {
    RandomStream random = new RandomStream(5);
    List<byte[]> corpus = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      corpus.add(GtpFuzz.script(random));
    }
    Mutations mutations = new Mutations(6, corpus, GtpFuzz.SYNTAX);
    int successes = 0;
    for (int i = 0; i < INPUTS; i++) {
      byte[] input = mutations.next();
      try {
        successes += GtpFuzz.tryOne(input);
      } catch (RuntimeException | Error e) {
        fail("input " + i + ": " + new String(input, StandardCharsets.ISO_8859_1), e);
      }
    }
    assertTrue(successes > 3 * INPUTS, successes + " successes");
  }
}
