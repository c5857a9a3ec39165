package io.tengen.client.ui.screen;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.InputEvent;
import com.badlogic.gdx.scenes.scene2d.InputListener;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Window;
import io.tengen.client.key.Command;
import io.tengen.client.key.KeyBindings;
import io.tengen.client.key.KeyStroke;
import io.tengen.client.text.SettingsText;
import io.tengen.client.ui.frame.House;
import io.tengen.client.ui.frame.Preferences;
import java.util.Optional;

/** Waits for the key that a command is to have. Escape keeps the one it has. */
final class KeyDialog {
  private KeyDialog() {}

  static void open(House house, Preferences preferences, Command command) {
    Window window = house.dialogs().open(house.text(command));
    Label label = house.controls().label(house.text(SettingsText.KEYS_PRESS, house.text(command)));
    label.setWrap(true);
    window.add(label).width(400);
    window.addCaptureListener(
        new InputListener() {
          @Override
          public boolean keyDown(InputEvent event, int key) {
            if (key == Keys.ESCAPE) {
              house.dialogs().close(window);
              return true;
            }
            Optional<KeyStroke> stroke = house.stage().keyboard().stroke(key);
            stroke.ifPresent(each -> give(house, preferences, command, each, window, label));
            return true;
          }
        });
    house.dialogs().place(window, window);
  }

  private static void give(
      House house,
      Preferences preferences,
      Command command,
      KeyStroke stroke,
      Window window,
      Label label) {
    KeyBindings keys = preferences.settings().keys();
    Optional<Command> other = keys.conflict(command, stroke);
    if (other.isPresent()) {
      label.setText(house.text(SettingsText.KEYS_CONFLICT, stroke, house.text(other.get())));
      return;
    }
    house.dialogs().close(window);
    preferences.change(preferences.settings().withKeys(keys.with(command, stroke)));
  }
}
