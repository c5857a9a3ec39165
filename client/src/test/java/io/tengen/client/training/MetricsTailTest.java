package io.tengen.client.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.client.training.MetricsTail.Added;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTailTest {
  @TempDir private Path folder;
  private Path file;
  private MetricsTail tail;

  @BeforeEach
  void begin() {
    file = folder.resolve("metrics.jsonl");
    tail = new MetricsTail(file);
  }

  private void append(String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Test
  void aLineCountsWhenItIsWhole() throws IOException {
    assertEquals(new Added(List.of(), false, false), tail.read(), "no file yet");
    append("one\ntw");
    assertEquals(new Added(List.of("one"), true, false), tail.read());
    append("o");
    assertEquals(new Added(List.of(), false, false), tail.read());
    append("\n\nthree\n");
    assertEquals(new Added(List.of("two", "", "three"), false, false), tail.read());
    assertEquals(new Added(List.of(), false, false), tail.read());
  }

  @Test
  void aLetterThatIsCutInTwoIsReadWhole() throws IOException {
    byte[] bytes = "天元\n".getBytes(StandardCharsets.UTF_8);
    for (byte each : bytes) {
      Files.write(file, new byte[] {each}, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      Added added = tail.read();
      assertEquals(each == '\n' ? List.of("天元") : List.of(), added.lines());
    }
  }

  @Test
  void aFileThatWasCutIsReadFromItsBeginning() throws IOException {
    append("one\ntwo\nthree\n");
    tail.read();
    Files.writeString(file, "one\n");
    assertEquals(new Added(List.of("one"), true, false), tail.read());
  }

  @Test
  void soIsOneThatWasCutAndHasGrownBeyondWhatWasRead() throws IOException {
    append("one\ntwo\n");
    tail.read();
    Files.writeString(file, "one\n222\nthree\n");
    assertEquals(new Added(List.of("one", "222", "three"), true, false), tail.read());
  }

  @Test
  void oneThatVanishesAndComesBackBeginsAnew() throws IOException {
    append("one\n");
    tail.read();
    Files.delete(file);
    assertEquals(new Added(List.of(), true, false), tail.read());
    assertFalse(tail.read().isAnew(), "told once");
    append("other\n");
    assertEquals(new Added(List.of("other"), true, false), tail.read());
  }

  @Test
  void aLongFileIsReadInPieces() throws IOException {
    String line = "x".repeat(999) + "\n";
    append(line.repeat(2_500));
    Added first = tail.read();
    assertTrue(first.isAnew() && first.isMore());
    Added second = tail.read();
    assertTrue(!second.isAnew() && second.isMore());
    Added third = tail.read();
    assertFalse(third.isMore());
    assertEquals(2_500, first.lines().size() + second.lines().size() + third.lines().size());
    assertTrue(third.lines().stream().allMatch(each -> each.length() == 999));
  }

  @Test
  void aLineWithoutEndDoesNotFillTheMemory() throws IOException {
    append("y".repeat(3 * MetricsTail.CHUNK));
    while (tail.read().isMore()) {}
    append("\nnext\n");
    List<String> lines = tail.read().lines();
    assertEquals(MetricsTail.LONGEST_LINE, lines.get(0).length());
    assertEquals("next", lines.get(1));
  }
}
