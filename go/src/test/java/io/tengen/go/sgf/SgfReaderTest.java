package io.tengen.go.sgf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SgfReaderTest {

  private static SgfGame resource(String name, SgfOptions options) throws SgfException {
    String text = new String(Sgf.resource(name), StandardCharsets.UTF_8);
    return SgfReader.readAll(text, options).get(0);
  }

  @Test
  void readsATreeWithVariations() throws SgfException {
    SgfNode root = resource("variations.sgf", SgfOptions.STRICT).root();
    SgfNode first = root.children().get(0);
    assertEquals(List.of("ee"), first.values("B"));
    assertEquals(2, first.children().size());
    SgfNode second = first.children().get(1);
    assertEquals(Optional.of("Two"), second.text("N"));
    assertEquals(2, second.children().get(0).children().size());
    assertEquals(List.of("unknown", "values"), second.children().get(0).values("XX"));
    assertEquals(first, second.parent());
  }

  @Test
  void resolvesEscapesAndLineBreaks() throws SgfException {
    SgfGame game = resource("variations.sgf", SgfOptions.STRICT);
    assertEquals(Optional.of("Black [1d]: the first"), game.info(GameInfo.BLACK_PLAYER));
    assertEquals(
        Optional.of("Two lines\nof comment, a backslash \\ and a bracket ]."),
        game.root().text("GC"));
    assertEquals(
        Optional.of("The centre. Still the same line."), game.root().children().get(0).text("C"));
  }

  @Test
  void tellsEveryGameInfo() throws SgfException {
    SgfGame game = resource("variations.sgf", SgfOptions.STRICT);
    for (GameInfo info : GameInfo.values()) {
      assertTrue(game.info(info).isPresent(), info.name());
    }
  }

  @Test
  void readsOldFilesWithTextAroundThem() throws SgfException {
    SgfGame game = resource("old.sgf", SgfOptions.TOLERANT);
    assertEquals(Optional.of("3"), game.root().value("FF"));
    assertEquals(Optional.of("Old"), game.info(GameInfo.BLACK_PLAYER));
    assertEquals(List.of("dd", "pp"), game.root().values("AB"));
    assertEquals(List.of("dp"), game.root().children().get(0).values("W"));
  }

  @ParameterizedTest
  @CsvSource({"GaMe, GM", "gm, GM", "kk1, KK1", "KK1, KK1", "a1B, B", "Black, B"})
  void lowerCaseLettersOfIdentifiersDoNotCount(String written, String id) throws SgfException {
    SgfProperty property = Sgf.game("(;" + written + "[x])").root().properties().get(0);
    assertEquals(id, property.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(GM[1]SZ[9];B[aa])",
        "(;GM[1]SZ[9]PB[Name [3d]];B[aa])",
        "(;GM[1]SZ[9]AB[aa]AB[bb];B[cc])",
        "(;GM[1]SZ[9];B[aa]())",
        "(;GM[1]SZ[9];B[aa](B[bb]))",
        "(;GM[1]SZ[9](;B[aa]);W[bb])",
        "(;gm[1]SZ[9];b[aa])",
        "(;GM[1]SZ[9]KK1[x];B[aa])",
        "junk (;GM[1]SZ[9];B[aa]) junk",
        "(;GM[1]SZ[9]B[aa]AB[bb])",
        "(;GM[1]SZ[9];B[aa]W[bb])",
        "(;GM[1]SZ[9];B[aa]GM[1])",
        "(;GM[1]SZ[x];B[aa])",
        "(;GM[1]SZ[9]PB[a][b];B[aa])",
        "(;GM[1]SZ[9]CA[martian];B[aa])",
        "(;GM[1]SZ[9];B[a1])"
      })
  void tolerantAcceptsAndStrictRefuses(String text) throws SgfException {
    assertEquals(1, SgfReader.readAll(text, SgfOptions.TOLERANT).size());
    SgfException e =
        assertThrows(SgfException.class, () -> SgfReader.readAll(text, SgfOptions.STRICT));
    assertEquals(1, e.line());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "(;)", "(;FF[4]GM[1];B[aa](;W[bb])(;W[]))", "(;GM[2]B[1234])"})
  void strictAcceptsWhatTheStandardDoes(String text) throws SgfException {
    assertEquals(text.isBlank() ? 0 : 1, SgfReader.readAll(text, SgfOptions.STRICT).size(), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (;GM[1]\\n;B[aa]         | 2 |  7
          (;GM[1]\\n;B[aa]\\n ;W[b | 3 |  4
          (;GM[1]\\n;C[x\\         | 2 |  3
          (;GM[1]\\n;B             | 2 |  3
          (;GM[1]\\r\\n\\r\\n;B!   | 3 |  3
          nothing                  | 1 |  1
          (;GM[1]%)                | 1 |  8
          """)
  void tellsLineAndColumn(String escaped, int line, int column) {
    String text = escaped.replace("\\n", "\n").replace("\\r", "\r");
    SgfException e =
        assertThrows(SgfException.class, () -> SgfReader.readAll(text, SgfOptions.TOLERANT));
    assertEquals(line + ":" + column, e.line() + ":" + e.column(), e.getMessage());
  }

  @Test
  void textAroundGamesIsSkipped() throws SgfException {
    assertEquals(2, SgfReader.readAll("x(;GM[1])\n(;B[aa])x(", SgfOptions.TOLERANT).size());
  }

  @Test
  void aBrokenGameDoesNotStopTheOthers() throws IOException {
    assertEquals(
        List.of("One", "2:54", "Three", "5:1", "Five", "6:51", "Seven", "10:55", "Nine", "12:42"),
        Sgf.outcomes(Sgf.resource("broken.sgf"), SgfOptions.TOLERANT));
  }

  @Test
  void findsTheNextGameBehindABrokenOneOnTheSameLine() throws IOException {
    assertEquals(
        List.of("1:9", "B", "1:33", "D"),
        Sgf.outcomes("(;PB[A]B!(;W[b]))(;PB[B])(;PB[C]!)(;PB[D])"));
  }

  @Test
  void nodesKnowWhereTheyWereRead() throws SgfException {
    SgfNode second = Sgf.game("(;GM[1]\n ;B[aa]\n  ;W[bb])").root().children().get(0);
    assertEquals(2, second.line());
    assertEquals(2, second.column());
  }

  @Test
  void limitsTheNestingOfVariations() throws IOException {
    SgfOptions limited = new SgfOptions(false, 1 << 20, 1 << 20, 1 << 20, 100);
    String deep = "(;PB[A]" + "(;B[aa]".repeat(101) + ")".repeat(102) + "\n(;PB[B])";
    assertEquals(
        List.of("1:708", "B"), Sgf.outcomes(deep.getBytes(StandardCharsets.UTF_8), limited));
    String fits = "(;PB[A]" + "(;B[aa]".repeat(100) + ")".repeat(101);
    assertEquals(List.of("A"), Sgf.outcomes(fits.getBytes(StandardCharsets.UTF_8), limited));
  }

  @Test
  void limitsValuesGamesAndElements() throws IOException {
    SgfOptions limited = new SgfOptions(false, 1000, 100, 100, 100);
    String longValue = "(;PB[" + "x".repeat(101) + "])\n(;PB[B])";
    String longGame = "(;PB[A]" + ";C[0123456789]".repeat(80) + ")\n(;PB[B])";
    String manyElements = "(;PB[A]" + ";".repeat(101) + ")\n(;PB[B])";
    for (String text : List.of(longValue, longGame, manyElements)) {
      List<String> outcomes = Sgf.outcomes(text.getBytes(StandardCharsets.UTF_8), limited);
      assertEquals(2, outcomes.size(), text);
      assertTrue(outcomes.get(0).startsWith("1:"), text);
      assertEquals("B", outcomes.get(1), text);
    }
  }

  @Test
  void refusesGigabytesInBoundedMemory() throws IOException {
    // A value that never ends: 200 MB here, against a limit of 1 MB.
    SgfOptions limited = new SgfOptions(false, 4 << 20, 1 << 20, 1000, 100);
    InputStream endless = new RepeatingStream("(;C[", "x", 200 << 20);
    try (SgfReader reader = new SgfReader(endless, limited)) {
      SgfException e = assertThrows(SgfException.class, reader::next);
      assertTrue(e.problem().contains("longer than 1048576 bytes"), e.getMessage());
      assertEquals(null, reader.next());
    }
  }

  @Test
  void givesUpOnAStreamThatHasNoGame() throws IOException {
    SgfOptions limited = new SgfOptions(false, 1 << 20, 1 << 20, 1000, 100);
    try (SgfReader reader = new SgfReader(new RepeatingStream("", "\0", 1L << 60), limited)) {
      SgfException e = assertThrows(SgfException.class, reader::next);
      assertTrue(e.problem().contains("no game in 1048576 bytes"), e.problem());
      assertEquals(null, reader.next());
    }
  }

  @Test
  void refusesUtf16WithARemedy() {
    byte[] text = "(;GM[1])".getBytes(StandardCharsets.UTF_16);
    try (SgfReader reader = new SgfReader(new ByteArrayInputStream(text), SgfOptions.TOLERANT)) {
      SgfException e = assertThrows(SgfException.class, reader::next);
      assertTrue(e.problem().contains("UTF-8"), e.getMessage());
      assertFalse(e.problem().contains("null"));
      assertEquals(null, reader.next());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
