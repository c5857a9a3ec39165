package io.tengen.client.ui.frame;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.InputAdapter;
import io.tengen.client.key.KeyStroke;
import java.util.Optional;

/** Follows which keys are held, and names keys as {@link KeyStroke} does. Passes everything on. */
public final class Keyboard extends InputAdapter {
  private boolean isControl;
  private boolean isShift;
  private boolean isAlt;

  @Override
  public boolean keyDown(int key) {
    hold(key, true);
    return false;
  }

  @Override
  public boolean keyUp(int key) {
    hold(key, false);
    return false;
  }

  private void hold(int key, boolean isDown) {
    switch (key) {
      case Keys.CONTROL_LEFT, Keys.CONTROL_RIGHT, Keys.SYM -> isControl = isDown;
      case Keys.SHIFT_LEFT, Keys.SHIFT_RIGHT -> isShift = isDown;
      case Keys.ALT_LEFT, Keys.ALT_RIGHT -> isAlt = isDown;
      default -> {
        // Not one that is held.
      }
    }
  }

  /** Forgets what is held, as when the window loses the keyboard. */
  public void release() {
    isControl = false;
    isShift = false;
    isAlt = false;
  }

  /** Whether Control or Command is held. */
  public boolean isControl() {
    return isControl;
  }

  /** Whether Shift is held. */
  public boolean isShift() {
    return isShift;
  }

  /** A key with those that are held; nothing for one that has no name. */
  public Optional<KeyStroke> stroke(int key) {
    String name = name(key);
    return KeyStroke.KEYS.contains(name)
        ? Optional.of(new KeyStroke(isControl, isShift, isAlt, name))
        : Optional.empty();
  }

  /** The name of a key of libGDX. */
  static String name(int key) {
    return switch (key) {
      case Keys.BACKSPACE -> "Backspace";
      case Keys.FORWARD_DEL -> "Delete";
      case Keys.NUMPAD_ENTER -> "Enter";
      default -> String.valueOf(Keys.toString(key));
    };
  }
}
