package io.tengen.go.features;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.GoState;
import io.tengen.go.Ply;
import io.tengen.go.Points;
import io.tengen.go.analysis.Eyes;
import io.tengen.go.analysis.Ladder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The input of AlphaGo (Silver et al., "Mastering the game of Go with deep neural networks and tree
 * search", 2016, extended data table 2), in the order of that table:
 *
 * <table>
 *   <caption>Planes</caption>
 *   <tr><td>0-2</td><td>stones of the player to move; of the opponent; empty points</td></tr>
 *   <tr><td>3</td><td>ones</td></tr>
 *   <tr><td>4-11</td><td>stones by turns since they were played: 1 (the last move), ..., 7, 8 or
 *       more; stones set up before the game are the oldest</td></tr>
 *   <tr><td>12-19</td><td>stones by liberties of their chain: 1, ..., 7, 8 or more</td></tr>
 *   <tr><td>20-27</td><td>moves by how many stones they capture, none of these when none</td></tr>
 *   <tr><td>28-35</td><td>moves that put their own chain into atari, by its length</td></tr>
 *   <tr><td>36-43</td><td>moves by liberties of their chain after the move</td></tr>
 *   <tr><td>44</td><td>moves that capture in a ladder</td></tr>
 *   <tr><td>45</td><td>moves that escape from a ladder</td></tr>
 *   <tr><td>46</td><td>sensible moves: legal, and filling no own eye</td></tr>
 *   <tr><td>47</td><td>zeros</td></tr>
 *   <tr><td>48</td><td>for the value network alone: ones when black is to move</td></tr>
 * </table>
 *
 * <p>Moves are the legal moves of the player to move. The table leaves open where counting starts;
 * here every group of eight counts 1, 2, ..., 8 or more.
 */
final class LeePlanes {
  private static final int OWN = 0;
  private static final int OPPONENT = 1;
  private static final int EMPTY = 2;
  private static final int ONES = 3;
  private static final int TURNS_SINCE = 4;
  private static final int LIBERTIES = 12;
  private static final int CAPTURE_SIZE = 20;
  private static final int SELF_ATARI_SIZE = 28;
  private static final int LIBERTIES_AFTER = 36;
  private static final int LADDER_CAPTURE = 44;
  private static final int LADDER_ESCAPE = 45;
  private static final int SENSIBLENESS = 46;
  private static final int COLOUR = 48;

  private static final int BINS = 8;

  private final Points points;
  private final int stride;
  private final int area;
  private final LibertySets libertySets;
  private final Ladder ladder;
  private final Board after;
  private final int[] legal;

  LeePlanes(Points points) {
    this.points = points;
    this.stride = points.stride();
    this.area = points.count();
    this.libertySets = new LibertySets(points);
    this.ladder = new Ladder(points.size());
    this.after = new Board(points.size());
    this.legal = new int[area + 1];
  }

  void write(GoState state, float[] out, int offset, boolean withColour) {
    Arrays.fill(out, offset, offset + (COLOUR + (withColour ? 1 : 0)) * area, 0);
    writeStones(state, out, offset);
    writeAges(state, out, offset + TURNS_SINCE * area);
    writeMoves(state, out, offset);
    fill(out, offset, ONES);
    if (withColour && state.currentPlayer() == Colour.BLACK) {
      fill(out, offset, COLOUR);
    }
  }

  private void fill(float[] out, int offset, int plane) {
    Arrays.fill(out, offset + plane * area, offset + (plane + 1) * area, 1);
  }

  private void writeStones(GoState state, float[] out, int offset) {
    Board board = state.board();
    int player = state.currentPlayer();
    int size = points.size();
    int at = offset;
    for (int row = 0; row < size; row++) {
      int point = points.at(row, 0);
      for (int end = point + size; point < end; point++, at++) {
        int colour = board.colourAt(point);
        if (colour == Colour.EMPTY) {
          out[at + EMPTY * area] = 1;
        } else {
          out[at + (colour == player ? OWN : OPPONENT) * area] = 1;
          out[at + binned(LIBERTIES, board.liberties(point))] = 1;
        }
      }
    }
  }

  /** How far the plane of a count of at least 1 is from the first plane. */
  private int binned(int firstPlane, int count) {
    return (firstPlane + Math.min(count, BINS) - 1) * area;
  }

  /** Puts every stone into the oldest plane, then takes those of the last moves out again. */
  private void writeAges(GoState state, float[] out, int first) {
    int oldest = first + (BINS - 1) * area;
    int size = points.size();
    int at = oldest;
    for (int row = 0; row < size; row++) {
      int point = points.at(row, 0);
      for (int end = point + size; point < end; point++, at++) {
        out[at] = state.board().isEmpty(point) ? 0 : 1;
      }
    }
    int turns = 1;
    for (@Nullable Ply ply = state.lastPly(); ply != null && turns < BINS; ply = ply.previous()) {
      if (ply.isStone()) {
        int action = points.actionOf(ply.point());
        // Not so when the stone was captured, or a later one stands there.
        if (out[oldest + action] == 1) {
          out[oldest + action] = 0;
          out[first + (turns - 1) * area + action] = 1;
        }
      }
      turns += ply.isMove() ? 1 : 0;
    }
  }

  private void writeMoves(GoState state, float[] out, int offset) {
    Board board = state.board();
    int player = state.currentPlayer();
    libertySets.read(board);
    int moves = state.legalActions(legal) - 1;
    for (int i = 0; i < moves; i++) {
      writeMove(board, points.pointOf(legal[i]), player, out, offset + legal[i]);
    }
  }

  private void writeMove(Board board, int point, int player, float[] out, int at) {
    int opponent = Colour.opponent(player);
    boolean crowded = !board.hasEmptyNeighbour(point);
    boolean captures = libertySets.isLastLiberty(point, opponent);
    boolean savesAtari = libertySets.isLastLiberty(point, player);
    if (captures || (crowded && board.isSuicide(point, player))) {
      writeRemoval(board, point, player, out, at);
    } else {
      writeQuietMove(board, point, player, out, at);
    }
    if (libertySets.isOneOfTwoLiberties(point, opponent)
        && ladder.isCapture(board, point, player)) {
      out[at + LADDER_CAPTURE * area] = 1;
    }
    if ((captures || savesAtari) && ladder.isEscape(board, point, player)) {
      out[at + LADDER_ESCAPE * area] = 1;
    }
    if (!(crowded && Eyes.isSimpleEye(board, point, player))) {
      out[at + SENSIBLENESS * area] = 1;
    }
  }

  /** What removes stones is tried out on a board, being rare. */
  private void writeRemoval(Board board, int point, int player, float[] out, int at) {
    after.copyFrom(board);
    after.playUnchecked(point, player);
    if (!after.isEmpty(point)) {
      out[at + binned(CAPTURE_SIZE, after.capturedCount())] = 1;
      writeLiberties(after.liberties(point), after.chainLength(point), out, at);
    }
  }

  private void writeLiberties(int liberties, int length, float[] out, int at) {
    out[at + binned(LIBERTIES_AFTER, liberties)] = 1;
    if (liberties == 1) {
      out[at + binned(SELF_ATARI_SIZE, length)] = 1;
    }
  }

  /** A move that removes nothing: the liberties of what it joins are united, or it stands alone. */
  private void writeQuietMove(Board board, int point, int player, float[] out, int at) {
    int west = ownChain(board, point - 1, player);
    int east = ownChain(board, point + 1, player);
    int north = ownChain(board, point - stride, player);
    int south = ownChain(board, point + stride, player);
    if ((west | east | north | south) == 0) {
      writeLiberties(board.emptyNeighbours(point), 1, out, at);
      return;
    }
    int length = 1;
    length += west == 0 ? 0 : board.chainLength(west);
    length += east == 0 || east == west ? 0 : board.chainLength(east);
    length += north == 0 || north == west || north == east ? 0 : board.chainLength(north);
    length +=
        south == 0 || south == west || south == east || south == north
            ? 0
            : board.chainLength(south);
    writeLiberties(libertySets.countAfter(board, point, player), length, out, at);
  }

  private static int ownChain(Board board, int neighbour, int colour) {
    return board.colourAt(neighbour) == colour ? board.chainAt(neighbour) : 0;
  }
}
