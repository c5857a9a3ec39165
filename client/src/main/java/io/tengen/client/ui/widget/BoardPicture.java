package io.tengen.client.ui.widget;

import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.utils.Disposable;
import io.tengen.go.Colour;
import org.jspecify.annotations.Nullable;

/**
 * The kept picture of a board: wood, lines and stones that lie still. Only the part around what
 * changed is drawn anew, so that a frame costs little where every pixel is worked out by the
 * processor. What an analysis says is drawn on it in each frame: that is cheaper than to keep it,
 * since it changes as often as it is shown.
 */
final class BoardPicture implements Disposable {
  /** How far a stone with its shadow reaches, in distances between lines. */
  private static final float REACH = 0.75f;

  private static final byte NOTHING = 0;
  private static final byte DEAD = 8;

  private final BoardPainter painter;
  private final BoardLayer ground = new BoardLayer();

  /** What the ground shows on each point: nothing, or a colour and whether it is dead. */
  private byte[] drawn = new byte[0];

  private byte[] wanted = new byte[0];
  private boolean withCoordinates;
  private @Nullable BoardGeometry places;

  BoardPicture(BoardPainter painter) {
    this.painter = painter;
  }

  /** Draws the board of a frame that the painter has begun, up to what moves. */
  void draw(
      Batch batch,
      BoardGeometry geometry,
      boolean coordinates,
      BoardFace face,
      float[] ages,
      BoardMarks marks,
      BoardHints hints) {
    float left = painter.woodLeft();
    float bottom = painter.woodBottom();
    float span = painter.woodSpan();
    float density = painter.pixelsPerUnit();
    boolean isNew = ground.place(left, bottom, span, density);
    isNew |= geometry != places || coordinates != withCoordinates || drawn.length != ages.length;
    places = geometry;
    withCoordinates = coordinates;
    drawGround(batch, face, ages, marks, isNew);
    painter.woodShadow();
    ground.draw(batch);
    painter.written(face, marks, hints);
  }

  private void drawGround(
      Batch batch, BoardFace face, float[] ages, BoardMarks marks, boolean isNew) {
    BoardGeometry geometry = places;
    if (wanted.length != ages.length) {
      wanted = new byte[ages.length];
      drawn = new byte[ages.length];
    }
    float minX = Float.MAX_VALUE;
    float minY = Float.MAX_VALUE;
    float maxX = -Float.MAX_VALUE;
    float maxY = -Float.MAX_VALUE;
    boolean isChanged = isNew;
    for (int action = 0; action < ages.length; action++) {
      byte code = code(face, ages, marks, action);
      wanted[action] = code;
      if (code != drawn[action]) {
        isChanged = true;
        minX = Math.min(minX, painter.xOf(action));
        maxX = Math.max(maxX, painter.xOf(action));
        minY = Math.min(minY, painter.yOf(action));
        maxY = Math.max(maxY, painter.yOf(action));
      }
    }
    if (!isChanged || geometry == null) {
      return;
    }
    ground.begin(batch);
    if (!isNew) {
      float reach = REACH * geometry.cell() + 1;
      ground.restrict(minX - reach, minY - reach, maxX + reach, maxY + reach);
    }
    painter.board(withCoordinates);
    painter.stillStones(face, ages, marks.dead());
    ground.end(batch);
    System.arraycopy(wanted, 0, drawn, 0, drawn.length);
  }

  private static byte code(BoardFace face, float[] ages, BoardMarks marks, int action) {
    if (face.isEmpty(action) || ages[action] < BoardWidget.SETTLING) {
      return NOTHING;
    }
    int colour = face.colour(action) == Colour.BLACK ? 1 : 2;
    return (byte) (marks.dead().contains(action) ? colour | DEAD : colour);
  }

  @Override
  public void dispose() {
    ground.dispose();
  }
}
