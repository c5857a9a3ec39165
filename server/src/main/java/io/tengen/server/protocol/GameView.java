package io.tengen.server.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a client needs to show a game and to play it.
 *
 * @param id its number
 * @param room where it is played
 * @param rows of the board, from the top
 * @param columns of the board
 * @param rules of Go, else null
 * @param komi of Go, in points, else null
 * @param size the edge of the board of Go, else null
 * @param time as {@code 10m+3x30s}, or {@code none}
 * @param rated whether it counts for the ratings
 * @param mayUndo whether moves may be taken back when the other agrees
 * @param players the one who moves first, and the other
 * @param side the receiver's, 0 or 1; null for who watches
 * @param moves that are played
 * @param board a letter a cell, row by row from the top left: {@code .} empty, {@code X} of who
 *     moves first, {@code O} of the other
 * @param captures in Go, how many stones each side has captured, else null
 * @param lastMove its name, null before the first
 * @param clocks of both sides
 * @param toMove 0 or 1, null when the game is over or being counted
 * @param status {@code playing}, {@code scoring} (which stones are dead?) or {@code over}
 * @param result as {@code B+3.5}, null until it is over
 * @param reason why it is over, as {@code RESIGNATION}, null until it is
 * @param legal the moves that the receiver has, null unless it is to move
 * @param handicap stones of Go, else 0
 * @param undoAsked by which side an answer is awaited, else null
 * @param dead the stones that the receiver's opponent holds for dead, or for who watches either
 *     side, while that is being settled; else null
 */
public record GameView(
    long id,
    String room,
    String game,
    int rows,
    int columns,
    @Nullable String rules,
    @Nullable Double komi,
    @Nullable Integer size,
    String time,
    boolean rated,
    boolean mayUndo,
    List<SeatView> players,
    @Nullable Integer side,
    List<MoveView> moves,
    String board,
    @Nullable List<Integer> captures,
    @Nullable String lastMove,
    List<ClockView> clocks,
    @Nullable Integer toMove,
    String status,
    @Nullable String result,
    @Nullable String reason,
    @Nullable List<String> legal,
    int handicap,
    @Nullable Integer undoAsked,
    @Nullable List<String> dead) {
  /** Copies. */
  public GameView {
    players = List.copyOf(players);
    moves = List.copyOf(moves);
    captures = captures == null ? null : List.copyOf(captures);
    clocks = List.copyOf(clocks);
    legal = legal == null ? null : List.copyOf(legal);
    dead = dead == null ? null : List.copyOf(dead);
  }
}
