package io.tengen.client.ui.frame;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.Group;
import com.badlogic.gdx.scenes.scene2d.Stage;
import com.badlogic.gdx.scenes.scene2d.ui.Button;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.SelectBox;
import com.badlogic.gdx.scenes.scene2d.ui.Slider;
import com.badlogic.gdx.scenes.scene2d.ui.TextField;
import com.badlogic.gdx.scenes.scene2d.ui.Window;
import com.badlogic.gdx.scenes.scene2d.utils.Drawable;
import com.badlogic.gdx.utils.viewport.Viewport;
import io.tengen.client.ui.widget.BoardWidget;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage that can be used by the keyboard alone: Tab and Shift+Tab go from control to control,
 * Enter and Space press a button, arrows change a list or a slider. What has the keyboard has a
 * line around it.
 */
public final class FocusStage extends Stage {
  private final Keyboard keyboard;
  private final Vector2 corner = new Vector2();
  private @Nullable Drawable ring;
  private boolean isRingShown;

  /** A stage whose modifiers the keyboard follows. */
  public FocusStage(Viewport viewport, Batch batch, Keyboard keyboard) {
    super(viewport, batch);
    this.keyboard = keyboard;
  }

  /** Which keys are held. */
  public Keyboard keyboard() {
    return keyboard;
  }

  /** What is drawn around what has the keyboard. */
  public void setRing(Drawable drawable) {
    ring = drawable;
  }

  @Override
  public boolean touchDown(int screenX, int screenY, int pointer, int button) {
    isRingShown = false;
    return super.touchDown(screenX, screenY, pointer, button);
  }

  /**
   * Gives the keyboard to the dialog in front, or where there is none, to nothing: keys are
   * commands then.
   */
  void focusFront() {
    setKeyboardFocus(isInDialog() ? topmost() : null);
  }

  @Override
  public boolean keyDown(int key) {
    if (isInDialog() && !isFocusIn(topmost())) {
      // Else nobody would hear Escape.
      setKeyboardFocus(topmost());
    }
    if (key == Keys.TAB) {
      isRingShown = true;
      moveFocus(keyboard.isShift() ? -1 : 1);
      return true;
    }
    if (key == Keys.ESCAPE && isTyping() && !isInDialog()) {
      // Commands are heard again.
      setKeyboardFocus(null);
      return true;
    }
    Actor focused = getKeyboardFocus();
    if (focused instanceof Button button && isPress(key) && !button.isDisabled()) {
      button.toggle();
      return true;
    }
    if (focused instanceof SelectBox<?> box && (key == Keys.UP || key == Keys.DOWN)) {
      int count = box.getItems().size;
      int next = box.getSelectedIndex() + (key == Keys.UP ? -1 : 1);
      if (count > 0) {
        box.setSelectedIndex(Math.max(0, Math.min(count - 1, next)));
      }
      return true;
    }
    if (focused instanceof Slider slider && (key == Keys.LEFT || key == Keys.RIGHT)) {
      slider.setValue(slider.getValue() + (key == Keys.LEFT ? -1 : 1) * slider.getStepSize());
      return true;
    }
    return super.keyDown(key);
  }

  private boolean isFocusIn(Group group) {
    Actor focused = getKeyboardFocus();
    return focused != null && focused.isDescendantOf(group);
  }

  private static boolean isPress(int key) {
    return key == Keys.ENTER || key == Keys.NUMPAD_ENTER || key == Keys.SPACE;
  }

  /** Whether a text is typed into a field now. */
  public boolean isTyping() {
    return getKeyboardFocus() instanceof TextField field && field.getStage() == this;
  }

  private void moveFocus(int step) {
    List<Actor> ring = new ArrayList<>();
    collect(topmost(), ring);
    if (ring.isEmpty()) {
      return;
    }
    int at = ring.indexOf(getKeyboardFocus());
    int next = at < 0 ? (step > 0 ? 0 : ring.size() - 1) : Math.floorMod(at + step, ring.size());
    setKeyboardFocus(ring.get(next));
    bringIntoView(ring.get(next));
  }

  private void bringIntoView(Actor actor) {
    for (Group around = actor.getParent(); around != null; around = around.getParent()) {
      if (around instanceof ScrollPane pane && isInside(actor, pane)) {
        scrollTo(actor, pane);
      }
    }
  }

  /** As {@link ScrollPane#scrollTo} should; that of libGDX 1.14 is off by the control's height. */
  private void scrollTo(Actor actor, ScrollPane pane) {
    pane.validate();
    Actor inside = pane.getActor();
    actor.localToAscendantCoordinates(inside, corner.set(0, 0));
    float left = corner.x;
    float top = inside.getHeight() - corner.y - actor.getHeight();
    float leastX = left + actor.getWidth() - pane.getScrollWidth();
    float leastY = top + actor.getHeight() - pane.getScrollHeight();
    pane.setScrollX(Math.min(left, Math.max(leastX, pane.getScrollX())));
    pane.setScrollY(Math.min(top, Math.max(leastY, pane.getScrollY())));
  }

  private static boolean isInside(Actor actor, ScrollPane pane) {
    return pane.getActor() != null && actor.isDescendantOf(pane.getActor());
  }

  /** The dialog in front if there is one, else everything. */
  private Group topmost() {
    for (int i = getActors().size - 1; i >= 0; i--) {
      if (getActors().get(i) instanceof Window window && window.isModal()) {
        return window;
      }
    }
    return getRoot();
  }

  /** Whether a dialog is in front. */
  public boolean isInDialog() {
    return topmost() != getRoot();
  }

  private static void collect(Group group, List<Actor> out) {
    for (Actor actor : group.getChildren()) {
      if (!actor.isVisible()) {
        continue;
      }
      boolean isControl =
          (actor instanceof Button button && !button.isDisabled())
              || (actor instanceof TextField field && !field.isDisabled())
              || (actor instanceof SelectBox<?> box && !box.isDisabled())
              || (actor instanceof Slider slider && !slider.isDisabled())
              || actor instanceof BoardWidget;
      if (isControl) {
        out.add(actor);
      } else if (actor instanceof Group inner) {
        collect(inner, out);
      }
    }
  }

  @Override
  public void draw() {
    super.draw();
    Actor focused = getKeyboardFocus();
    Drawable around = ring;
    if (around != null && isRingShown && focused != null && focused.getStage() == this) {
      focused.localToStageCoordinates(corner.set(0, 0));
      Batch batch = getBatch();
      batch.setProjectionMatrix(getCamera().combined);
      batch.begin();
      batch.setColor(1, 1, 1, 1);
      around.draw(
          batch, corner.x - 3, corner.y - 3, focused.getWidth() + 6, focused.getHeight() + 6);
      batch.end();
    }
  }
}
