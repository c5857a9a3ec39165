package io.tengen.client.ui.widget;

import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.InputEvent;
import com.badlogic.gdx.scenes.scene2d.InputListener;
import com.badlogic.gdx.scenes.scene2d.ui.Widget;
import com.badlogic.gdx.utils.Disposable;
import io.tengen.client.ui.theme.Theme;
import io.tengen.go.Colour;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A Go board: stones, marks, hints and a stone under the mouse. What it shows is handed over; what
 * a person does is told to a {@link BoardListener}. New stones settle and captured ones fade within
 * a few frames, which is drawing alone: everything else goes on as if they had.
 */
public final class BoardWidget extends Widget implements Disposable {
  /** Seconds until a stone has settled, or faded. */
  static final float SETTLING = 0.13f;

  private static final float PREFERRED = 420;

  private final BoardArt art = new BoardArt();
  private final BoardPainter painter;
  private final BoardPicture picture;
  private BoardListener listener = new Deaf();
  private BoardFace face = BoardFace.empty(19);
  private BoardMarks marks = BoardMarks.NONE;
  private BoardHints hints = BoardHints.NONE;
  private boolean withCoordinates = true;
  private boolean isAnimated = true;
  private @Nullable BoardGeometry geometry;

  /** Seconds since each stone was laid, or since it was taken away. */
  private float[] ages = new float[19 * 19];

  /** What lay on a point that is fading. */
  private int[] faded = new int[19 * 19];

  private int pointed = -1;
  private int ghostColour = Colour.EMPTY;
  private String refusal = "";
  private boolean isByKeyboard;

  /** An empty board. */
  public BoardWidget(Theme theme) {
    this.painter = new BoardPainter(theme, art);
    this.picture = new BoardPicture(painter);
    Arrays.fill(ages, SETTLING);
    Arrays.fill(faded, Colour.EMPTY);
    addListener(new Hands());
  }

  /** Begins to work out a picture that takes long, on a thread of its own. */
  public static void prepare() {
    WoodGrain.prepare();
  }

  /** Who is told what a person does here. */
  public void setListener(BoardListener listener) {
    this.listener = listener;
  }

  /** Shows other stones; those that are new settle, those that are gone fade. */
  public void show(BoardFace next) {
    int points = next.size() * next.size();
    if (next.size() != face.size()) {
      ages = new float[points];
      faded = new int[points];
      Arrays.fill(ages, SETTLING);
      Arrays.fill(faded, Colour.EMPTY);
      geometry = null;
      pointed = -1;
    } else {
      // Many at once is another position, not a move.
      boolean isMove = Math.abs(next.stones() - face.stones()) <= points / 4;
      for (int action = 0; action < points; action++) {
        if (next.colour(action) != face.colour(action)) {
          ages[action] = isMove && isAnimated ? 0 : SETTLING;
          faded[action] = next.isEmpty(action) ? face.colour(action) : Colour.EMPTY;
        }
      }
    }
    face = next;
  }

  /** What is written on the board. */
  public void mark(BoardMarks next) {
    marks = next;
  }

  /** What an analysis says. */
  public void hint(BoardHints next) {
    hints = next;
  }

  /** Whether there are letters and numbers around the board. */
  public void setCoordinates(boolean shown) {
    if (shown != withCoordinates) {
      withCoordinates = shown;
      geometry = null;
    }
  }

  /** Whether stones settle and fade. */
  public void setAnimated(boolean animated) {
    isAnimated = animated;
  }

  /**
   * What is shown where the mouse is.
   *
   * @param colour of the stone that would be played; empty for none
   * @param reason why it may not be played, in a few words; empty when it may
   */
  public void setGhost(int colour, String reason) {
    ghostColour = colour;
    refusal = reason;
  }

  /** The point that the mouse or the keyboard points to; -1 for none. */
  public int pointed() {
    return pointed;
  }

  /** Moves the keyboard's place on the board, beginning in the middle. */
  public void moveCursor(int columns, int rows) {
    BoardGeometry places = geometry();
    int middle = face.size() / 2 * (face.size() + 1);
    isByKeyboard = true;
    point(pointed < 0 ? middle : places.neighbour(pointed, columns, rows));
  }

  /** Presses the point that the keyboard or the mouse points to, if there is one. */
  public void pressCursor() {
    if (pointed >= 0) {
      listener.pressed(pointed, false);
    }
  }

  private void point(int action) {
    if (action != pointed) {
      pointed = action;
      ghostColour = Colour.EMPTY;
      refusal = "";
      listener.pointed(action);
    }
  }

  /** Where the points lie in this widget. */
  public BoardGeometry geometry() {
    BoardGeometry known = geometry;
    if (known == null) {
      known =
          BoardGeometry.in(
              getWidth(), getHeight(), face.size(), withCoordinates, painter.pixelsPerUnit());
      geometry = known;
    }
    return known;
  }

  /** Whether the next frame will look different. */
  public boolean isMoving() {
    for (float age : ages) {
      if (age < SETTLING) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected void sizeChanged() {
    geometry = null;
  }

  @Override
  public void act(float delta) {
    super.act(delta);
    for (int action = 0; action < ages.length; action++) {
      ages[action] = Math.min(SETTLING, ages[action] + delta);
    }
  }

  @Override
  public void draw(Batch batch, float parentAlpha) {
    validate();
    BoardGeometry places = geometry();
    painter.begin(batch, places, getX(), getY());
    BoardFace left = face.without(hints.line().taken());
    picture.draw(batch, places, withCoordinates, left, ages, marks, hints);
    painter.movingStones(left, ages, faded);
    boolean isLine = !hints.line().isEmpty();
    painter.pointer(face, pointed, isLine ? Colour.EMPTY : ghostColour, refusal, isByKeyboard);
  }

  @Override
  public float getPrefWidth() {
    return PREFERRED;
  }

  @Override
  public float getPrefHeight() {
    return PREFERRED;
  }

  @Override
  public void dispose() {
    picture.dispose();
    art.dispose();
  }

  /** The mouse. */
  private final class Hands extends InputListener {
    @Override
    public boolean touchDown(InputEvent event, float x, float y, int pointer, int button) {
      int action = geometry().actionAt(x, y);
      if (getStage() != null) {
        getStage().setKeyboardFocus(BoardWidget.this);
      }
      isByKeyboard = false;
      if (action >= 0) {
        point(action);
        listener.pressed(action, button != 0);
      }
      return true;
    }

    @Override
    public boolean mouseMoved(InputEvent event, float x, float y) {
      isByKeyboard = false;
      point(geometry().actionAt(x, y));
      return true;
    }

    @Override
    public void exit(InputEvent event, float x, float y, int pointer, @Nullable Actor toActor) {
      if (pointer < 0) {
        point(-1);
      }
    }
  }

  /** Nobody listens yet. */
  private static final class Deaf implements BoardListener {
    @Override
    public void pressed(int action, boolean isSecondary) {}

    @Override
    public void pointed(int action) {}
  }
}
