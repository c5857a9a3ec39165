package io.tengen.arena.player;

import static io.tengen.arena.player.Refusals.messageOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandWordsTest {

  @Test
  void splitsAsAShellDoes() {
    assertEquals(List.of(), CommandWords.split("  \t "));
    assertEquals(List.of("gnugo", "--mode", "gtp"), CommandWords.split(" gnugo  --mode\tgtp "));
    assertEquals(
        List.of("a b", "c\"d", "e'f", "g h", ""),
        CommandWords.split("'a b' 'c\"d' \"e'f\" g\\ h ''"));
    assertEquals(List.of("x a\"b\\y", "a,b:c"), CommandWords.split("x\" a\\\"b\\\\\"y a,b:c"));
    assertEquals(List.of("a\\b"), CommandWords.split("'a\\b'"));
  }

  @Test
  void whatIsNotClosedIsNamed() {
    String quote = messageOf(IllegalArgumentException.class, () -> CommandWords.split("a 'b c"));
    assertEquals("the quote ' at character 3 of the command is not closed", quote);
    String backslash = messageOf(IllegalArgumentException.class, () -> CommandWords.split("a\\"));
    assertTrue(backslash.startsWith("the command ends with a backslash"), backslash);
  }
}
