package io.tengen.go.sgf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SgfCharsetTest {

  private static Optional<String> comment(byte[] bytes, SgfOptions options) throws IOException {
    try (SgfReader reader = new SgfReader(new ByteArrayInputStream(bytes), options)) {
      SgfGame game = reader.next();
      return game == null ? Optional.empty() : game.root().text("C");
    }
  }

  private static byte[] record(String charsetName, Charset charset, String text) {
    return ("(;GM[1]CA[" + charsetName + "]C[" + text + "];B[aa])").getBytes(charset);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8, 囲碁 Weiß",
    "ISO-8859-1, ISO-8859-1, Weiß",
    "windows-1252, windows-1252, “Weiß”",
    "GB2312, GB18030, 围棋",
    "gbk, GB18030, 圍棋",
    "EUC-KR, x-windows-949, 바둑",
    "KOI8-R, KOI8-R, го",
    "Big5, Big5, 圍棋",
    // Characters whose second byte is a backslash or a bracket in ASCII.
    "Shift_JIS, windows-31j, ソ表",
    "SJIS, windows-31j, ゼ",
    "Big5, Big5, 功蓋",
  })
  void decodesByTheCharsetThatTheGameNames(String name, String charset, String text)
      throws IOException {
    byte[] bytes = record(name, Charset.forName(charset), text);
    assertEquals(Optional.of(text), comment(bytes, SgfOptions.TOLERANT));
    assertEquals(Optional.of(text), comment(bytes, SgfOptions.STRICT));
  }

  @Test
  void withoutCharsetItIsUtf8IfItCanBe() throws IOException {
    byte[] utf8 = "(;C[囲碁])".getBytes(StandardCharsets.UTF_8);
    byte[] latin1 = "(;C[Weiß])".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(Optional.of("囲碁"), comment(utf8, SgfOptions.TOLERANT));
    assertEquals(Optional.of("Weiß"), comment(latin1, SgfOptions.TOLERANT));
    // The standard's default.
    assertEquals(Optional.of("Weiß"), comment(latin1, SgfOptions.STRICT));
  }

  @Test
  void aWrongCharsetIsOverruledByTheBytes() throws IOException {
    byte[] latin1 = record("UTF-8", StandardCharsets.ISO_8859_1, "Weiß");
    byte[] utf8 = record("US-ASCII", StandardCharsets.UTF_8, "囲碁");
    assertEquals(Optional.of("Weiß"), comment(latin1, SgfOptions.TOLERANT));
    assertEquals(Optional.of("囲碁"), comment(utf8, SgfOptions.TOLERANT));
    assertThrows(SgfException.class, () -> comment(latin1, SgfOptions.STRICT));
  }

  /** The last byte of the character and the bracket would be one of GB18030's. */
  @Test
  void aConvertedFileThatKeepsItsOldCharsetLosesNoBracket() throws IOException {
    for (String old : new String[] {"GB2312", "Big5", "Shift_JIS"}) {
      byte[] bytes = record(old, StandardCharsets.UTF_8, "名");
      try (SgfReader reader = new SgfReader(new ByteArrayInputStream(bytes), SgfOptions.TOLERANT)) {
        SgfNode root = java.util.Objects.requireNonNull(reader.next()).root();
        assertEquals(Optional.of("名"), root.text("C"), old);
        assertEquals(1, root.children().size(), old);
      }
    }
  }

  @Test
  void charsetsThatAreNoSupersetOfAsciiAreUnknown() throws IOException {
    byte[] bytes = record("UTF-16", StandardCharsets.UTF_8, "囲碁");
    assertEquals(Optional.of("囲碁"), comment(bytes, SgfOptions.TOLERANT));
    assertThrows(SgfException.class, () -> comment(bytes, SgfOptions.STRICT));
  }

  @Test
  void aByteOrderMarkIsSkipped() throws IOException {
    byte[] bytes = "\uFEFF(;C[囲碁])".getBytes(StandardCharsets.UTF_8);
    assertEquals(Optional.of("囲碁"), comment(bytes, SgfOptions.TOLERANT));
    assertEquals(
        Optional.of("åç"),
        comment("\uFEFF(;CA[UTF-8]C[åç])".getBytes(StandardCharsets.UTF_8), SgfOptions.STRICT));
  }

  @Test
  void whatIsWrittenInAnyCharsetIsReadAsUtf8() throws IOException {
    byte[] bytes = record("Shift_JIS", Charset.forName("windows-31j"), "ソ表");
    try (SgfReader reader = new SgfReader(new ByteArrayInputStream(bytes), SgfOptions.TOLERANT)) {
      SgfGame game = java.util.Objects.requireNonNull(reader.next());
      String written = SgfWriter.toString(game, SgfWriter.Layout.LINE);
      assertEquals("(;GM[1]CA[UTF-8]C[ソ表];B[aa])\n", written);
    }
  }
}
