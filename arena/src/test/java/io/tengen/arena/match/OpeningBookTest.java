package io.tengen.arena.match;

import static io.tengen.arena.player.Refusals.messageOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.go.sgf.SgfException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningBookTest {
  private static final GoGame GAME = new GoGame(5, Ruleset.CHINESE.rules());

  @TempDir private Path folder = Path.of("");

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("book.sgf"), text);
  }

  private static List<Integer> actions(String vertices) {
    List<Integer> actions = new ArrayList<>();
    for (String vertex : vertices.split(" ", -1)) {
      actions.add(GAME.points().actionOf(GAME.points().parse(vertex)));
    }
    return actions;
  }

  @Test
  void theMainLinesOfACollectionAreOpenings() throws IOException {
    Path file =
        file(
            """
            (;SZ[5];B[cc];W[bb](;B[dd];W[ee])(;B[aa]))
            (;SZ[5]KM[7.5];B[bb];W[cc])
            (;SZ[5];B[cc];W[bb];B[dd];W[aa])
            (;SZ[5];B[cc];W[];B[];W[aa])
            """);
    OpeningBook book = OpeningBook.ofSgf(GAME, file, 3, 1);
    Set<List<Integer>> openings = new HashSet<>();
    for (int number = 0; number < 3; number++) {
      openings.add(book.opening(number));
      assertEquals(book.opening(number), book.opening(number + 3));
    }
    // The first and the third begin alike; the second pass would end the last game.
    assertEquals(Set.of(actions("C3 B4 D2"), actions("B4 C3"), actions("C3 pass")), openings);
    assertEquals(actions("C3 B4 D2 E1"), OpeningBook.ofSgf(GAME, first(), 9, 1).opening(7));
  }

  private Path first() throws IOException {
    return file("(;SZ[5];B[cc];W[bb];B[dd];W[ee])");
  }

  @Test
  void theSeedDecidesTheOrder() throws IOException {
    StringBuilder text = new StringBuilder();
    for (char column = 'a'; column <= 'e'; column++) {
      for (char row = 'a'; row <= 'e'; row++) {
        text.append("(;SZ[5];B[").append(column).append(row).append("])\n");
      }
    }
    Path file = file(text.toString());
    List<List<List<Integer>>> orders = new ArrayList<>();
    for (long seed : new long[] {1, 1, 2}) {
      OpeningBook book = OpeningBook.ofSgf(GAME, file, 2, seed);
      List<List<Integer>> order = new ArrayList<>();
      for (int number = 0; number < 25; number++) {
        order.add(book.opening(number));
      }
      assertEquals(25, new HashSet<>(order).size());
      orders.add(order);
    }
    assertEquals(orders.get(0), orders.get(1));
    assertNotEquals(orders.get(0), orders.get(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(;SZ[9];B[cc]) | the record is of size 9, but the game of size 5",
        "(;SZ[5]HA[2]AB[bb][dd];W[cc]) | AB sets stones up",
        "(;SZ[5];B[cc];AW[aa]) | AW sets stones up",
        "(;SZ[5];W[cc]) | move 1 is white's, but an opening begins with black",
        "(;SZ[5];B[cc];B[dd]) | move 2 is black's, but",
        "(;SZ[5];B[cc];W[cc]) | move 2 is illegal: ",
        "(;SZ[5]C[nothing]) | the record has no move to open a game with",
        "(;SZ[5];B[zz]) | zz",
      })
  void aRecordThatIsNoOpeningIsRefusedWithItsPlace(String text, String problem) throws IOException {
    Path file = file("(;SZ[5];B[aa])\n" + text);
    String message = messageOf(SgfException.class, () -> OpeningBook.ofSgf(GAME, file, 4, 1));
    assertTrue(message.startsWith(file + ":2:"), message);
    assertTrue(message.contains(problem), message);
  }

  @Test
  void whatIsNoBookIsRefused() throws IOException {
    Path empty = file("no games here\n");
    assertTrue(
        assertThrows(Exception.class, () -> OpeningBook.ofSgf(GAME, empty, 4, 1))
            .getMessage()
            .contains("book.sgf"));
    Path missing = folder.resolve("none.sgf");
    assertTrue(
        messageOf(SgfException.class, () -> OpeningBook.ofSgf(GAME, missing, 4, 1))
            .contains("there is no such file"));
    Path good = first();
    assertEquals(
        "the plies of an opening are 0, but must be in [1, 1000]",
        messageOf(IllegalArgumentException.class, () -> OpeningBook.ofSgf(GAME, good, 0, 1)));
  }

  @Test
  void randomOpeningsAreThoseOfTheirNumbers() {
    OpeningBook book = OpeningBook.random(GAME, 4, 9);
    for (int number = 0; number < 5; number++) {
      assertEquals(Openings.draw(GAME, 4, RandomStream.derived(9, number)), book.opening(number));
    }
  }

  @Test
  void theHashIsOfTheMovesInTheirOrder() {
    Set<Long> hashes = new HashSet<>();
    for (List<Integer> moves :
        List.of(
            List.<Integer>of(),
            List.of(0),
            List.of(0, 0),
            List.of(1),
            List.of(0, 1),
            List.of(1, 0),
            List.of(0, 1, 2))) {
      hashes.add(MovesHash.of(moves));
      assertEquals(MovesHash.of(moves), MovesHash.of(new ArrayList<>(moves)));
    }
    assertEquals(7, hashes.size());
    // It is kept in archives, so it may never become another one.
    assertEquals(-8212485620371986823L, MovesHash.of(List.of(40, 0, 81)));
  }
}
