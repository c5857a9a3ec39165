package io.tengen.client.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.client.key.Command;
import io.tengen.client.scene.SketchCanvas;
import io.tengen.client.text.Language;
import io.tengen.client.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every world of the list. */
class WorldsTest {
  static List<String> ids() {
    return Worlds.all().stream().map(World::id).toList();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void itIsDrawnAtAnySizeAndSaysHowItStandsInBothLanguages(String id) {
    try (Bench bench = new Bench();
        WorldModel model = Worlds.get(id).open(bench.context())) {
      for (float side : new float[] {1, 40, 300, 2_000}) {
        SketchCanvas canvas = new SketchCanvas(side, side * 0.7f);
        model.paint(canvas);
        assertTrue(canvas.shapes() > 0);
      }
      for (Language language : Language.values()) {
        bench.speak(language);
        assertFalse(model.status().isEmpty());
        Set<String> ids = new HashSet<>();
        for (Control control : model.controls()) {
          assertTrue(ids.add(control.id()), "two controls " + control.id());
          assertFalse(control.label().isBlank());
        }
        Texts texts = Texts.of(language);
        assertFalse(texts.get(Worlds.get(id).title()).isBlank());
        assertFalse(texts.get(Worlds.get(id).about()).isBlank());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void commandsOfOtherScreensMeanNothing(String id) {
    try (Bench bench = new Bench();
        WorldModel model = Worlds.get(id).open(bench.context())) {
      assertFalse(model.perform(Command.RESIGN));
      assertFalse(model.perform(Command.QUIT));
      assertTrue(model.perform(Command.RESET));
    }
  }

  @Test
  void eachHasAnIdOfItsOwn() {
    assertEquals(ids().size(), new HashSet<>(ids()).size());
    ids().forEach(id -> assertSame(Worlds.get(id), Worlds.get(id)));
    assertTrue(
        String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> Worlds.get("gridwurld"))
                    .getMessage())
            .contains("gridworld"));
  }
}
