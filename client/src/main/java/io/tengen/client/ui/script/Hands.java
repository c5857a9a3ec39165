package io.tengen.client.ui.script;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.InputProcessor;
import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.Group;
import com.badlogic.gdx.scenes.scene2d.Stage;
import com.badlogic.gdx.scenes.scene2d.ui.Button;
import io.tengen.client.key.KeyStroke;
import io.tengen.client.ui.widget.BoardWidget;
import io.tengen.go.Points;
import org.jspecify.annotations.Nullable;

/** Moves the mouse and presses keys, by the input processor that a person's come to. */
final class Hands {
  private final Stage stage;

  Hands(Stage stage) {
    this.stage = stage;
  }

  private static InputProcessor input() {
    return Gdx.input.getInputProcessor();
  }

  /** Clicks the middle of the control of a name; false when there is none that can be pressed. */
  boolean click(String name) {
    Actor actor = find(stage.getRoot(), name);
    if (actor == null || (actor instanceof Button button && button.isDisabled())) {
      return false;
    }
    click(actor.localToStageCoordinates(new Vector2(actor.getWidth() / 2, actor.getHeight() / 2)));
    return true;
  }

  /** Clicks a point of the board; false when there is no board. */
  boolean play(String point) {
    Vector2 place = place(point);
    if (place == null) {
      return false;
    }
    click(place);
    return true;
  }

  /** Puts the mouse over a point of the board; false when there is no board. */
  boolean hover(String point) {
    Vector2 place = place(point);
    if (place == null) {
      return false;
    }
    Vector2 screen = stage.stageToScreenCoordinates(place);
    input().mouseMoved(Math.round(screen.x), Math.round(screen.y));
    return true;
  }

  private @Nullable Vector2 place(String point) {
    BoardWidget board = board(stage.getRoot());
    if (board == null) {
      return null;
    }
    Points points = Points.ofSize(board.geometry().size());
    int action = points.actionOf(points.parse(point));
    Vector2 place = new Vector2(board.geometry().x(action), board.geometry().y(action));
    return board.localToStageCoordinates(place);
  }

  private void click(Vector2 place) {
    Vector2 screen = stage.stageToScreenCoordinates(place);
    int x = Math.round(screen.x);
    int y = Math.round(screen.y);
    input().mouseMoved(x, y);
    input().touchDown(x, y, 0, 0);
    input().touchUp(x, y, 0, 0);
  }

  /** Presses a key and lets it go. */
  void press(KeyStroke stroke) {
    hold(stroke, true);
    int key = code(stroke.key());
    input().keyDown(key);
    input().keyUp(key);
    hold(stroke, false);
  }

  private static void hold(KeyStroke stroke, boolean isDown) {
    hold(stroke.control(), Keys.CONTROL_LEFT, isDown);
    hold(stroke.shift(), Keys.SHIFT_LEFT, isDown);
    hold(stroke.alt(), Keys.ALT_LEFT, isDown);
  }

  private static void hold(boolean isHeld, int key, boolean isDown) {
    if (isHeld && isDown) {
      input().keyDown(key);
    } else if (isHeld) {
      input().keyUp(key);
    }
  }

  private static int code(String name) {
    return switch (name) {
      case "Backspace" -> Keys.BACKSPACE;
      case "Delete" -> Keys.FORWARD_DEL;
      default -> Keys.valueOf(name);
    };
  }

  /** Types letters. */
  void type(String text) {
    text.chars().forEach(letter -> input().keyTyped((char) letter));
  }

  private static @Nullable Actor find(Group group, String name) {
    // What is in front comes last.
    for (int i = group.getChildren().size - 1; i >= 0; i--) {
      Actor actor = group.getChildren().get(i);
      if (!actor.isVisible()) {
        continue;
      }
      if (name.equals(actor.getName())) {
        return actor;
      }
      Actor inner = actor instanceof Group each ? find(each, name) : null;
      if (inner != null) {
        return inner;
      }
    }
    return null;
  }

  private static @Nullable BoardWidget board(Group group) {
    for (Actor actor : group.getChildren()) {
      if (actor instanceof BoardWidget board && actor.isVisible()) {
        return board;
      }
      BoardWidget inner = actor instanceof Group each && actor.isVisible() ? board(each) : null;
      if (inner != null) {
        return inner;
      }
    }
    return null;
  }
}
