package io.tengen.benchmarks;

import io.tengen.env.RandomStream;
import io.tengen.go.Colour;
import io.tengen.go.playout.PlayoutBoard;

/** Light playouts of Go from the empty board to the end, scored. */
public final class PlayoutWorkload implements Workload {
  private static final int PLAYOUTS = 200;

  private final int size;
  private final double target;
  private final PlayoutBoard board;
  private final RandomStream random = new RandomStream(1);
  private long margins;

  /**
   * Plays on a board of the size.
   *
   * @param target the playouts a second that are hoped for, or 0
   */
  public PlayoutWorkload(int size, double target) {
    this.size = size;
    this.target = target;
    this.board = new PlayoutBoard(size);
  }

  @Override
  public String name() {
    return "light playout, " + size + "x" + size;
  }

  @Override
  public String unit() {
    return "playouts";
  }

  @Override
  public double target() {
    return target;
  }

  @Override
  public long runBatch() {
    for (int i = 0; i < PLAYOUTS; i++) {
      board.clear();
      margins += board.playOut(Colour.BLACK, random);
    }
    return PLAYOUTS;
  }

  /** Black's margins of all playouts, summed up, so that none can be optimised away. */
  public long margins() {
    return margins;
  }
}
