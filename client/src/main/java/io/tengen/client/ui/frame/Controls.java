package io.tengen.client.ui.frame;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.InputEvent;
import com.badlogic.gdx.scenes.scene2d.InputListener;
import com.badlogic.gdx.scenes.scene2d.ui.CheckBox;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.SelectBox;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.scenes.scene2d.ui.TextButton;
import com.badlogic.gdx.scenes.scene2d.ui.TextField;
import com.badlogic.gdx.scenes.scene2d.utils.ChangeListener;
import com.badlogic.gdx.utils.Array;
import io.tengen.client.key.Command;
import io.tengen.client.key.KeyBindings;
import io.tengen.client.text.Texts;
import io.tengen.client.ui.theme.Theme;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes controls with the look, the texts and the keys of now. */
public final class Controls {
  private final Theme theme;
  private final Texts texts;
  private final KeyBindings keys;
  private final Consumer<Command> perform;
  private final Consumer<String> hint;

  /**
   * A maker of controls.
   *
   * @param perform does what a button of a command asks for
   * @param hint is told a line about the control under the mouse, empty when there is none
   */
  public Controls(
      Theme theme,
      Texts texts,
      KeyBindings keys,
      Consumer<Command> perform,
      Consumer<String> hint) {
    this.theme = theme;
    this.texts = texts;
    this.keys = keys;
    this.perform = perform;
    this.hint = hint;
  }

  /** A button. */
  public TextButton button(String text, Runnable action) {
    return button(text, "default", action);
  }

  /** A button that stands out. */
  public TextButton accent(String text, Runnable action) {
    return button(text, Theme.ACCENT, action);
  }

  private TextButton button(String text, String style, Runnable action) {
    TextButton button = new TextButton(text, theme.skin(), style);
    button.setName(text);
    button.addListener(changed(action));
    return button;
  }

  /** A button that does what a command does; its key is told where the mouse is over it. */
  public TextButton command(Command command) {
    return command(command, texts.get(command));
  }

  /** The same with another text on it, such as an arrow. */
  public TextButton command(Command command, String text) {
    TextButton button = button(text, () -> perform.accept(command));
    button.setName(command.name());
    addHint(button, command);
    return button;
  }

  /**
   * A button of a command that is on or off; whoever performs the command sets which with {@link
   * #set}.
   */
  public TextButton toggle(Command command) {
    TextButton button = new TextButton(texts.get(command), theme.skin(), Theme.TOGGLE);
    button.setName(command.name());
    button.setProgrammaticChangeEvents(true);
    button.addListener(changed(() -> perform.accept(command)));
    addHint(button, command);
    return button;
  }

  /** Shows a toggle as on or off, without performing anything. */
  public static void set(TextButton toggle, boolean isOn) {
    if (toggle.isChecked() != isOn) {
      toggle.setProgrammaticChangeEvents(false);
      toggle.setChecked(isOn);
      toggle.setProgrammaticChangeEvents(true);
    }
  }

  private void addHint(Actor actor, Command command) {
    String key = keys.keyOf(command).map(stroke -> "  [" + stroke + "]").orElse("");
    String line = texts.get(command) + key;
    actor.addListener(
        new InputListener() {
          @Override
          public void enter(
              InputEvent event, float x, float y, int pointer, @Nullable Actor fromActor) {
            if (pointer < 0) {
              hint.accept(line);
            }
          }

          @Override
          public void exit(
              InputEvent event, float x, float y, int pointer, @Nullable Actor toActor) {
            if (pointer < 0) {
              hint.accept("");
            }
          }
        });
  }

  /** A line of text. */
  public Label label(String text) {
    return new Label(text, theme.skin());
  }

  /** A line of text in a style of the theme. */
  public Label label(String text, String style) {
    return new Label(text, theme.skin(), style);
  }

  /** A field for a line of text. */
  public TextField field(String text, String hintWhenEmpty) {
    TextField field = new TextField(text, theme.skin());
    field.setMessageText(hintWhenEmpty);
    // Tab goes through all controls, not only through fields.
    field.setFocusTraversal(false);
    return field;
  }

  /**
   * A field for a line of text that tells every change of it, typed, pasted or cut.
   *
   * @param action takes the text as it is now
   */
  public TextField field(String text, String hintWhenEmpty, Consumer<String> action) {
    TextField field = field(text, hintWhenEmpty);
    field.addListener(changed(() -> action.accept(field.getText())));
    return field;
  }

  /** Has Enter in a field do something. */
  public static void onEnter(TextField field, Runnable action) {
    field.addListener(
        new InputListener() {
          @Override
          public boolean keyDown(InputEvent event, int key) {
            if (key == Keys.ENTER || key == Keys.NUMPAD_ENTER) {
              action.run();
              return true;
            }
            return false;
          }
        });
  }

  /** A choice of some; what is shown is what {@link Object#toString} answers. */
  public <T> SelectBox<T> choice(List<T> items, T chosen, Consumer<T> action) {
    SelectBox<T> box = new SelectBox<>(theme.skin());
    Array<T> array = new Array<>();
    items.forEach(array::add);
    box.setItems(array);
    box.setSelected(chosen);
    box.addListener(changed(() -> action.accept(box.getSelected())));
    return box;
  }

  /** A box that is checked or not. */
  public CheckBox check(String text, boolean isOn, Consumer<Boolean> action) {
    CheckBox box = new CheckBox("  " + text, theme.skin());
    box.setName(text);
    box.setChecked(isOn);
    box.left();
    box.addListener(changed(() -> action.accept(box.isChecked())));
    return box;
  }

  /** A group of controls with a background. */
  public Table panel() {
    Table table = new Table(theme.skin());
    table.setBackground(theme.panel());
    table.top().left();
    return table;
  }

  private static ChangeListener changed(Runnable action) {
    return new ChangeListener() {
      @Override
      public void changed(ChangeEvent event, Actor actor) {
        action.run();
      }
    };
  }
}
