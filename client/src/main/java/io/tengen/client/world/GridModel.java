package io.tengen.client.world;

import io.tengen.agents.tabular.Algorithm;
import io.tengen.client.key.Command;
import io.tengen.client.scene.Area;
import io.tengen.client.scene.Canvas;
import io.tengen.client.scene.Curve;
import io.tengen.client.text.Texts;
import io.tengen.client.text.WorldText;
import io.tengen.client.world.Control.Button;
import io.tengen.client.world.Control.Choice;
import io.tengen.client.world.Control.Slider;
import io.tengen.client.world.Control.Toggle;
import io.tengen.client.world.GridScene.Shown;
import io.tengen.client.world.GridSketch.Brush;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The gridworld as the window has it: the map that is drawn on, and the agent that learns in it.
 */
final class GridModel implements WorldModel {
  /** Under which the map is remembered. */
  static final String MEMORY = "gridworld.map";

  private static final List<Algorithm> ALGORITHMS = List.of(Algorithm.values());
  private static final List<Brush> BRUSHES = List.of(Brush.values());
  private static final double USUAL_SPEED = 60;

  /** Settings between 0 and 1 are multiples of one hundredth. */
  private static final double PARTS = 100;

  private final WorldContext context;
  private final Runner<GridLearner, GridFrame> runner;
  private GridSketch map;
  private GridSettings settings = GridSettings.usual();
  private Shown shown = new Shown(true, true);
  private boolean isEditing;
  private Brush brush = Brush.WALL;
  private int under = -1;
  private Area canvas = new Area(0, 0, 0, 0);
  private @Nullable String problem;

  GridModel(WorldContext context) {
    this.context = context;
    map = remembered();
    runner =
        new Runner<>(
            "gridworld", new GridLearner(map, settings, context.seed()), new Speed(USUAL_SPEED));
  }

  /** The map of the last time; the usual one, with a word, where that cannot be read. */
  private GridSketch remembered() {
    Optional<String> text = context.memory().get(MEMORY);
    if (text.isPresent()) {
      try {
        return GridSketch.parse(text.get());
      } catch (IllegalArgumentException e) {
        problem = texts().get(WorldText.MAP_BAD, String.valueOf(e.getMessage()));
      }
    }
    return GridSketch.usual();
  }

  private Texts texts() {
    return context.texts().get();
  }

  /** The map as it is drawn on now. */
  GridSketch map() {
    return map;
  }

  /** Goes on as the agent does, on its own thread. */
  Runner<GridLearner, GridFrame> runner() {
    return runner;
  }

  @Override
  public void paint(Canvas canvas) {
    this.canvas = Area.of(canvas);
    GridScene.paint(
        canvas,
        map,
        runner.frame(),
        shown,
        isEditing && under < map.columns() * map.rows() ? under : -1);
  }

  @Override
  public List<Control> controls() {
    Texts texts = texts();
    List<Control> controls = new ArrayList<>();
    boolean isRunning = runner.isRunning();
    controls.add(
        new Button(
            "run",
            texts.get(isRunning ? WorldText.PAUSE : WorldText.RUN),
            true,
            () -> runner.run(!isRunning)));
    controls.add(new Button("step", texts.get(WorldText.STEP), true, runner::step));
    controls.add(
        new Button(
            "forget", texts.get(WorldText.FORGET), true, () -> runner.tell(GridLearner::forget)));
    Speed speed = runner.speed();
    controls.add(
        new Slider(
            "speed",
            texts.get(WorldText.SPEED),
            0,
            1,
            Speed.NOTCH,
            speed.slider(),
            speed.shown(texts),
            place -> runner.speed(Speed.ofSlider(place))));
    addLearning(controls, texts);
    controls.add(
        new Toggle(
            "values",
            texts.get(WorldText.VALUES),
            shown.values(),
            on -> shown = new Shown(on, shown.arrows())));
    controls.add(
        new Toggle(
            "arrows",
            texts.get(WorldText.ARROWS),
            shown.arrows(),
            on -> shown = new Shown(shown.values(), on)));
    controls.add(
        new Toggle("edit", texts.get(WorldText.EDIT_MAP), isEditing, on -> isEditing = on));
    if (isEditing) {
      addEditing(controls, texts);
    }
    return controls;
  }

  private void addLearning(List<Control> controls, Texts texts) {
    controls.add(
        new Choice(
            "agent",
            texts.get(WorldText.AGENT),
            ALGORITHMS.stream().map(algorithm -> name(texts, algorithm)).toList(),
            ALGORITHMS.indexOf(settings.algorithm()),
            index ->
                set(
                    new GridSettings(
                        ALGORITHMS.get(index),
                        settings.alpha(),
                        settings.gamma(),
                        settings.epsilon()))));
    controls.add(
        unit(
            "alpha",
            texts.get(WorldText.ALPHA, texts.number(settings.alpha(), 2)),
            settings.alpha(),
            alpha ->
                set(
                    new GridSettings(
                        settings.algorithm(), alpha, settings.gamma(), settings.epsilon()))));
    controls.add(
        unit(
            "epsilon",
            texts.get(WorldText.EPSILON, texts.number(settings.epsilon(), 2)),
            settings.epsilon(),
            epsilon ->
                set(
                    new GridSettings(
                        settings.algorithm(), settings.alpha(), settings.gamma(), epsilon))));
    controls.add(
        unit(
            "gamma",
            texts.get(WorldText.GAMMA, texts.number(settings.gamma(), 2)),
            settings.gamma(),
            gamma ->
                set(
                    new GridSettings(
                        settings.algorithm(), settings.alpha(), gamma, settings.epsilon()))));
  }

  private static Slider unit(String id, String label, double value, DoubleConsumer action) {
    return new Slider(
        id,
        label,
        0,
        1,
        1 / PARTS,
        value,
        "",
        place -> action.accept(Math.rint(place * PARTS) / PARTS));
  }

  private static String name(Texts texts, Algorithm algorithm) {
    return texts.get(
        switch (algorithm) {
          case Q_LEARNING -> WorldText.AGENT_Q_LEARNING;
          case SARSA -> WorldText.AGENT_SARSA;
          case EXPECTED_SARSA -> WorldText.AGENT_EXPECTED_SARSA;
          case DOUBLE_Q_LEARNING -> WorldText.AGENT_DOUBLE_Q;
          case Q_LAMBDA -> WorldText.AGENT_Q_LAMBDA;
        });
  }

  private void set(GridSettings newSettings) {
    settings = newSettings;
    runner.tell(learner -> learner.change(newSettings));
  }

  private void addEditing(List<Control> controls, Texts texts) {
    controls.add(
        new Choice(
            "brush",
            texts.get(WorldText.EDIT_HINT),
            BRUSHES.stream().map(each -> texts.get(name(each))).toList(),
            BRUSHES.indexOf(brush),
            index -> brush = BRUSHES.get(index)));
    controls.add(side("columns", WorldText.COLUMNS, map.columns()));
    controls.add(side("rows", WorldText.ROWS, map.rows()));
    controls.add(
        new Button(
            "usual", texts.get(WorldText.MAP_USUAL), true, () -> become(GridSketch.usual())));
  }

  private Slider side(String id, WorldText key, int value) {
    return new Slider(
        id,
        texts().get(key, value),
        GridSketch.SHORTEST_SIDE,
        GridSketch.LONGEST_SIDE,
        1,
        value,
        "",
        wanted -> resize(id.equals("columns"), (int) Math.rint(wanted)));
  }

  private void resize(boolean isColumns, int wanted) {
    try {
      become(map.resized(isColumns ? wanted : map.columns(), isColumns ? map.rows() : wanted));
    } catch (IllegalArgumentException e) {
      problem = texts().get(WorldText.MAP_BAD, String.valueOf(e.getMessage()));
    }
  }

  private static WorldText name(Brush brush) {
    return switch (brush) {
      case FREE -> WorldText.CELL_FREE;
      case WALL -> WorldText.CELL_WALL;
      case START -> WorldText.CELL_START;
      case GOAL -> WorldText.CELL_GOAL;
      case PIT -> WorldText.CELL_PIT;
    };
  }

  @Override
  public List<String> status() {
    Texts texts = texts();
    List<String> lines = new ArrayList<>();
    runner.failure().ifPresent(lines::add);
    if (problem != null) {
      lines.add(problem);
    }
    GridFrame frame = runner.frame();
    lines.add(texts.get(WorldText.EPISODE, texts.number(frame.returns().episodes() + 1L)));
    lines.add(texts.get(WorldText.STEPS, texts.number(frame.steps())));
    if (frame.returns().episodes() > 0) {
      lines.add(texts.get(WorldText.RETURN_AVERAGE, texts.number(frame.returns().mean(), 2)));
    }
    return lines;
  }

  @Override
  public List<Curve> curves() {
    return runner.frame().returns().curves(texts());
  }

  @Override
  public String curveTitle() {
    return texts().get(WorldText.RETURN_GRAPH);
  }

  @Override
  public void hover(float x, float y) {
    under = GridScene.place(canvas, map).cellAt(x, y, map.columns(), map.rows());
  }

  @Override
  public void pointer(float x, float y, boolean isDrag) {
    hover(x, y);
    if (isEditing) {
      paintUnder();
    }
  }

  private void paintUnder() {
    if (under < 0 || under >= map.columns() * map.rows()) {
      return;
    }
    try {
      become(map.with(under, brush));
    } catch (IllegalArgumentException e) {
      problem = texts().get(WorldText.MAP_BAD, String.valueOf(e.getMessage()));
    }
  }

  private void become(GridSketch changed) {
    problem = null;
    if (!changed.text().equals(map.text())) {
      map = changed;
      context.memory().put(MEMORY, changed.text());
      runner.tell(learner -> learner.change(changed));
    }
  }

  @Override
  public boolean perform(Command command) {
    if (command == Command.RUN) {
      runner.run(!runner.isRunning());
    } else if (command == Command.STEP) {
      runner.step();
    } else if (command == Command.RESET) {
      runner.tell(GridLearner::forget);
    } else if (command == Command.FASTER || command == Command.SLOWER) {
      runner.speed(runner.speed().next(command == Command.FASTER));
    } else if (command == Command.EDIT_MAP) {
      isEditing = !isEditing;
    } else if (command == Command.WORLD_VALUES) {
      shown = new Shown(!shown.values(), shown.arrows());
    } else if (command == Command.CURSOR_PLAY && isEditing) {
      paintUnder();
    } else {
      int next = Cursor.moved(command, under, map.columns(), map.rows());
      if (next < 0 || !isEditing) {
        return false;
      }
      under = next;
    }
    return true;
  }

  @Override
  public void close() {
    runner.close();
  }
}
