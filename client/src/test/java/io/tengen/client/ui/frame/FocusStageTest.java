package io.tengen.client.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.Application;
import com.badlogic.gdx.Files;
import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Graphics;
import com.badlogic.gdx.Input;
import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.graphics.OrthographicCamera;
import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.graphics.g2d.TextureRegion;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.Group;
import com.badlogic.gdx.scenes.scene2d.InputEvent;
import com.badlogic.gdx.scenes.scene2d.InputListener;
import com.badlogic.gdx.scenes.scene2d.ui.Button;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.TextField;
import com.badlogic.gdx.scenes.scene2d.ui.Window;
import com.badlogic.gdx.utils.Array;
import com.badlogic.gdx.utils.viewport.Viewport;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who hears keys while dialogs are open. Nothing is drawn. */
class FocusStageTest {
  private final List<String> heard = new ArrayList<>();
  private final Graphics graphicsBefore = Gdx.graphics;
  private final Files filesBefore = Gdx.files;
  private final Application appBefore = Gdx.app;
  private final Input inputBefore = Gdx.input;
  private final FocusStage stage = newStage();

  /** Of a window without any pixels. */
  private static final class NoPixels extends Viewport {
    NoPixels() {
      setCamera(new OrthographicCamera());
    }

    @Override
    public void update(int width, int height, boolean isCentred) {}
  }

  /** Answers 0 and nothing to everything. */
  private static <T> T silent(Class<T> type) {
    Object made =
        Proxy.newProxyInstance(
            FocusStageTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, values) -> {
              Class<?> answer = method.getReturnType();
              return answer == int.class ? (Object) 0 : answer == boolean.class ? false : null;
            });
    return type.cast(made);
  }

  private static FocusStage newStage() {
    Gdx.graphics = silent(Graphics.class);
    // Tables ask whether these are the same as before.
    Gdx.files = silent(Files.class);
    // Fields ask for the clipboard and for keys that are held.
    Gdx.app = silent(Application.class);
    Gdx.input = silent(Input.class);
    return new FocusStage(new NoPixels(), silent(Batch.class), new Keyboard());
  }

  @AfterEach
  void restore() {
    Gdx.graphics = graphicsBefore;
    Gdx.files = filesBefore;
    Gdx.app = appBefore;
    Gdx.input = inputBefore;
  }

  private static BitmapFont font() {
    return new BitmapFont(new BitmapFont.BitmapFontData(), Array.with(new TextureRegion()), true);
  }

  private Window open(String name) {
    Window.WindowStyle style = new Window.WindowStyle();
    style.titleFont = font();
    Window window = new Window("", style);
    window.setModal(true);
    window.addListener(
        new InputListener() {
          @Override
          public boolean keyDown(InputEvent event, int key) {
            heard.add(name + " " + Keys.toString(key));
            return true;
          }
        });
    stage.addActor(window);
    return window;
  }

  @Test
  void aDialogHearsKeysThoughNothingInItHasTheKeyboard() {
    Window window = open("dialog");
    stage.setKeyboardFocus(null);
    assertTrue(stage.keyDown(Keys.ESCAPE));
    assertEquals(List.of("dialog Escape"), heard);
    Actor behind = new Actor();
    stage.addActor(behind);
    window.toFront();
    stage.setKeyboardFocus(behind);
    assertTrue(stage.keyDown(Keys.ESCAPE));
    assertEquals(List.of("dialog Escape", "dialog Escape"), heard);
  }

  @Test
  void theDialogBehindHasTheKeyboardWhenTheOneInFrontIsClosed() {
    Window first = open("first");
    Window second = open("second");
    stage.setKeyboardFocus(second);
    assertTrue(stage.keyDown(Keys.A));
    assertTrue(second.remove());
    stage.focusFront();
    assertSame(first, stage.getKeyboardFocus());
    assertTrue(stage.keyDown(Keys.B));
    assertEquals(List.of("second A", "first B"), heard);
    assertTrue(first.remove());
    stage.focusFront();
    assertNull(stage.getKeyboardFocus(), "keys are commands again");
  }

  @Test
  void aControlThatHasTheKeyboardIsInSight() {
    int controls = 20;
    float edge = 100;
    Group inside = new Group();
    inside.setSize(edge, controls * edge);
    for (int i = 0; i < controls; i++) {
      Button button = new Button(new Button.ButtonStyle());
      button.setBounds(0, (controls - 1 - i) * edge, edge, edge);
      inside.addActor(button);
    }
    ScrollPane pane = new ScrollPane(inside, new ScrollPane.ScrollPaneStyle());
    pane.setSize(edge, 3 * edge);
    stage.addActor(pane);
    for (int i = 0; i < 2 * controls; i++) {
      assertTrue(stage.keyDown(Keys.TAB));
      float top = i % controls * edge;
      assertSame(inside.getChild(i % controls), stage.getKeyboardFocus());
      assertTrue(pane.getScrollY() <= top, i + " is below " + pane.getScrollY());
      assertTrue(pane.getScrollY() >= top - 2 * edge, i + " is above " + pane.getScrollY());
    }
  }

  private LinesField lines(String text) {
    TextField.TextFieldStyle style = new TextField.TextFieldStyle();
    style.font = font();
    LinesField field =
        new LinesField(text, "", style, stage.keyboard(), done -> heard.add(done.getText()));
    stage.addActor(field);
    stage.setKeyboardFocus(field);
    field.setCursorPosition(text.length());
    return field;
  }

  @Test
  void aTextOfSeveralLinesKeepsThem() {
    LinesField field = lines("one\n\ntwo");
    assertEquals("one\n\ntwo", field.getText());
    assertFalse(field.isChanged());
    assertTrue(stage.keyDown(Keys.ENTER));
    "\n3\t".chars().forEach(letter -> stage.keyTyped((char) letter));
    assertEquals("one\n\ntwo\n3", field.getText(), "Enter begins a line, Tab is no letter");
    assertTrue(field.isChanged());
    assertEquals(List.of(), heard);
  }

  @Test
  void controlAndEnterAcceptSeveralLines() {
    LinesField field = lines("one\ntwo");
    assertFalse(stage.keyboard().keyDown(Keys.CONTROL_LEFT));
    assertTrue(stage.keyTyped('\n'), "of the key that has opened the dialog");
    assertFalse(field.isChanged());
    assertTrue(stage.keyDown(Keys.ENTER));
    assertEquals(List.of("one\ntwo"), heard);
  }
}
