package io.tengen.arena.player;

import io.tengen.go.Colour;
import io.tengen.go.GoState;
import io.tengen.go.Ply;
import io.tengen.go.Points;
import io.tengen.go.gtp.GtpMove;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stood on the board before the first move of a game, which an engine has to be told of.
 *
 * @param stones black's before white's
 * @param handicap whether they are a handicap, for which the rules may compensate white
 */
record StartingStones(List<GtpMove> stones, boolean handicap) {
  /** The fewest that the standard calls a handicap. */
  private static final int FEWEST = 2;

  private static final String SET_HANDICAP = "set_free_handicap";

  /** Copies the stones. */
  StartingStones {
    stones = List.copyOf(stones);
  }

  /** The stones of a game, found by taking back all of its moves. */
  static StartingStones of(GoState state) {
    Points points = state.game().points();
    int[] colours = new int[points.arrayLength()];
    Arrays.fill(colours, Colour.EMPTY);
    for (int action = 0; action < points.count(); action++) {
      int point = points.pointOf(action);
      colours[point] = state.board().colourAt(point);
    }
    for (Ply ply = state.lastPly(); ply != null; ply = ply.previous()) {
      for (int i = 0; i < ply.capturedCount(); i++) {
        colours[ply.captured(i)] = ply.capturedColour();
      }
      if (ply.isStone()) {
        colours[ply.point()] = Colour.EMPTY;
      }
    }
    List<GtpMove> stones = new ArrayList<>();
    for (int colour : new int[] {Colour.BLACK, Colour.WHITE}) {
      for (int action = 0; action < points.count(); action++) {
        int point = points.pointOf(action);
        if (colours[point] == colour) {
          stones.add(new GtpMove(colour, point));
        }
      }
    }
    boolean isHandicap =
        stones.size() >= FEWEST
            && stones.size() == state.handicapStones()
            && stones.stream().allMatch(stone -> stone.colour() == Colour.BLACK);
    return new StartingStones(stones, isHandicap);
  }

  /**
   * Puts them on an engine's empty board: a handicap as the Go Text Protocol version 2 has it
   * (section 4.1.1), so that the engine counts it as one; other stones, and a handicap that an
   * engine knows or takes no word for, as moves, which the standard lets come from one side alone.
   */
  void tell(EngineConnection engine, Points points) {
    boolean isTold = handicap && engine.knows(SET_HANDICAP) && tellHandicap(engine, points);
    if (!isTold) {
      stones.forEach(stone -> engine.play(Colour.name(stone.colour()), points.name(stone.point())));
    }
  }

  private boolean tellHandicap(EngineConnection engine, Points points) {
    String vertices =
        stones.stream().map(stone -> points.name(stone.point())).collect(Collectors.joining(" "));
    return engine.ask(SET_HANDICAP + " " + vertices).isPresent();
  }
}
