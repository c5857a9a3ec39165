package io.tengen.go.gtp;

import io.tengen.go.Handicap;
import io.tengen.go.Points;
import java.util.Arrays;

/**
 * Where an engine puts free handicap stones: where fixed ones would go, then each where it is
 * farthest from the others and, of equals, from the edge.
 */
final class FreeHandicap {
  private FreeHandicap() {}

  /**
   * The points of the stones.
   *
   * @param count 2 to one less than the points of the board
   */
  static int[] choose(int size, int count) {
    int fixed = Math.min(count, Handicap.maximumFixed(size));
    int[] stones = fixed < 2 ? new int[0] : Handicap.fixed(size, fixed);
    int placed = stones.length;
    stones = Arrays.copyOf(stones, count);
    while (placed < count) {
      stones[placed] = farthest(Points.ofSize(size), stones, placed);
      placed++;
    }
    return stones;
  }

  private static int farthest(Points points, int[] stones, int placed) {
    int best = Points.NONE;
    int bestValue = -1;
    for (int action = 0; action < points.count(); action++) {
      int point = points.pointOf(action);
      int distance = 2 * points.size();
      for (int i = 0; i < placed; i++) {
        int rows = Math.abs(points.row(point) - points.row(stones[i]));
        int columns = Math.abs(points.column(point) - points.column(stones[i]));
        distance = Math.min(distance, rows + columns);
      }
      int value = distance * points.size() + distanceToEdge(points, point);
      if (distance > 0 && value > bestValue) {
        bestValue = value;
        best = point;
      }
    }
    return best;
  }

  private static int distanceToEdge(Points points, int point) {
    int last = points.size() - 1;
    int row = Math.min(points.row(point), last - points.row(point));
    int column = Math.min(points.column(point), last - points.column(point));
    return Math.min(row, column);
  }
}
