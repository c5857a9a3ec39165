package io.tengen.go;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Counts a position, given which stones the players agree to be dead.
 *
 * <p>Dead stones are taken off first. An empty region then belongs to a colour when all stones next
 * to it have that colour. Area counts stones and regions; territory counts regions and prisoners,
 * the dead included. Eyes in seki count in both, as on most servers; the official Japanese rules do
 * not count them in territory.
 *
 * <p>Life and death are not decided here: what is not named dead counts as alive. Nor is seki
 * looked for. The empty points that both sides of a seki touch see stones of both colours and so
 * are nobody's. Who names the dead is {@link io.tengen.go.gtp.StoneJudge} or the players.
 */
public final class Scoring {
  private static final BitSet NONE_DEAD = new BitSet();

  private Scoring() {}

  /** The score of a state as it stands, every stone alive. */
  public static Score score(GoState state) {
    return score(state, NONE_DEAD);
  }

  /**
   * The score of a state.
   *
   * @param dead points of dead stones; a stone takes its whole chain along
   * @throws IllegalArgumentException when there is no stone on one of the points
   */
  public static Score score(GoState state, BitSet dead) {
    return score(state.board(), state.rules(), state.handicapStones(), dead);
  }

  /**
   * The score of a board.
   *
   * @param handicapStones how many stones black had at the start, for white's compensation
   * @param dead points of dead stones; a stone takes its whole chain along
   * @throws IllegalArgumentException when there is no stone on one of the points
   */
  public static Score score(Board board, Rules rules, int handicapStones, BitSet dead) {
    Points points = board.points();
    BitSet removed = chainsOf(board, dead);
    int[] owners = owners(board, removed);
    int[] counts = new int[2];
    for (int action = 0; action < owners.length; action++) {
      int owner = owners[action];
      if (owner == Colour.EMPTY) {
        continue;
      }
      int point = points.pointOf(action);
      boolean stands = !board.isEmpty(point) && !removed.get(point);
      counts[owner] += stands && rules.scoring() == ScoringMethod.TERRITORY ? 0 : 1;
    }
    if (rules.scoring() == ScoringMethod.TERRITORY) {
      for (int point = removed.nextSetBit(0); point >= 0; point = removed.nextSetBit(point + 1)) {
        counts[Colour.opponent(board.colourAt(point))]++;
      }
      counts[Colour.BLACK] += board.prisoners(Colour.WHITE);
      counts[Colour.WHITE] += board.prisoners(Colour.BLACK);
    }
    double compensation = rules.komi() + rules.handicapCompensation().points(handicapStones);
    return new Score(counts[Colour.BLACK], counts[Colour.WHITE] + compensation);
  }

  /**
   * Whose each point is, by dense action: black's, white's or, as {@link Colour#EMPTY}, nobody's.
   *
   * @param dead points of dead stones; a stone takes its whole chain along
   * @throws IllegalArgumentException when there is no stone on one of the points
   */
  public static int[] ownership(Board board, BitSet dead) {
    return owners(board, chainsOf(board, dead));
  }

  private static BitSet chainsOf(Board board, BitSet dead) {
    BitSet chains = new BitSet();
    for (int point = dead.nextSetBit(0); point >= 0; point = dead.nextSetBit(point + 1)) {
      if (!board.points().isOnBoard(point) || board.isEmpty(point)) {
        throw new IllegalArgumentException(
            "the dead stones have point " + point + ", where there is no stone");
      }
      int stone = point;
      do {
        chains.set(stone);
        stone = board.nextInChain(stone);
      } while (stone != point);
    }
    return chains;
  }

  private static int[] owners(Board board, BitSet removed) {
    Points points = board.points();
    int[] owners = new int[points.count()];
    Arrays.fill(owners, Colour.BORDER);
    int[] region = new int[points.count()];
    for (int action = 0; action < owners.length; action++) {
      int point = points.pointOf(action);
      if (!isOpen(board, removed, point)) {
        owners[action] = board.colourAt(point);
      } else if (owners[action] == Colour.BORDER) {
        fillRegion(board, removed, point, owners, region);
      }
    }
    return owners;
  }

  private static boolean isOpen(Board board, BitSet removed, int point) {
    return board.isEmpty(point) || removed.get(point);
  }

  /** Gives the region of the open point its owner; {@code region} is scratch. */
  private static void fillRegion(
      Board board, BitSet removed, int start, int[] owners, int[] region) {
    Points points = board.points();
    int stride = points.stride();
    int[] steps = {-1, 1, -stride, stride};
    int count = 0;
    int seen = 0;
    region[count++] = start;
    owners[points.actionOf(start)] = Colour.EMPTY;
    for (int next = 0; next < count; next++) {
      for (int step : steps) {
        int neighbour = region[next] + step;
        int colour = board.colourAt(neighbour);
        if (colour == Colour.BORDER) {
          continue;
        }
        if (!isOpen(board, removed, neighbour)) {
          seen |= 1 << colour;
        } else if (owners[points.actionOf(neighbour)] == Colour.BORDER) {
          owners[points.actionOf(neighbour)] = Colour.EMPTY;
          region[count++] = neighbour;
        }
      }
    }
    int owner =
        seen == 1 << Colour.BLACK
            ? Colour.BLACK
            : seen == 1 << Colour.WHITE ? Colour.WHITE : Colour.EMPTY;
    for (int i = 0; i < count; i++) {
      owners[points.actionOf(region[i])] = owner;
    }
  }
}
