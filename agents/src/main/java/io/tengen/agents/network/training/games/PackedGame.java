package io.tengen.agents.network.training.games;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.sgf.MainLine;
import io.tengen.go.sgf.SgfException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A game in as few bytes as it can be replayed from.
 *
 * @param isHeldOut whether it is kept for validation, never to be trained on
 * @param isSuicideLegal whether the rules allow suicide
 * @param result 1 when black won, -1 when white did, 0 of a draw
 * @param firstPlayer who has the turn at first
 * @param stones what is set up before the first move: {@code action << 1 | colour} each
 * @param moves {@code action << 1 | colour} each
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over once and never compared.
record PackedGame(
    boolean isHeldOut,
    boolean isSuicideLegal,
    int result,
    int firstPlayer,
    short[] stones,
    short[] moves) {
  private static final int HELD_OUT = 1;
  private static final int SUICIDE = 2;
  private static final int WHITE_FIRST = 4;
  private static final int RESULT_SHIFT = 3;

  /** How many bytes come before the stones and moves. */
  static final int HEADER_BYTES = 1 + 2 + 4;

  /**
   * Packs a game.
   *
   * @throws SgfException when what is set up at first is no position
   */
  static PackedGame of(MainLine line, boolean isHeldOut) throws SgfException {
    Board board = new Board(line.settings().size());
    line.replay(board, 0);
    short[] stones = new short[board.points().count()];
    int stoneCount = 0;
    for (int action = 0; action < board.points().count(); action++) {
      int colour = board.colourAt(board.points().pointOf(action));
      if (colour != Colour.EMPTY) {
        stones[stoneCount++] = (short) (action << 1 | colour);
      }
    }
    short[] moves = new short[line.moveCount()];
    for (int move = 0; move < moves.length; move++) {
      moves[move] = (short) (board.points().actionOf(line.point(move)) << 1 | line.colour(move));
    }
    int winner = line.settings().result().winner();
    return new PackedGame(
        isHeldOut,
        line.rules().suicide(),
        winner == Colour.EMPTY ? 0 : winner == Colour.BLACK ? 1 : -1,
        line.firstPlayer(),
        Arrays.copyOf(stones, stoneCount),
        moves);
  }

  /** The action of a move. */
  int action(int move) {
    return moves[move] >> 1;
  }

  /** Who makes a move. */
  int colour(int move) {
    return moves[move] & 1;
  }

  /** The same for games of the same stones and moves, and hardly ever for two others. */
  long fingerprint() {
    long hash = 2L * stones.length + firstPlayer;
    for (short stone : stones) {
      hash = mix(hash ^ stone);
    }
    for (short move : moves) {
      hash = mix(hash ^ move);
    }
    return hash;
  }

  /** The finalizer of MurmurHash3, after an odd step. */
  private static long mix(long value) {
    long mixed = value + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ mixed >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }

  /** How many bytes it takes. */
  int byteCount() {
    return HEADER_BYTES + Short.BYTES * (stones.length + moves.length);
  }

  /** Puts it into a buffer. */
  void write(ByteBuffer out) {
    int flags =
        (isHeldOut ? HELD_OUT : 0)
            | (isSuicideLegal ? SUICIDE : 0)
            | (firstPlayer == Colour.WHITE ? WHITE_FIRST : 0)
            | (result + 1) << RESULT_SHIFT;
    out.put((byte) flags);
    out.putShort((short) stones.length);
    out.putInt(moves.length);
    for (short stone : stones) {
      out.putShort(stone);
    }
    for (short move : moves) {
      out.putShort(move);
    }
  }

  /** Whether the first byte of a game says that it is held out. */
  static boolean isHeldOut(byte flags) {
    return (flags & HELD_OUT) != 0;
  }

  /** Takes one from a buffer. */
  static PackedGame read(ByteBuffer in) {
    int flags = in.get();
    short[] stones = new short[in.getShort()];
    short[] moves = new short[in.getInt()];
    in.asShortBuffer().get(stones).get(moves);
    in.position(in.position() + Short.BYTES * (stones.length + moves.length));
    return new PackedGame(
        (flags & HELD_OUT) != 0,
        (flags & SUICIDE) != 0,
        (flags >> RESULT_SHIFT) - 1,
        (flags & WHITE_FIRST) != 0 ? Colour.WHITE : Colour.BLACK,
        stones,
        moves);
  }
}
