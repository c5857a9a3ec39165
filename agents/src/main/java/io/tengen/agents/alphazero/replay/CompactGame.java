package io.tengen.agents.alphazero.replay;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A {@link ZeroGame} in few bytes: those that are kept in memory and on disk. A position of 9x9 Go
 * with 40 actions in its target takes about 130 bytes, and each move between that is not learned
 * from 6. Immutable; may be shared between threads.
 *
 * <p>Layout, big-endian: {@link #HEADER_BYTES} of numbers about the game; then of all plies the
 * actions, the kinds and the root values; then the targets of those that have one: how many
 * actions, the actions, the shares. Actions take one byte, or two where one is above 255.
 */
final class CompactGame {
  private static final int PLIES_OFFSET = 33;
  private static final int POSITIONS_OFFSET = PLIES_OFFSET + Short.BYTES;
  private static final int KOMI_OFFSET = 13;
  private static final int OUTCOME_OFFSET = 21;
  private static final int HEADER_BYTES = POSITIONS_OFFSET + Short.BYTES;

  private static final int WIDE = 1;
  private static final int PLAYED_OUT = 2;
  private static final int REASON_SHIFT = 2;
  private static final int MOST_NARROW = 0xFF;

  /** The code of {@link ZeroPly.Kind#FULL}. */
  private static final byte FULL = 2;

  private final byte[] bytes;

  /** A view of the bytes, read at absolute places only. */
  private final ByteBuffer view;

  private final int actionBytes;
  private final int plies;
  private final int kindsOffset;
  private final int valuesOffset;
  private final int targetsOffset;

  private CompactGame(byte[] bytes) {
    this.bytes = bytes;
    this.view = ByteBuffer.wrap(bytes);
    this.actionBytes = (view.get(0) & WIDE) == 0 ? 1 : 2;
    this.plies = view.getChar(PLIES_OFFSET);
    this.kindsOffset = HEADER_BYTES + actionBytes * plies;
    this.valuesOffset = kindsOffset + plies;
    this.targetsOffset = valuesOffset + Float.BYTES * plies;
  }

  // ---- Packing ----

  static CompactGame of(ZeroGame game) {
    boolean isWide = false;
    int targetEntries = 0;
    for (ZeroPly ply : game.plies()) {
      PolicyTarget target = ply.target();
      isWide |= ply.action() > MOST_NARROW;
      if (target != null) {
        isWide |= target.action(target.size() - 1) > MOST_NARROW;
        targetEntries += target.size();
      }
    }
    int actionBytes = isWide ? 2 : 1;
    int plies = game.plies().size();
    ByteBuffer out =
        ByteBuffer.allocate(
            HEADER_BYTES
                + plies * (actionBytes + 1 + Float.BYTES)
                + game.positions() * Short.BYTES
                + targetEntries * (actionBytes + Short.BYTES));
    putHeader(out, game, isWide);
    game.plies().forEach(ply -> putAction(out, ply.action(), actionBytes));
    game.plies().forEach(ply -> out.put(code(ply.kind())));
    game.plies().forEach(ply -> out.putFloat(ply.rootValue()));
    for (ZeroPly ply : game.plies()) {
      if (ply.target() != null) {
        putTarget(out, ply.target(), actionBytes);
      }
    }
    return new CompactGame(out.array());
  }

  private static void putHeader(ByteBuffer out, ZeroGame game, boolean isWide) {
    GameEnd end = game.end();
    int flags =
        (isWide ? WIDE : 0)
            | (end.isPlayedOut() ? PLAYED_OUT : 0)
            | code(end.reason()) << REASON_SHIFT;
    out.put((byte) flags).putLong(game.index()).putInt(game.generation());
    out.putDouble(Double.isNaN(game.komi()) ? Double.NaN : game.komi());
    out.putFloat(end.outcome()).putInt(end.firstResignPly()).putInt(end.secondResignPly());
    out.putShort((short) game.plies().size()).putShort((short) game.positions());
  }

  private static byte code(ZeroPly.Kind kind) {
    return switch (kind) {
      case OPENING -> 0;
      case FAST -> 1;
      case FULL -> FULL;
    };
  }

  private static ZeroPly.Kind kind(int code) {
    return switch (code) {
      case 0 -> ZeroPly.Kind.OPENING;
      case 1 -> ZeroPly.Kind.FAST;
      case FULL -> ZeroPly.Kind.FULL;
      default -> throw new IllegalArgumentException("no kind of ply has the code " + code);
    };
  }

  private static int code(GameEnd.Reason reason) {
    return switch (reason) {
      case RULES -> 0;
      case RESIGNATION -> 1;
      case MOVE_LIMIT -> 2;
    };
  }

  private static GameEnd.Reason reason(int code) {
    return switch (code) {
      case 0 -> GameEnd.Reason.RULES;
      case 1 -> GameEnd.Reason.RESIGNATION;
      case 2 -> GameEnd.Reason.MOVE_LIMIT;
      default -> throw new IllegalArgumentException("no end of a game has the code " + code);
    };
  }

  private static void putAction(ByteBuffer out, int action, int actionBytes) {
    if (actionBytes == 1) {
      out.put((byte) action);
    } else {
      out.putShort((short) action);
    }
  }

  private static void putTarget(ByteBuffer out, PolicyTarget target, int actionBytes) {
    out.putShort((short) target.size());
    for (int i = 0; i < target.size(); i++) {
      putAction(out, target.action(i), actionBytes);
    }
    for (int i = 0; i < target.size(); i++) {
      out.putShort((short) target.units(i));
    }
  }

  // ---- Unpacking ----

  /**
   * Takes the bytes of a game over.
   *
   * @throws IllegalArgumentException when they are not those of a game
   */
  static CompactGame read(byte[] bytes) {
    try {
      CompactGame game = new CompactGame(bytes);
      if (!Arrays.equals(of(game.unpack()).bytes(), bytes)) {
        throw new IllegalArgumentException("the bytes hold other than a game");
      }
      return game;
    } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
      throw new IllegalArgumentException("the bytes hold less than a game", e);
    }
  }

  /** The game that was packed. */
  ZeroGame unpack() {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int flags = in.get();
    long index = in.getLong();
    int generation = in.getInt();
    double komi = in.getDouble();
    GameEnd end =
        new GameEnd(
            reason(flags >> REASON_SHIFT),
            in.getFloat(),
            (flags & PLAYED_OUT) != 0,
            in.getInt(),
            in.getInt());
    in.position(targetsOffset);
    List<ZeroPly> all = new ArrayList<>(plies);
    for (int ply = 0; ply < plies; ply++) {
      ZeroPly.Kind kind = kind(view.get(kindsOffset + ply));
      PolicyTarget target = kind == ZeroPly.Kind.FULL ? nextTarget(in) : null;
      all.add(new ZeroPly(kind, action(ply), rootValue(ply), target));
    }
    return new ZeroGame(index, generation, komi, all, end);
  }

  private PolicyTarget nextTarget(ByteBuffer in) {
    char[] actions = new char[Short.toUnsignedInt(in.getShort())];
    char[] units = new char[actions.length];
    for (int i = 0; i < actions.length; i++) {
      actions[i] = actionBytes == 1 ? (char) Byte.toUnsignedInt(in.get()) : in.getChar();
    }
    for (int i = 0; i < units.length; i++) {
      units[i] = in.getChar();
    }
    return new PolicyTarget(actions, units);
  }

  // ---- Reading in place ----

  /** All there is to write to a file; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  /** The number of the game in its run. */
  long index() {
    return view.getLong(1);
  }

  /** How many moves were made. */
  int plies() {
    return plies;
  }

  /** Whether the loser gave up. */
  boolean isResigned() {
    return reason(view.get(0) >> REASON_SHIFT) == GameEnd.Reason.RESIGNATION;
  }

  /** What white was given, in points; NaN where the game has none. */
  double komi() {
    return view.getDouble(KOMI_OFFSET);
  }

  /** How many positions are learned from. */
  int positions() {
    return view.getChar(POSITIONS_OFFSET);
  }

  /** What the game was worth to player 0. */
  float outcome() {
    return view.getFloat(OUTCOME_OFFSET);
  }

  /** The move of a ply. */
  int action(int ply) {
    return actionAt(HEADER_BYTES + actionBytes * ply);
  }

  private int actionAt(int place) {
    return actionBytes == 1 ? Byte.toUnsignedInt(view.get(place)) : view.getChar(place);
  }

  /** What the search thought before a ply, in the view of the player to move. */
  float rootValue(int ply) {
    return view.getFloat(valuesOffset + Float.BYTES * ply);
  }

  /** The ply of a position that is learned from, counted from 0. */
  int plyOf(int position) {
    int ply = -1;
    for (int found = -1; found < position; ) {
      ply++;
      found += view.get(kindsOffset + ply) == FULL ? 1 : 0;
    }
    return ply;
  }

  /**
   * Writes the target of a position where there are zeros.
   *
   * @param images where each action goes
   * @throws IllegalArgumentException when there is an action without an image
   */
  void writeTarget(int position, int[] images, float[] out, int offset) {
    int place = targetsOffset;
    for (int before = 0; before < position; before++) {
      place += Short.BYTES + (actionBytes + Short.BYTES) * view.getChar(place);
    }
    int count = view.getChar(place);
    int actionPlace = place + Short.BYTES;
    int sharePlace = actionPlace + actionBytes * count;
    for (int i = 0; i < count; i++) {
      int action = actionAt(actionPlace + actionBytes * i);
      if (action >= images.length) {
        throw new IllegalArgumentException(
            "action " + action + " of a policy target, but there are " + images.length);
      }
      int units = view.getChar(sharePlace + Short.BYTES * i);
      out[offset + images[action]] = (float) units / PolicyTarget.UNITS;
    }
  }
}
