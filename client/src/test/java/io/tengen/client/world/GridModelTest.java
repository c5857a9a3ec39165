package io.tengen.client.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.client.key.Command;
import io.tengen.client.scene.SketchCanvas;
import io.tengen.client.scene.Tone;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GridModelTest {
  private static final String MAP = "slip = 0\nS..\n..+\n";

  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  private GridModel open() {
    return new GridModel(bench.context());
  }

  /** Waits until the learner has carried out all that it was told. */
  private static void settle(GridModel model) throws InterruptedException {
    for (int i = 0; i < 2; i++) {
      CountDownLatch done = new CountDownLatch(1);
      model.runner().tell(learner -> done.countDown());
      assertTrue(done.await(10, TimeUnit.SECONDS));
    }
  }

  /** Paints on a canvas of 300 by 200 with an edge of 16: cells of 84, the first at (24, 16). */
  private static void paint(GridModel model) {
    model.paint(new SketchCanvas(300, 200));
  }

  @Test
  void theMapIsDrawnOnByMouseAndRemembered() throws InterruptedException {
    bench.memory.put(GridModel.MEMORY, MAP);
    try (GridModel model = open()) {
      assertEquals(MAP, model.map().text());
      paint(model);
      model.pointer(150, 60, false);
      assertEquals(MAP, model.map().text(), "not while it is not edited");
      assertTrue(model.perform(Command.EDIT_MAP));
      model.pointer(150, 60, false);
      model.pointer(150, 140, true);
      String drawn = "slip = 0\nS#.\n.#+\n";
      assertEquals(drawn, model.map().text());
      assertEquals(drawn, bench.memory.get(GridModel.MEMORY).orElseThrow());
      settle(model);
      assertEquals(drawn, model.runner().frame().map().text(), "the learner has it too");
      model.pointer(5, 5, false);
      assertEquals(drawn, model.map().text(), "beside the map");
    }
  }

  @Test
  void aMapThatCannotBeIsRefusedWithAWordAndTheOldOneKept() {
    bench.memory.put(GridModel.MEMORY, MAP);
    try (GridModel model = open()) {
      paint(model);
      model.perform(Command.EDIT_MAP);
      model.pointer(230, 140, false);
      assertEquals(MAP, model.map().text());
      assertTrue(model.status().get(0).contains("no terminal cell"), model.status().get(0));
      model.pointer(150, 60, false);
      assertFalse(model.status().get(0).contains("no terminal cell"));
    }
  }

  @Test
  void aBrokenMapOfTheLastTimeIsToldAndTheUsualOneShown() {
    bench.memory.put(GridModel.MEMORY, "S.?\n");
    try (GridModel model = open()) {
      assertEquals(GridSketch.usual().text(), model.map().text());
      assertTrue(model.status().get(0).contains("line 1, column 3"), model.status().get(0));
    }
  }

  @Test
  void theMapIsDrawnOnByKeysAlone() {
    bench.memory.put(GridModel.MEMORY, MAP);
    try (GridModel model = open()) {
      assertFalse(model.perform(Command.CURSOR_LEFT), "not while it is not edited");
      model.perform(Command.EDIT_MAP);
      assertTrue(model.perform(Command.CURSOR_LEFT));
      assertTrue(model.perform(Command.CURSOR_LEFT));
      Bench.choose(model, "brush", 4);
      assertTrue(model.perform(Command.CURSOR_PLAY));
      assertEquals("slip = 0\nS..\n-.+\n", model.map().text());
    }
  }

  @Test
  void itsSizeIsChangedBySliders() {
    try (GridModel model = open()) {
      model.perform(Command.EDIT_MAP);
      ((Control.Slider) Bench.control(model, "columns")).action().accept(14);
      ((Control.Slider) Bench.control(model, "rows")).action().accept(9);
      assertEquals(14, model.map().columns());
      assertEquals(9, model.map().rows());
      ((Control.Slider) Bench.control(model, "columns")).action().accept(2);
      assertEquals(14, model.map().columns(), "no goal would be left");
      assertTrue(model.status().get(0).contains("no terminal cell"));
      Bench.press(model, "usual");
      assertEquals(GridSketch.usual().text(), model.map().text());
    }
  }

  @Test
  void valuesAndArrowsShowWhatWasLearned() throws InterruptedException {
    bench.memory.put(GridModel.MEMORY, MAP);
    try (GridModel model = open()) {
      model
          .runner()
          .tell(
              learner -> {
                for (int i = 0; i < 3_000; i++) {
                  learner.step();
                }
              });
      settle(model);
      SketchCanvas canvas = new SketchCanvas(300, 200);
      model.paint(canvas);
      assertTrue(canvas.count(Tone.HIGH) >= 5, "values of five cells and the frame of the goal");
      assertTrue(canvas.texts().contains("+1"));
      assertTrue(canvas.texts().stream().anyMatch(text -> text.startsWith("0.")));
      assertFalse(model.curves().get(0).x().length == 0);
      model.perform(Command.WORLD_VALUES);
      SketchCanvas without = new SketchCanvas(300, 200);
      model.paint(without);
      assertTrue(without.texts().stream().noneMatch(text -> text.startsWith("0.")));
    }
  }

  @Test
  void aStepOfASliderIsNotRoundedAway() throws InterruptedException {
    try (GridModel model = open()) {
      for (String id : List.of("alpha", "epsilon", "gamma", "speed")) {
        slide(model, id, 0.5);
        double before = slide(model, id, 0.5);
        // As the actor holds it: in single precision, at a multiple of the step.
        float step = (float) ((Control.Slider) Bench.control(model, id)).step();
        double place = Math.rint(before / step) * step;
        assertTrue(slide(model, id, (float) (place + step)) > before, id);
        assertTrue(slide(model, id, (float) (place - step)) < before, id);
      }
    }
  }

  private static double slide(GridModel model, String id, double place) {
    ((Control.Slider) Bench.control(model, id)).action().accept(place);
    return ((Control.Slider) Bench.control(model, id)).value();
  }

  @Test
  void settingsReachTheLearnerBetweenSteps() throws InterruptedException {
    try (GridModel model = open()) {
      Bench.choose(model, "agent", 1);
      ((Control.Slider) Bench.control(model, "alpha")).action().accept(0.456);
      assertEquals(0.46, ((Control.Slider) Bench.control(model, "alpha")).value(), 1e-9);
      model.perform(Command.STEP);
      settle(model);
      assertEquals(1, model.runner().frame().steps());
      Bench.press(model, "forget");
      settle(model);
      assertEquals(0, model.runner().frame().steps());
      Bench.press(model, "run");
      assertTrue(model.runner().isRunning());
      model.perform(Command.RUN);
      assertFalse(model.runner().isRunning());
    }
  }
}
