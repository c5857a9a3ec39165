package io.tengen.client.ui.frame;

import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.utils.Align;
import io.tengen.client.ui.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The line at the bottom of the window: what just happened, what went wrong, or what the control
 * under the mouse does. A line stays until the next; a hint covers it only while the mouse is
 * there, and a new line covers the hint, since it is mostly what a press of that control has led
 * to.
 */
public final class Notices {
  private String line = "";
  private boolean isProblem;

  /** How many lines there were. */
  private long said;

  private String hint = "";
  private @Nullable Label label;

  /** Says something. */
  public void say(String text) {
    set(text, false);
  }

  /** Says what went wrong. */
  public void warn(String text) {
    set(text, true);
  }

  /**
   * Says what is being done, of which more will be said.
   *
   * @return says that; what has been said of something else meanwhile stays
   */
  public Report begin(String text) {
    set(text, false);
    return new Report();
  }

  private void set(String text, boolean isBad) {
    line = text;
    isProblem = isBad;
    said++;
    if (!text.isEmpty()) {
      hint = "";
    }
  }

  /** A line that goes on as long as it is the last one. */
  public final class Report {
    private long mine = said;

    private void put(String text, boolean isBad) {
      if (mine == said) {
        set(text, isBad);
        mine = said;
      }
    }

    /** What came of it; empty for nothing to be told. */
    public void say(String text) {
      put(text, false);
    }

    /** What went wrong with it. */
    public void warn(String text) {
      put(text, true);
    }
  }

  /** Says what is under the mouse; empty for nothing. */
  public void hint(String text) {
    hint = text;
  }

  /** What stands there when the mouse is nowhere. */
  public String line() {
    return line;
  }

  /** What stands there now. */
  String shown() {
    return hint.isEmpty() ? line : hint;
  }

  /** Whether the line is something that went wrong. */
  public boolean isProblem() {
    return isProblem;
  }

  /** The line as an actor. */
  public Table build(Theme theme) {
    Label made = new Label("", theme.skin(), Theme.SMALL);
    made.setEllipsis(true);
    made.setAlignment(Align.left);
    label = made;
    Table table = new Table();
    table.add(made).growX().minWidth(0).pad(3, 12, 5, 12);
    return table;
  }

  /** Brings the actor up to date. */
  public void update(Theme theme) {
    Label label = this.label;
    if (label == null) {
      return;
    }
    String shown = shown();
    if (!label.textEquals(shown)) {
      label.setText(shown);
    }
    String style = hint.isEmpty() && isProblem ? Theme.BAD : Theme.SMALL;
    Label.LabelStyle wanted = theme.skin().get(style, Label.LabelStyle.class);
    if (label.getStyle() != wanted) {
      label.setStyle(wanted);
    }
  }
}
