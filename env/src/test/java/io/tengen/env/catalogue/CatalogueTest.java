package io.tengen.env.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.board.TicTacToe;
import io.tengen.env.catalogue.CatalogueEntry.BoardGame;
import io.tengen.env.catalogue.CatalogueEntry.Control;
import io.tengen.env.catalogue.CatalogueEntry.Model;
import io.tengen.env.testkit.EnvironmentLaws;
import io.tengen.env.testkit.GameLaws;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  private static final Catalogue CATALOGUE = Catalogue.standard();

  /** Whatever the catalogue hands out keeps the laws, with its usual limits. */
  @TestFactory
  Stream<DynamicContainer> everyEntryKeepsTheLaws() {
    return CATALOGUE.entries().stream()
        .map(entry -> DynamicContainer.dynamicContainer(entry.name(), laws(entry)));
  }

  private static Stream<DynamicTest> laws(CatalogueEntry entry) {
    if (entry instanceof Model model) {
      return EnvironmentLaws.of(model::newEnvironment);
    }
    if (entry instanceof Control control) {
      return EnvironmentLaws.of(control.factory());
    }
    return GameLaws.of(((BoardGame) entry).factory().get());
  }

  @Test
  void gamesAreCalledWhatTheCatalogueCallsThem() {
    for (CatalogueEntry entry : CATALOGUE.entries()) {
      assertEquals(entry, CATALOGUE.entry(entry.name()));
      if (entry instanceof BoardGame game) {
        assertEquals(entry.name(), game.factory().get().name());
      }
    }
  }

  @Test
  void moreEntriesComeLastAndNeedNamesOfTheirOwn() {
    BoardGame small = new BoardGame("small", "three in a row", TicTacToe::new);
    Catalogue extended = CATALOGUE.with(List.of(small));
    assertEquals(small, extended.entries().get(CATALOGUE.entries().size()));
    assertMessage(
        () -> extended.with(List.of(small)),
        "two entries are called 'small', but names must be unique");
  }

  @Test
  void anUnknownNameSuggestsTheNearest() {
    assertMessage(() -> CATALOGUE.entry("cartpol"), "did you mean cartpole? Known: gridworld");
    assertMessage(() -> CATALOGUE.model("taxy"), "did you mean taxi?");
    assertMessage(() -> CATALOGUE.model("othello"), "othello is no finite model");
    assertMessage(() -> CATALOGUE.entry("chess on a sphere"), "on a sphere'. Known: ");
  }

  private static void assertMessage(Runnable call, String part) {
    IllegalArgumentException error = assertThrows(IllegalArgumentException.class, call::run);
    assertTrue(error.toString().contains(part), error.toString());
  }

  @ParameterizedTest
  @CsvSource({"taxi,taxi,0", "taxi,Taxi,0", "taxy,taxi,1", "'',abc,3", "kitten,sitting,3"})
  void editDistance(String a, String b, int distance) {
    assertEquals(distance, NearestName.distance(a, b));
    assertEquals(distance, NearestName.distance(b, a));
    assertTrue(NearestName.unknown("x", a, List.of(b)).contains("'" + a + "'"));
  }
}
