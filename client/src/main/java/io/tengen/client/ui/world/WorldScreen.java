package io.tengen.client.ui.world;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.utils.Align;
import io.tengen.client.key.Command;
import io.tengen.client.key.KeyBindings;
import io.tengen.client.key.Scope;
import io.tengen.client.scene.Area;
import io.tengen.client.scene.Canvas;
import io.tengen.client.scene.Curve;
import io.tengen.client.scene.GraphScene;
import io.tengen.client.text.CommonText;
import io.tengen.client.text.Texts;
import io.tengen.client.text.TrainingText;
import io.tengen.client.ui.frame.House;
import io.tengen.client.ui.frame.Screen;
import io.tengen.client.ui.scene.SceneWidget;
import io.tengen.client.ui.theme.Theme;
import io.tengen.client.world.World;
import io.tengen.client.world.WorldContext;
import io.tengen.client.world.WorldMemory;
import io.tengen.client.world.WorldModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Shows a world, whichever: its picture, its graph, its controls and how it stands. */
public final class WorldScreen implements Screen {
  private static final float SIDE = 278;
  private static final float GRAPH = 170;
  private static final long SEED = 1;

  private final World world;
  private final WorldMemory memory;
  private final KeyBindings keys;
  private final Set<Command> held = new HashSet<>();
  private @Nullable WorldModel model;
  private @Nullable ControlPanel panel;
  private @Nullable Label status;
  private @Nullable Texts texts;

  /**
   * A world that is opened when it is shown first.
   *
   * @param memory of the worlds
   * @param keys that the commands have, to tell when they are let go
   */
  public WorldScreen(World world, WorldMemory memory, KeyBindings keys) {
    this.world = world;
    this.memory = memory;
    this.keys = keys;
  }

  @Override
  public Scope scope() {
    return Scope.WORLD;
  }

  private WorldModel open(House house) {
    return world.open(
        new WorldContext(
            () -> texts == null ? house.texts() : texts,
            house.services().owner(),
            CompletableFuture.supplyAsync(house.services().agents()::get),
            house.services().desk(),
            memory,
            SEED));
  }

  @Override
  public Actor build(House house) {
    texts = house.texts();
    WorldModel opened = model == null ? open(house) : model;
    model = opened;
    ControlPanel controls = new ControlPanel(house);
    panel = controls;
    Label lines = house.controls().label("");
    lines.setWrap(true);
    lines.setAlignment(Align.topLeft);
    status = lines;

    Table side = house.controls().panel();
    side.add(house.controls().label(house.text(world.title()), Theme.HEADING)).left().row();
    ScrollPane scroll = new ScrollPane(controls.table(), house.theme().skin());
    scroll.setScrollingDisabled(true, false);
    scroll.setFadeScrollBars(false);
    side.add(scroll).grow().padTop(8).row();
    // Below, so that a line more does not move what the mouse is about to press.
    side.add(lines).width(SIDE - 28).left().padTop(10).row();
    side.add(house.link(CommonText.BACK, house.pages()::worlds)).growX().padTop(8);

    Table left = new Table();
    SceneWidget picture =
        new SceneWidget(house.theme(), opened::paint, 200, 200)
            .listen(
                new SceneWidget.Mouse() {
                  @Override
                  public void pressed(float x, float y, boolean isDrag) {
                    house.stage().setKeyboardFocus(null);
                    opened.pointer(x, y, isDrag);
                  }

                  @Override
                  public void over(float x, float y) {
                    opened.hover(x, y);
                  }
                });
    picture.setName("picture");
    left.add(picture).grow().row();
    if (!opened.curveTitle().isEmpty()) {
      left.add(new SceneWidget(house.theme(), canvas -> paintGraph(canvas, opened), 200, GRAPH))
          .growX()
          .height(GRAPH)
          .pad(0, 12, 10, 12);
    }
    Table all = new Table();
    all.add(left).grow();
    all.add(side).width(SIDE).growY().pad(10);
    return all;
  }

  private void paintGraph(Canvas canvas, WorldModel shown) {
    List<Curve> curves = shown.curves();
    Texts words = texts;
    String nothing = words == null ? "" : words.get(TrainingText.WAITING);
    GraphScene.paint(canvas, Area.of(canvas), shown.curveTitle(), curves, nothing);
  }

  @Override
  public boolean perform(Command command) {
    WorldModel shown = model;
    boolean isMeant = shown != null && shown.perform(command);
    if (isMeant) {
      held.add(command);
    }
    return isMeant;
  }

  @Override
  public void update() {
    WorldModel shown = model;
    if (shown == null || panel == null || status == null) {
      return;
    }
    held.removeIf(
        command -> {
          boolean isUp = !isHeld(command);
          if (isUp) {
            shown.release(command);
          }
          return isUp;
        });
    panel.show(shown.controls());
    String lines = String.join("\n", shown.status());
    if (!status.textEquals(lines)) {
      status.setText(lines);
      status.invalidateHierarchy();
    }
  }

  private boolean isHeld(Command command) {
    return keys.keyOf(command)
        .map(stroke -> Keys.valueOf(stroke.key()))
        .filter(key -> key > 0)
        .map(Gdx.input::isKeyPressed)
        .orElse(false);
  }

  @Override
  public boolean isMoving() {
    return true;
  }

  @Override
  public String probe(String name) {
    WorldModel shown = model;
    return shown != null && name.equals("status") ? String.join(" | ", shown.status()) : "";
  }

  @Override
  public void close() {
    if (model != null) {
      model.close();
      model = null;
    }
  }
}
