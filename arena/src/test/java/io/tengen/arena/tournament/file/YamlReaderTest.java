package io.tengen.arena.tournament.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.tournament.file.YamlNode.Entry;
import io.tengen.arena.tournament.file.YamlNode.Listing;
import io.tengen.arena.tournament.file.YamlNode.Mapping;
import io.tengen.arena.tournament.file.YamlNode.Scalar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

  @Test
  void valuesKnowTheirLines() {
    YamlNode root = YamlReader.read("a: 1 # one\nb:\n  - 'x'\n  - {c: null}\n");
    assertEquals(
        new Mapping(
            1,
            List.of(
                new Entry(1, "a", new Scalar(1, "1", true)),
                new Entry(
                    2,
                    "b",
                    new Listing(
                        3,
                        List.of(
                            new Scalar(3, "x", false),
                            new Mapping(
                                4, List.of(new Entry(4, "c", new Scalar(4, "null", true))))))))),
        root);
  }

  @Test
  void jsonIsYaml() {
    YamlNode root = YamlReader.read("{\n\t\"a\": [1,\n\t\t\"x\\ty\"]}");
    assertEquals(
        new Mapping(
            1,
            List.of(
                new Entry(
                    2,
                    "a",
                    new Listing(
                        2, List.of(new Scalar(2, "1", true), new Scalar(3, "x\ty", false)))))),
        root);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &x 1\nb: *x",
        "a: !!java.net.URL x",
        "a: *x",
        "- &x [*x]",
        "? [1]\n: 2",
        "a: 1\n---\nb: 2"
      })
  void whatNoTournamentNeedsIsRefused(String text) {
    BrokenYamlException refused =
        assertThrows(BrokenYamlException.class, () -> YamlReader.read(text));
    assertTrue(refused.line() > 0, refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing",
        "a: [1",
        "a: 'x",
        "\"a",
        "a: b: c",
        "a:\n\t- 1",
        "{a: 1",
        "@",
        "%",
        "\u0000",
        "]"
      })
  void brokenTextsAreRefused(String text) {
    BrokenYamlException refused =
        assertThrows(BrokenYamlException.class, () -> YamlReader.read(text));
    assertEquals(1, String.valueOf(refused.getMessage()).lines().count());
  }

  @Test
  void neitherDepthNorLengthBringItDown() {
    for (String deep : List.of("[".repeat(900_000), "{a: ".repeat(200_000), "- ".repeat(400_000))) {
      BrokenYamlException refused =
          assertThrows(BrokenYamlException.class, () -> YamlReader.read(deep));
      assertEquals("values are nested deeper than 20 levels here", refused.getMessage());
    }
    BrokenYamlException refused =
        assertThrows(BrokenYamlException.class, () -> YamlReader.read("x".repeat(1_000_001)));
    assertEquals(
        "the file has 1000001 characters, but can have at most 1000000", refused.getMessage());
  }
}
