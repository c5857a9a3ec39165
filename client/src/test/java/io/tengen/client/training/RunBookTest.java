package io.tengen.client.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.client.text.Language;
import io.tengen.client.text.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunBookTest {
  private static final Texts TEXTS = Texts.of(Language.ENGLISH);

  private static RunBook book(String... lines) {
    RunBook book = new RunBook();
    for (String line : lines) {
      book.add(line);
    }
    return book;
  }

  private static List<String> titles(RunBook book) {
    return Panels.of(book).stream().map(panel -> panel.title().in(TEXTS)).toList();
  }

  @Test
  void numbersBecomeSeriesOverEpisodes() {
    RunBook book =
        book(
            "{\"episode\":1,\"return\":-5.0,\"length\":9,\"epsilon\":0.5,\"mean\":-5.0}",
            "{\"episode\":2,\"return\":1.0,\"length\":3,\"epsilon\":0.4,\"mean\":-2.0}");
    assertArrayEquals(new double[] {1, 2}, book.curve("return").orElseThrow().x());
    assertArrayEquals(new double[] {-5, 1}, book.curve("return").orElseThrow().y());
    assertEquals(List.of("Return", "Length of episodes", "epsilon"), titles(book));
    Panel first = Panels.of(book).get(0);
    assertEquals(
        List.of("Return", "Mean"),
        first.curves(TEXTS).stream().map(curve -> curve.name()).toList());
    assertEquals(Optional.empty(), book.problem());
  }

  @Test
  void whatIsWithinAnObjectIsASeriesToo() {
    RunBook book =
        book(
            "{\"step\":100,\"episodes\":3,\"return\":20.5}",
            "{\"step\":200,\"evaluation\":{\"return\":30.0,\"length\":30},\"best\":true}");
    assertArrayEquals(new double[] {200}, book.curve("evaluation.return").orElseThrow().x());
    assertEquals(List.of("Return", "Length of episodes", "episodes"), titles(book));
  }

  @Test
  void aRunOfSelfPlayHasLossesEntropyAndElo() {
    RunBook book =
        book(
            "{\"type\":\"learn\",\"iteration\":0,\"step\":520,\"windowGames\":1000,"
                + "\"windowPositions\":22224,\"samplesPerPosition\":3.0,\"policyLoss\":1.7,"
                + "\"valueLoss\":0.48,\"targetEntropy\":1.03,\"newPolicyLoss\":null,"
                + "\"newValueLoss\":1.53,\"learningRate\":0.03,\"samplesPerSecond\":2994.8,"
                + "\"seconds\":22.2}",
            "{\"type\":\"rating\",\"iteration\":0,\"elos\":[{\"generation\":0,\"elo\":0.0,"
                + "\"low\":0.0,\"high\":0.0},{\"generation\":1,\"elo\":100.0,\"low\":50.0,"
                + "\"high\":150.0}]}",
            "{\"type\":\"rating\",\"iteration\":1,\"elos\":[{\"generation\":0,\"elo\":0.0,"
                + "\"low\":0.0,\"high\":0.0},{\"generation\":1,\"elo\":120.0,\"low\":80.0,"
                + "\"high\":160.0}]}");
    assertEquals(List.of("Elo", "Policy loss", "Value loss"), titles(book).subList(0, 3));
    assertArrayEquals(new double[] {0, 120}, book.elos().get(0).y(), "the last rating counts");
    assertEquals(1, book.metrics().learn().size());
    assertEquals(3, book.lines());
    assertEquals(Optional.empty(), book.problem());
  }

  @Test
  void brokenLinesArePassedOverAndTold() {
    RunBook book =
        book(
            "{\"episode\":1,\"return\":2.0}",
            "{\"episode\":2,\"retu",
            "[1,2]",
            "{\"type\":\"learn\",\"iteration\":\"many\"}",
            "{\"type\":\"of-a-later-version\",\"iteration\":1,\"x\":4}",
            "{\"episode\":3,\"return\":4.0}");
    assertArrayEquals(new double[] {1, 3}, book.curve("return").orElseThrow().x());
    String problem = book.problem().orElseThrow();
    assertTrue(problem.startsWith("line 2 of the metrics is passed over: no JSON"), problem);
    assertTrue(problem.endsWith("(and 2 more)"), problem);
    assertArrayEquals(new double[] {4}, book.curve("of-a-later-version.x").orElseThrow().y());
    book.clear();
    assertEquals(0, book.lines());
    assertEquals(Optional.empty(), book.problem());
    assertEquals(List.of(), book.names());
  }

  @Test
  void aLineOfManyNamesDoesNotFillTheMemory() {
    RunBook book = new RunBook();
    for (int i = 0; i < 500; i++) {
      book.add("{\"episode\":" + i + ",\"name" + i + "\":1}");
    }
    assertEquals(64, book.names().size());
    for (int i = 0; i < 20_000; i++) {
      book.add("{\"episode\":" + i + ",\"name3\":" + i + "}");
    }
    assertTrue(book.curve("name3").orElseThrow().x().length <= 1_024);
    book.add("{\"a\":".repeat(400) + "1" + "}".repeat(400));
    assertEquals(20_501, book.lines());
  }
}
