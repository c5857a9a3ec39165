package io.tengen.client.world;

import io.tengen.client.scene.Area;
import io.tengen.client.scene.Canvas;
import io.tengen.client.scene.Canvas.Align;
import io.tengen.client.scene.Tint;
import io.tengen.client.scene.Tone;
import java.util.List;

/** Draws the board of a game. */
public final class BoardScene {
  private static final char FIRST = 'X';
  private static final char EMPTY = '.';

  private final BoardLook look;

  /** Of a game that looks like that. */
  public BoardScene(BoardLook look) {
    this.look = look;
  }

  /**
   * Something written on an empty cell, such as how good a move there is.
   *
   * @param cell where, row by row from the top left
   * @param words a few
   * @param strength 0 for the faintest to 1
   */
  public record Mark(int cell, String words, float strength) {}

  /**
   * What is on the board.
   *
   * @param picture as {@link io.tengen.arena.live.BoardPicture} has it
   * @param last the cell that was played last; -1 for none
   * @param ghost the cell over which the mouse holds a stone; -1 for none
   * @param ghostPlayer whose stone that is
   * @param marks on empty cells
   */
  public record Content(String picture, int last, int ghost, int ghostPlayer, List<Mark> marks) {
    /** Copies the marks. */
    public Content {
      marks = List.copyOf(marks);
    }

    /** Stones alone. */
    public static Content of(String picture, int last) {
      return new Content(picture, last, -1, 0, List.of());
    }
  }

  /** Where the cells are drawn. */
  public Area place(Area area) {
    return area.inset(12).grid(look.columns(), look.rows());
  }

  /** Draws it in the middle of an area. */
  public void paint(Canvas canvas, Area area, Content content) {
    Area place = place(area);
    float side = place.width() / look.columns();
    paintBoard(canvas, place, side);
    for (int cell = 0; cell < look.cells(); cell++) {
      char stone = content.picture().charAt(cell);
      if (stone != EMPTY) {
        paintStone(canvas, place, side, cell, stone == FIRST ? 0 : 1, 1);
      }
    }
    if (content.last() >= 0) {
      paintLast(canvas, place, side, content.last());
    }
    for (Mark mark : content.marks()) {
      paintMark(canvas, place, side, mark);
    }
    if (content.ghost() >= 0 && content.picture().charAt(content.ghost()) == EMPTY) {
      paintStone(canvas, place, side, content.ghost(), content.ghostPlayer(), 0.45f);
    }
  }

  private float middleX(Area place, float side, int cell) {
    return place.x() + (cell % look.columns() + 0.5f) * side;
  }

  private float middleY(Area place, float side, int cell) {
    int row = cell / look.columns();
    return place.y() + (row + 0.5f) * side;
  }

  private void paintBoard(Canvas canvas, Area place, float side) {
    switch (look.style()) {
      case LINES -> {
        fill(canvas, place, Tone.WOOD);
        paintLines(canvas, place, side, 0.5f, Tone.WOOD_LINE, Math.max(1, side * 0.03f));
      }
      case SQUARES -> {
        fill(canvas, place, Tone.CLOTH);
        paintLines(canvas, place, side, 0, Tone.CLOTH_LINE, Math.max(1, side * 0.03f));
      }
      case HOLES -> {
        fill(canvas, place, Tone.FRAME);
        for (int cell = 0; cell < look.cells(); cell++) {
          canvas.disc(
              middleX(place, side, cell),
              middleY(place, side, cell),
              side * 0.42f,
              Tint.of(Tone.BACKGROUND));
        }
      }
      case MARKS -> {
        fill(canvas, place, Tone.PANEL);
        for (int at = 1; at < look.columns(); at++) {
          float x = place.x() + at * side;
          canvas.line(x, place.y(), x, place.bottom(), side * 0.04f, Tint.of(Tone.WALL));
        }
        for (int at = 1; at < look.rows(); at++) {
          float y = place.y() + at * side;
          canvas.line(place.x(), y, place.right(), y, side * 0.04f, Tint.of(Tone.WALL));
        }
      }
    }
  }

  private static void fill(Canvas canvas, Area place, Tone tone) {
    canvas.rectangle(place.x(), place.y(), place.width(), place.height(), Tint.of(tone));
  }

  /** Lines a side apart, the outermost so many sides from the edge. */
  private void paintLines(
      Canvas canvas, Area place, float side, float edge, Tone tone, float thickness) {
    int more = edge > 0 ? 0 : 1;
    float free = edge * side;
    for (int column = 0; column < look.columns() + more; column++) {
      float x = place.x() + free + column * side;
      canvas.line(x, place.y() + free, x, place.bottom() - free, thickness, Tint.of(tone));
    }
    for (int row = 0; row < look.rows() + more; row++) {
      float y = place.y() + free + row * side;
      canvas.line(place.x() + free, y, place.right() - free, y, thickness, Tint.of(tone));
    }
  }

  private void paintStone(
      Canvas canvas, Area place, float side, int cell, int player, float opacity) {
    float x = middleX(place, side, cell);
    float y = middleY(place, side, cell);
    switch (look.style()) {
      case LINES -> paintDisc(canvas, x, y, side * 0.47f, player, opacity);
      case SQUARES -> paintDisc(canvas, x, y, side * 0.41f, player, opacity);
      case HOLES -> paintPiece(canvas, x, y, side * 0.4f, player, opacity);
      case MARKS -> paintSign(canvas, x, y, side * 0.3f, player, opacity);
    }
  }

  private static void paintDisc(
      Canvas canvas, float x, float y, float radius, int player, float opacity) {
    canvas.disc(x, y, radius, new Tint(Tone.BLACK_STONE, opacity));
    if (player == 1) {
      float edge = Math.max(1, radius * 0.06f);
      canvas.disc(x, y, radius - edge, new Tint(Tone.WHITE_STONE, opacity));
    }
  }

  /** Told apart by a ring too, not by colour alone. */
  private static void paintPiece(
      Canvas canvas, float x, float y, float radius, int player, float opacity) {
    Tone tone = player == 0 ? Tone.FIRST_PIECE : Tone.SECOND_PIECE;
    canvas.disc(x, y, radius, new Tint(tone, opacity));
    if (player == 1) {
      canvas.disc(x, y, radius * 0.62f, new Tint(Tone.BACKGROUND, opacity * 0.55f));
      canvas.disc(x, y, radius * 0.48f, new Tint(tone, opacity));
    }
  }

  private static void paintSign(
      Canvas canvas, float x, float y, float reach, int player, float opacity) {
    float thick = reach * 0.3f;
    if (player == 0) {
      Tint tint = new Tint(Tone.FIRST_PIECE, opacity);
      canvas.line(x - reach, y - reach, x + reach, y + reach, thick, tint);
      canvas.line(x - reach, y + reach, x + reach, y - reach, thick, tint);
    } else {
      canvas.disc(x, y, reach * 1.15f, new Tint(Tone.SECOND_PIECE, opacity));
      canvas.disc(x, y, reach * 1.15f - thick, Tint.of(Tone.PANEL));
    }
  }

  private void paintLast(Canvas canvas, Area place, float side, int cell) {
    float x = middleX(place, side, cell);
    float y = middleY(place, side, cell);
    if (look.style() == BoardLook.Style.MARKS) {
      float edge = side * 0.06f;
      canvas.rectangle(
          x - side * 0.4f, y + side * 0.42f - edge, side * 0.8f, edge, Tint.of(Tone.LAST));
    } else {
      canvas.disc(x, y, side * 0.12f, Tint.of(Tone.LAST));
    }
  }

  private void paintMark(Canvas canvas, Area place, float side, Mark mark) {
    float x = middleX(place, side, mark.cell());
    float y = middleY(place, side, mark.cell());
    canvas.disc(x, y, side * 0.4f, new Tint(Tone.HINT, 0.35f + 0.6f * mark.strength()));
    canvas.text(
        mark.words(), x, y, Math.max(9, side * 0.24f), Align.MIDDLE, Tint.of(Tone.BLACK_STONE));
  }
}
