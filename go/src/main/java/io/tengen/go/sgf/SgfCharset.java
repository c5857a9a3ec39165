package io.tengen.go.sgf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A character encoding that a game may name in CA.
 *
 * <p>In some of East Asia's encodings the second byte of a character may look like a backslash or a
 * bracket; {@link #isLead} says which bytes take the next one with them.
 *
 * @param charset decodes a value
 * @param trails whether a second byte may be one of ASCII's
 */
record SgfCharset(Charset charset, boolean trails) {
  static final SgfCharset UTF_8 = new SgfCharset(StandardCharsets.UTF_8, false);
  static final SgfCharset LATIN_1 = new SgfCharset(StandardCharsets.ISO_8859_1, false);

  /** Real files use these names for the supersets that their authors' systems wrote. */
  private static final Map<String, String> SUPERSETS =
      Map.of(
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "euc-cn", "GB18030",
          "shift_jis", "windows-31j",
          "shift-jis", "windows-31j",
          "sjis", "windows-31j",
          "euc-kr", "x-windows-949",
          "ks_c_5601-1987", "x-windows-949",
          "big5", "Big5-HKSCS");

  /**
   * The encoding of a name, or null for one that this JDK does not have or that is not a superset
   * of ASCII, such as UTF-16.
   */
  static @Nullable SgfCharset named(String name) {
    String trimmed = name.strip();
    String known = SUPERSETS.getOrDefault(trimmed.toLowerCase(Locale.ROOT), trimmed);
    try {
      Charset charset = Charset.forName(known);
      byte[] syntax = "(;AZaz09[])\n".getBytes(StandardCharsets.US_ASCII);
      boolean superset =
          new String(syntax, charset).equals(new String(syntax, StandardCharsets.US_ASCII));
      return superset ? new SgfCharset(charset, SUPERSETS.containsValue(known)) : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null;
    }
  }

  /** Whether the byte is the first of a character of two. */
  boolean isLead(int c) {
    if (!trails || c < 0x81 || c == 0xFF) {
      return false;
    }
    // Windows-31J has its half-width katakana, single bytes, at A0 to DF.
    return !charset.name().equals("windows-31j") || c < 0xA0 || c > 0xDF;
  }

  /** The text of bytes that are held one in a char, or null if they are malformed. */
  @Nullable String decode(String bytes) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
      return charset.newDecoder().decode(buffer).toString();
    } catch (CharacterCodingException malformed) {
      return null;
    }
  }
}
