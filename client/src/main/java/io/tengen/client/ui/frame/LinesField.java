package io.tengen.client.ui.frame;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.InputEvent;
import com.badlogic.gdx.scenes.scene2d.InputListener;
import com.badlogic.gdx.scenes.scene2d.ui.TextArea;
import java.util.function.Consumer;

/**
 * A field for several lines of text: Enter begins a line, Control and Enter accept. What the font
 * has no letter for stays in the text.
 */
final class LinesField extends TextArea {
  private static final float ROWS = 9;

  private final String before;

  /**
   * A field.
   *
   * @param text what is in it at first
   * @param accepted told this field when the user is done
   */
  LinesField(
      String text,
      String hintWhenEmpty,
      TextFieldStyle style,
      Keyboard keyboard,
      Consumer<LinesField> accepted) {
    super("", style);
    setOnlyFontChars(false);
    setText(text);
    before = getText();
    setMessageText(hintWhenEmpty);
    setFocusTraversal(false);
    setPrefRows(ROWS);
    addCaptureListener(
        new InputListener() {
          @Override
          public boolean keyDown(InputEvent event, int key) {
            boolean isEnter = key == Keys.ENTER || key == Keys.NUMPAD_ENTER;
            if (isEnter && keyboard.isControl()) {
              event.stop();
              accepted.accept(LinesField.this);
              return true;
            }
            return false;
          }

          @Override
          public boolean keyTyped(InputEvent event, char letter) {
            // The letters of keys that opened or left something: they are no text.
            boolean isCommand = letter == '\t' || (letter == '\n' && keyboard.isControl());
            if (isCommand) {
              event.stop();
            }
            return isCommand;
          }
        });
  }

  /** Whether the user has changed the text. */
  boolean isChanged() {
    return !getText().equals(before);
  }
}
