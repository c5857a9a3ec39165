package io.tengen.client.ui.training;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.Slider;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.scenes.scene2d.ui.TextField;
import com.badlogic.gdx.scenes.scene2d.utils.ChangeListener;
import io.tengen.agents.alphazero.doctor.Advice;
import io.tengen.agents.alphazero.doctor.Diagnosis;
import io.tengen.client.ClientException;
import io.tengen.client.key.Command;
import io.tengen.client.key.Scope;
import io.tengen.client.scene.Area;
import io.tengen.client.scene.Curve;
import io.tengen.client.scene.GraphScene;
import io.tengen.client.text.CommonText;
import io.tengen.client.text.TrainingText;
import io.tengen.client.training.GamePlayback;
import io.tengen.client.training.Panel;
import io.tengen.client.training.RunAddress;
import io.tengen.client.training.RunDirectorySource;
import io.tengen.client.training.RunSource;
import io.tengen.client.training.SeenGame;
import io.tengen.client.training.ServerRunSource;
import io.tengen.client.training.TrainingServer;
import io.tengen.client.training.TrainingView;
import io.tengen.client.training.TrainingWatch;
import io.tengen.client.ui.frame.House;
import io.tengen.client.ui.frame.Screen;
import io.tengen.client.ui.scene.SceneWidget;
import io.tengen.client.ui.theme.Theme;
import io.tengen.client.world.WorldMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A run of training as it goes on: its curves, its latest game, and what the doctor says. */
public final class TrainingScreen implements Screen {
  /** Under which the last run is remembered. */
  private static final String MEMORY = "training.run";

  private static final float SIDE = 350;
  private static final float BOARD = 300;
  private static final float GRAPH_WIDTH = 260;
  private static final float GRAPH_HEIGHT = 200;
  private static final int COLUMNS = 2;
  private static final long MINUTE = 60;

  private final WorldMemory memory;
  private final GamePlayback playback = new GamePlayback();
  private @Nullable House house;
  private @Nullable TrainingWatch watch;
  private @Nullable TrainingView view;
  private @Nullable Parts parts;
  private String written;

  /** What is brought up to date. */
  private record Parts(
      Label standing, Table graphs, Table doctor, Label game, Slider ply, Table runs) {}

  /**
   * Nothing is watched until the user says what.
   *
   * @param memory of the last run
   */
  public TrainingScreen(WorldMemory memory) {
    this.memory = memory;
    this.written = memory.get(MEMORY).orElse("");
  }

  @Override
  public Scope scope() {
    return Scope.ANYWHERE;
  }

  @Override
  public Actor build(House house) {
    this.house = house;
    Label standing = house.controls().label("", Theme.FAINT);
    standing.setEllipsis(true);
    Table graphs = new Table();
    graphs.top().left();
    Table runs = new Table();
    runs.left();
    Table doctor = new Table();
    doctor.top().left();
    Label game = house.controls().label("", Theme.SMALL);
    Slider ply = new Slider(0, 1, 1, false, house.theme().skin());
    ply.addListener(
        new ChangeListener() {
          @Override
          public void changed(ChangeEvent event, Actor actor) {
            playback.hold((int) ply.getValue());
          }
        });
    parts = new Parts(standing, graphs, doctor, game, ply, runs);

    Table all = new Table();
    all.pad(10);
    all.add(address(house)).growX().colspan(2).row();
    all.add(runs).growX().colspan(2).row();
    all.add(standing).growX().minWidth(0).colspan(2).padTop(6).padBottom(8).row();
    ScrollPane scroll = new ScrollPane(graphs, house.theme().skin());
    scroll.setScrollingDisabled(true, false);
    scroll.setFadeScrollBars(false);
    all.add(scroll).grow();
    all.add(side(house, doctor, game, ply)).width(SIDE).growY().padLeft(10);
    if (view != null) {
      show(view);
    }
    return all;
  }

  private Table address(House house) {
    Table row = new Table();
    row.add(house.link(CommonText.BACK, house.pages()::menu)).padRight(12);
    row.add(house.controls().label(house.text(TrainingText.TITLE), Theme.HEADING)).padRight(16);
    TextField field = house.controls().field(written, house.text(TrainingText.PATH));
    field.setName("run");
    field.setTextFieldListener(
        (typed, letter) -> {
          if (letter == '\n' || letter == '\r') {
            open(typed.getText());
          }
        });
    row.add(field).growX().padRight(8);
    row.add(house.controls().accent(house.text(TrainingText.WATCH), () -> open(field.getText())));
    return row;
  }

  private Table side(House house, Table doctor, Label game, Slider ply) {
    Table side = house.controls().panel();
    side.add(house.controls().label(house.text(TrainingText.LATEST_GAME), Theme.HEADING))
        .left()
        .row();
    side.add(new SceneWidget(house.theme(), playback::paint, BOARD, BOARD)).size(BOARD).row();
    side.add(game).left().row();
    Table row = new Table();
    row.add(ply).growX().padRight(8);
    row.add(house.controls().button(house.text(TrainingText.FOLLOW), playback::follow));
    side.add(row).growX().padBottom(10).row();
    side.add(house.controls().label(house.text(TrainingText.DOCTOR), Theme.HEADING))
        .left()
        .padBottom(6)
        .row();
    ScrollPane scroll = new ScrollPane(doctor, house.theme().skin());
    scroll.setScrollingDisabled(true, false);
    scroll.setFadeScrollBars(false);
    side.add(scroll).grow();
    return side;
  }

  /** Watches another run, or shows which ones a server has. */
  private void open(String text) {
    House here = house;
    if (here == null) {
      return;
    }
    written = text;
    try {
      RunAddress address = RunAddress.parse(text);
      if (address instanceof RunAddress.Directory directory) {
        watch(here, new RunDirectorySource(directory.path()));
      } else if (address instanceof RunAddress.OnServer server) {
        TrainingServer arena = new TrainingServer(server.server());
        if (server.run().isPresent()) {
          watch(here, new ServerRunSource(arena, server.run().get()));
        } else {
          list(here, arena, server.server());
        }
      }
      memory.put(MEMORY, text);
      here.stage().setKeyboardFocus(null);
    } catch (ClientException e) {
      here.notices().warn(e.words().in(here.texts()));
    }
  }

  private void watch(House here, RunSource source) {
    close();
    playback.clear();
    view = null;
    watch = new TrainingWatch(source, here.services().owner(), this::show);
    show(watch.view());
  }

  private void list(House here, TrainingServer server, String address) {
    CompletionStage<List<TrainingServer.Run>> asked = CompletableFuture.supplyAsync(server::runs);
    asked.whenCompleteAsync(
        (runs, failure) -> {
          if (failure == null) {
            showRuns(here, address, runs);
          } else {
            here.notices().warn(ClientException.wordsOf(failure).in(here.texts()));
          }
        },
        here.services().owner());
  }

  private void showRuns(House here, String address, List<TrainingServer.Run> runs) {
    Parts shown = parts;
    if (shown == null) {
      return;
    }
    shown.runs().clearChildren();
    if (runs.isEmpty()) {
      here.notices().say(here.text(TrainingText.RUNS_NONE, address));
    }
    for (TrainingServer.Run run : runs) {
      String mark = run.isRunning() ? run.name() + " ●" : run.name();
      shown
          .runs()
          .add(here.controls().button(mark, () -> open(address + " " + run.name())))
          .padTop(6)
          .padRight(6);
    }
  }

  private void show(TrainingView seen) {
    TrainingView before = view;
    view = seen;
    playback.offer(seen.game());
    House here = house;
    Parts shown = parts;
    if (here == null || shown == null) {
      return;
    }
    shown.standing().setText(standing(here, seen));
    if (before == null || before.lines() != seen.lines() || shown.graphs().getCells().size == 0) {
      showGraphs(here, shown.graphs(), seen);
      showDoctor(here, shown.doctor(), seen);
    }
    seen.problem().ifPresent(here.notices()::warn);
  }

  private static String standing(House here, TrainingView seen) {
    String words =
        switch (seen.standing()) {
          case WAITING -> here.text(TrainingText.WAITING);
          case LIVE -> live(here, seen);
          case FINISHED -> here.text(TrainingText.FINISHED);
          case GONE -> here.text(TrainingText.GONE);
        };
    String lines = here.text(TrainingText.LINES, here.texts().number(seen.lines()));
    return seen.title() + "   " + seen.kind() + "   " + words + "   " + lines;
  }

  private static String live(House here, TrainingView seen) {
    long seconds = seen.silence().map(Duration::toSeconds).orElse(0L);
    return seconds < MINUTE
        ? here.text(TrainingText.LIVE)
        : here.text(TrainingText.STALE, duration(here, seconds));
  }

  private static String duration(House here, long seconds) {
    long minutes = seconds / MINUTE;
    return minutes < MINUTE
        ? here.text(TrainingText.MINUTES, minutes)
        : here.text(
            TrainingText.HOURS,
            minutes / MINUTE,
            String.format(Locale.ROOT, "%02d", minutes % MINUTE));
  }

  private static void showGraphs(House here, Table graphs, TrainingView seen) {
    graphs.clearChildren();
    int count = 0;
    for (Panel panel : seen.panels()) {
      String title = panel.title().in(here.texts());
      List<Curve> curves = panel.curves(here.texts());
      String nothing = here.text(TrainingText.WAITING);
      graphs
          .add(
              new SceneWidget(
                  here.theme(),
                  canvas -> GraphScene.paint(canvas, Area.of(canvas), title, curves, nothing),
                  GRAPH_WIDTH,
                  GRAPH_HEIGHT))
          .growX()
          .uniformX()
          .height(GRAPH_HEIGHT)
          .pad(0, 0, 8, 8);
      count++;
      if (count % COLUMNS == 0) {
        graphs.row();
      }
    }
  }

  private static void showDoctor(House here, Table doctor, TrainingView seen) {
    doctor.clearChildren();
    if (seen.diagnoses().isEmpty() && seen.lines() > 0) {
      add(here, doctor, here.text(TrainingText.DOCTOR_WELL), Theme.FAINT);
    }
    for (Diagnosis diagnosis : seen.diagnoses()) {
      add(here, doctor, diagnosis.severity().text() + ": " + diagnosis.name(), "default");
      add(here, doctor, diagnosis.seen() + ". " + diagnosis.meaning(), Theme.SMALL);
      for (Advice advice : diagnosis.advice()) {
        add(
            here,
            doctor,
            here.text(TrainingText.ADVICE, advice.option(), advice.now(), advice.reason()),
            Theme.SMALL);
      }
    }
  }

  private static void add(House here, Table table, String text, String style) {
    Label label = here.controls().label(text, style);
    label.setWrap(true);
    table.add(label).width(SIDE - 40).left().padBottom(4).row();
  }

  @Override
  public void update() {
    playback.pass(Gdx.graphics.getDeltaTime());
    House here = house;
    Parts shown = parts;
    if (here == null || shown == null) {
      return;
    }
    SeenGame game = playback.game().orElse(null);
    shown
        .game()
        .setText(
            game == null
                ? here.text(TrainingText.NO_GAMES)
                : here.text(
                    TrainingText.GAME_ABOUT, game.index(), game.iteration(), game.generation()));
    Slider ply = shown.ply();
    ply.setDisabled(game == null);
    if (game != null) {
      ply.setProgrammaticChangeEvents(false);
      ply.setRange(0, game.actions().size());
      if (!ply.isDragging()) {
        ply.setValue(playback.ply());
      }
      ply.setProgrammaticChangeEvents(true);
    }
  }

  @Override
  public boolean perform(Command command) {
    return false;
  }

  /** A directory that is dropped on the window is watched. */
  @Override
  public boolean take(Path file) {
    if (Files.isDirectory(file)) {
      open(file.toString());
      return true;
    }
    return false;
  }

  @Override
  public boolean isMoving() {
    return watch != null;
  }

  @Override
  public String probe(String name) {
    TrainingView seen = view;
    return seen != null && name.equals("lines") ? Long.toString(seen.lines()) : "";
  }

  @Override
  public void close() {
    if (watch != null) {
      watch.close();
      watch = null;
    }
  }
}
