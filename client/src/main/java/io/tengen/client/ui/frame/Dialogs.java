package io.tengen.client.ui.frame;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.InputEvent;
import com.badlogic.gdx.scenes.scene2d.InputListener;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.scenes.scene2d.ui.TextButton;
import com.badlogic.gdx.scenes.scene2d.ui.TextField;
import com.badlogic.gdx.scenes.scene2d.ui.TextField.TextFieldStyle;
import com.badlogic.gdx.scenes.scene2d.ui.Window;
import com.badlogic.gdx.utils.Align;
import io.tengen.client.text.CommonText;
import io.tengen.client.text.Texts;
import io.tengen.client.ui.theme.Theme;
import java.util.function.Consumer;

/** Asks in front of a screen. Escape is the answer that does nothing. */
public final class Dialogs {
  private static final float WIDTH = 420;

  private final FocusStage stage;
  private final Theme theme;
  private final Texts texts;
  private final Controls controls;

  Dialogs(FocusStage stage, Theme theme, Texts texts, Controls controls) {
    this.stage = stage;
    this.theme = theme;
    this.texts = texts;
    this.controls = controls;
  }

  /**
   * An empty dialog in front of everything; what is put into its content is up to the caller.
   *
   * @return where the content goes; {@link #close} closes it
   */
  public Window open(String title) {
    Window window = new Window(title, theme.skin());
    window.setModal(true);
    window.setMovable(true);
    window.setKeepWithinStage(true);
    window.addListener(
        new InputListener() {
          @Override
          public boolean keyDown(InputEvent event, int key) {
            if (key == Keys.ESCAPE) {
              close(window);
              return true;
            }
            return false;
          }
        });
    stage.addActor(window);
    return window;
  }

  /** Sizes a dialog to its content, puts it in the middle, and gives a control the keyboard. */
  public void place(Window window, Actor focus) {
    fit(window);
    stage.setKeyboardFocus(focus);
    stage.setScrollFocus(null);
  }

  /** Sizes a dialog to its content and puts it in the middle. */
  public void fit(Window window) {
    window.pack();
    // What is wrapped has its height once it has its width.
    window.pack();
    window.setSize(
        Math.min(window.getWidth(), stage.getWidth() - 20),
        Math.min(window.getHeight(), stage.getHeight() - 20));
    window.setPosition(
        Math.round((stage.getWidth() - window.getWidth()) / 2),
        Math.round((stage.getHeight() - window.getHeight()) / 2));
  }

  /** Closes a dialog; one that was behind it has the keyboard again. */
  public void close(Window window) {
    if (window.remove()) {
      stage.focusFront();
    }
  }

  /** Asks whether to do something. */
  public void confirm(String title, String question, String yes, Runnable action) {
    Window window = open(title);
    Label label = controls.label(question);
    label.setWrap(true);
    window.add(label).width(WIDTH).left().row();
    TextButton go =
        controls.accent(
            yes,
            () -> {
              close(window);
              action.run();
            });
    TextButton stay = controls.button(texts.get(CommonText.CANCEL), () -> close(window));
    window.add(buttons(stay, go)).growX().padTop(18);
    place(window, go);
  }

  /** Asks a question with two answers; closing it is the second. */
  public void choose(String question, String yes, String no, Consumer<Boolean> action) {
    Window window = open("");
    Label label = controls.label(question);
    label.setWrap(true);
    window.add(label).width(WIDTH).left().row();
    TextButton first =
        controls.accent(
            yes,
            () -> {
              close(window);
              action.accept(true);
            });
    TextButton second =
        controls.button(
            no,
            () -> {
              close(window);
              action.accept(false);
            });
    window.add(buttons(second, first)).growX().padTop(18);
    place(window, first);
  }

  /** Tells something that has to be read. */
  public void tell(String title, String text) {
    Window window = open(title);
    Label label = controls.label(text);
    label.setWrap(true);
    window.add(label).width(WIDTH).left().row();
    TextButton ok = controls.accent(texts.get(CommonText.OK), () -> close(window));
    window.add(buttons(ok)).growX().padTop(18);
    place(window, ok);
  }

  /** Asks for a line of text. */
  public void ask(String title, String hint, String text, Consumer<String> action) {
    Window window = open(title);
    TextField field = controls.field(text, hint);
    window.add(field).width(WIDTH).row();
    Runnable done =
        () -> {
          close(window);
          action.accept(field.getText());
        };
    Controls.onEnter(field, done);
    TextButton cancel = controls.button(texts.get(CommonText.CANCEL), () -> close(window));
    window.add(buttons(cancel, controls.accent(texts.get(CommonText.OK), done))).growX().padTop(18);
    place(window, field);
    field.setCursorPosition(text.length());
  }

  /**
   * Asks for a text of several lines.
   *
   * @param action takes the text; not run when that is as it was
   */
  public void askLines(String title, String hint, String text, Consumer<String> action) {
    Window window = open(title);
    Consumer<LinesField> done =
        accepted -> {
          close(window);
          if (accepted.isChanged()) {
            action.accept(accepted.getText());
          }
        };
    LinesField field =
        new LinesField(text, hint, theme.skin().get(TextFieldStyle.class), stage.keyboard(), done);
    window.add(field).width(WIDTH).row();
    window.add(controls.label(texts.get(CommonText.LINES_HINT), Theme.SMALL)).left().row();
    TextButton cancel = controls.button(texts.get(CommonText.CANCEL), () -> close(window));
    TextButton ok = controls.accent(texts.get(CommonText.OK), () -> done.accept(field));
    window.add(buttons(cancel, ok)).growX().padTop(18);
    place(window, field);
    field.setCursorPosition(text.length());
  }

  /** Buttons in a row, at the right. */
  public Table buttons(Actor... buttons) {
    Table table = new Table();
    table.align(Align.right);
    for (Actor button : buttons) {
      table.add(button).minWidth(96).padLeft(8);
    }
    return table;
  }
}
