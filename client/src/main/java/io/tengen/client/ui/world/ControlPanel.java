package io.tengen.client.ui.world;

import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Button;
import com.badlogic.gdx.scenes.scene2d.ui.CheckBox;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.SelectBox;
import com.badlogic.gdx.scenes.scene2d.ui.Slider;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.scenes.scene2d.ui.TextButton;
import com.badlogic.gdx.scenes.scene2d.ui.TextField;
import com.badlogic.gdx.scenes.scene2d.utils.ChangeListener;
import com.badlogic.gdx.utils.Array;
import io.tengen.client.ui.frame.House;
import io.tengen.client.ui.theme.Theme;
import io.tengen.client.world.Control;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The controls of a world as actors. They are made anew only when a world has other ones; else they
 * are brought up to date, so that what the mouse holds stays in its hand.
 */
final class ControlPanel {
  private static final float WIDTH = 250;
  private static final float GAP = 6;

  private final House house;
  private final Table table;

  /** What the actors do is told to the latest control of their id. */
  private final Map<String, Control> controls = new HashMap<>();

  private final Map<String, Actor> actors = new HashMap<>();
  private final Map<String, Label> labels = new HashMap<>();
  private List<String> shape = List.of();

  ControlPanel(House house) {
    this.house = house;
    this.table = new Table();
    table.top().left();
  }

  Table table() {
    return table;
  }

  /** Shows the controls as they are now. */
  void show(List<Control> now) {
    controls.clear();
    List<String> wanted = new ArrayList<>();
    for (Control control : now) {
      controls.put(control.id(), control);
      wanted.add(control.getClass().getSimpleName() + " " + control.id());
    }
    if (!wanted.equals(shape)) {
      shape = wanted;
      build(now);
    }
    now.forEach(this::update);
  }

  private void build(List<Control> now) {
    table.clearChildren();
    actors.clear();
    labels.clear();
    Table buttons = new Table();
    for (Control control : now) {
      if (control instanceof Control.Button button) {
        if (buttons.getChildren().isEmpty()) {
          buttons.left();
          table.add(buttons).width(WIDTH).padBottom(GAP).row();
        }
        addButton(buttons, (TextButton) make(button));
      } else {
        buttons = new Table();
        add(control);
      }
    }
  }

  /** Two in a row, a long one in a row of its own. */
  private static void addButton(Table buttons, TextButton button) {
    float half = (WIDTH - 4) / 2;
    boolean isLong = button.getPrefWidth() > half;
    boolean isRowBegun = !buttons.getCells().isEmpty() && !buttons.getCells().peek().isEndRow();
    if (isLong && isRowBegun) {
      buttons.row();
    }
    if (isLong) {
      buttons.add(button).width(WIDTH).colspan(2).left().padBottom(4).row();
    } else {
      buttons.add(button).width(half).left().pad(0, isRowBegun ? 4 : 0, 4, 0);
      if (isRowBegun) {
        buttons.row();
      }
    }
  }

  private void add(Control control) {
    if (!(control instanceof Control.Toggle)) {
      Label label = house.controls().label(control.label(), Theme.SMALL);
      label.setWrap(true);
      labels.put(control.id(), label);
      table.add(label).width(WIDTH).padTop(4).row();
    }
    table.add(make(control)).width(WIDTH).padBottom(GAP).row();
  }

  private Actor make(Control control) {
    Actor actor;
    if (control instanceof Control.Button button) {
      actor = house.controls().button(button.label(), () -> press(button.id()));
    } else if (control instanceof Control.Toggle toggle) {
      actor = house.controls().check(toggle.label(), toggle.isOn(), on -> turn(toggle.id(), on));
    } else if (control instanceof Control.Slider slider) {
      actor = slider(slider);
    } else if (control instanceof Control.Choice choice) {
      actor = choice(choice);
    } else {
      actor = entry((Control.Entry) control);
    }
    actor.setName(control.id());
    actors.put(control.id(), actor);
    return actor;
  }

  private void press(String id) {
    if (controls.get(id) instanceof Control.Button button) {
      button.action().run();
    }
  }

  private void turn(String id, boolean isOn) {
    if (controls.get(id) instanceof Control.Toggle toggle && toggle.isOn() != isOn) {
      toggle.action().accept(isOn);
    }
  }

  private Slider slider(Control.Slider control) {
    Slider slider =
        new Slider(
            (float) control.low(),
            (float) control.high(),
            (float) control.step(),
            false,
            house.theme().skin());
    slider.setProgrammaticChangeEvents(true);
    slider.addListener(
        changed(
            () -> {
              if (controls.get(control.id()) instanceof Control.Slider now) {
                now.action().accept(slider.getValue());
              }
            }));
    return slider;
  }

  private SelectBox<String> choice(Control.Choice control) {
    SelectBox<String> box = new SelectBox<>(house.theme().skin());
    box.getSelection().setRequired(false);
    box.addListener(
        changed(
            () -> {
              int index = box.getSelectedIndex();
              if (index >= 0
                  && controls.get(control.id()) instanceof Control.Choice now
                  && index < now.options().size()
                  && index != now.selected()) {
                now.action().accept(index);
              }
            }));
    return box;
  }

  private TextField entry(Control.Entry control) {
    TextField field = house.controls().field(control.value(), "");
    field.setTextFieldListener(
        (typed, letter) -> {
          if ((letter == '\n' || letter == '\r')
              && controls.get(control.id()) instanceof Control.Entry now) {
            now.action().accept(typed.getText());
            house.stage().setKeyboardFocus(null);
          }
        });
    return field;
  }

  private static ChangeListener changed(Runnable action) {
    return new ChangeListener() {
      @Override
      public void changed(ChangeEvent event, Actor actor) {
        action.run();
      }
    };
  }

  private void update(Control control) {
    Actor actor = actors.get(control.id());
    Label label = labels.get(control.id());
    if (label != null) {
      String words =
          control instanceof Control.Slider slider && !slider.shown().isEmpty()
              ? control.label() + ": " + slider.shown()
              : control.label();
      if (!label.textEquals(words)) {
        label.setText(words);
      }
    }
    if (control instanceof Control.Button button && actor instanceof TextButton shown) {
      if (!button.label().contentEquals(shown.getText())) {
        shown.setText(button.label());
      }
      shown.setDisabled(!button.isEnabled());
    } else if (control instanceof Control.Toggle toggle && actor instanceof CheckBox shown) {
      check(shown, toggle.isOn());
    } else if (control instanceof Control.Slider slider && actor instanceof Slider shown) {
      if (!shown.isDragging()) {
        shown.setProgrammaticChangeEvents(false);
        shown.setValue((float) slider.value());
        shown.setProgrammaticChangeEvents(true);
      }
    } else if (control instanceof Control.Choice choice && actor instanceof SelectBox<?> shown) {
      choose(shown, choice);
    } else if (control instanceof Control.Entry entry && actor instanceof TextField shown) {
      if (house.stage().getKeyboardFocus() != shown && !shown.getText().equals(entry.value())) {
        shown.setText(entry.value());
      }
    }
  }

  private static void check(Button box, boolean isOn) {
    if (box.isChecked() != isOn) {
      box.setProgrammaticChangeEvents(false);
      box.setChecked(isOn);
      box.setProgrammaticChangeEvents(true);
    }
  }

  @SuppressWarnings("unchecked") // Boxes are made here alone, of texts.
  private static void choose(SelectBox<?> shown, Control.Choice choice) {
    SelectBox<String> box = (SelectBox<String>) shown;
    box.getSelection().setProgrammaticChangeEvents(false);
    if (!isSame(box.getItems(), choice.options())) {
      Array<String> items = new Array<>();
      choice.options().forEach(items::add);
      box.setItems(items);
    }
    if (box.getSelectedIndex() != choice.selected()) {
      if (choice.selected() < 0) {
        box.getSelection().clear();
      } else {
        box.setSelectedIndex(choice.selected());
      }
    }
    box.getSelection().setProgrammaticChangeEvents(true);
  }

  private static boolean isSame(Array<String> items, List<String> options) {
    if (items.size != options.size()) {
      return false;
    }
    for (int i = 0; i < items.size; i++) {
      if (!items.get(i).equals(options.get(i))) {
        return false;
      }
    }
    return true;
  }
}
