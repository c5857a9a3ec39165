package io.tengen.go.sgf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import org.junit.jupiter.api.Test;

class SgfTextTest {

  /** The example of FF[4], "Text": what the value means, line by line. */
  @Test
  void readsTheExampleOfTheStandard() {
    String value =
        "Meijin NR: yeah, k is won\\\nderful\nsweat! :-\\)\nDia NR: Yo man! \\: "
            + "What about a draw\\] at move 45?";
    assertEquals(
        "Meijin NR: yeah, k is wonderful\nsweat! :-)\nDia NR: Yo man! : "
            + "What about a draw] at move 45?",
        SgfText.text(value));
  }

  @Test
  void lineBreaksAreOneOrTwoCharacters() {
    assertEquals("a\nb\nc\nd\n\ne", SgfText.text("a\nb\rc\r\nd\n\ne"));
    assertEquals("a b c", SgfText.simpleText("a\nb\r\nc"));
    assertEquals("ab", SgfText.simpleText("a\\\r\nb"));
    assertEquals("a b", SgfText.text("a\tb"));
  }

  @Test
  void nothingReachesATerminalThatItWouldObey() {
    assertEquals("a [2Jb [mc d", SgfText.simpleText("a\u001B[2Jb\u009B[mc\u007Fd"));
    assertEquals("?[2J?", SgfText.shown("\u001B[2J\u0085"));
    assertEquals("x".repeat(20) + "...", SgfText.shown("x".repeat(1_000)));
    assertEquals("囲碁", SgfText.shown("囲碁"));
  }

  @Test
  void whatIsEscapedComesBack() {
    RandomStream random = new RandomStream(1);
    String alphabet = "a:\\]\n(;[ ";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String value = SgfText.escape(text.toString());
      assertTrue(SgfText.isEscaped(value));
      assertEquals(text.toString(), SgfText.text(value));
      assertEquals(text.toString(), SgfText.text(SgfText.escapePart(text.toString())));
    }
  }

  @Test
  void aColonMayBeEscaped() {
    assertEquals(4, SgfText.colon("a\\:b:c"));
    assertEquals(-1, SgfText.colon("a\\:b"));
  }

  @Test
  void knowsWhatWouldNotEndAtItsBracket() {
    assertTrue(SgfText.isEscaped("a\\]b"));
    assertFalse(SgfText.isEscaped("a]b"));
    assertFalse(SgfText.isEscaped("a\\"));
    SgfNode node = new SgfNode();
    assertThrows(IllegalArgumentException.class, () -> node.put("C", "a]"));
    assertThrows(IllegalArgumentException.class, () -> node.put("c", "a"));
    assertThrows(IllegalArgumentException.class, () -> node.put("", "a"));
    assertEquals("a]", node.putText("C", "a]").text("C").orElseThrow());
  }
}
