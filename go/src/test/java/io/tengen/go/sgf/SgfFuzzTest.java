package io.tengen.go.sgf;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SgfFuzzTest {
  private static final int INPUTS = 6_000;

  @Test
  void whateverTheBytesAreOnlyTheDeclaredExceptionComesOut() throws IOException {
    List<byte[]> corpus = new ArrayList<>();
    for (String file : List.of("variations.sgf", "old.sgf", "setup.sgf", "broken.sgf")) {
      corpus.add(Sgf.resource(file));
    }
    corpus.add("(;CA[Shift_JIS]C[\u0083\\])".getBytes(StandardCharsets.ISO_8859_1));
    Mutations mutations = new Mutations(4, corpus, SgfFuzz.SYNTAX);
    int games = 0;
    for (int i = 0; i < INPUTS; i++) {
      byte[] input = mutations.next();
      try {
        games += SgfFuzz.tryOne(input);
      } catch (RuntimeException | Error e) {
        fail("input " + i + ": " + new String(input, StandardCharsets.ISO_8859_1), e);
      }
    }
    // The mutations leave enough alone to get beyond the first bracket.
    assertTrue(games > INPUTS / 2, games + " games");
  }
}
