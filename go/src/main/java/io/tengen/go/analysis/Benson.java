package io.tengen.go.analysis;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.Points;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Unconditional life: D. B. Benson, "Life in the Game of Go", Information Sciences 10 (1976).
 *
 * <p>A region is a maximal connected set of points without stones of the colour. It is vital to a
 * chain when all its empty points are liberties of the chain. Strike out chains with fewer than two
 * vital regions, then regions next to a chain struck out, until nothing changes. The chains left
 * cannot be captured, though their owner passes forever.
 *
 * <p>Where suicide is allowed the opponent can empty points by it, so there a region is vital only
 * when all its points are next to the chain.
 */
public final class Benson {
  private static final int EYES_TO_LIVE = 2;

  private final Board board;
  private final int colour;
  private final boolean suicideAllowed;
  private final int[] steps;
  private final List<Region> regions = new ArrayList<>();
  private final BitSet chains = new BitSet();

  /** Points, the heads of chains beside them, and the heads of those to which it is vital. */
  private record Region(BitSet points, BitSet chains, BitSet vitalTo) {}

  private Benson(Board board, int colour, boolean suicideAllowed) {
    this.board = board;
    this.colour = colour;
    this.suicideAllowed = suicideAllowed;
    int stride = board.points().stride();
    this.steps = new int[] {-1, 1, -stride, stride};
  }

  /**
   * Finds what is unconditionally alive.
   *
   * @param suicideAllowed whether the opponent may commit suicide
   */
  public static PassAlive passAlive(Board board, int colour, boolean suicideAllowed) {
    Benson benson = new Benson(board, colour, suicideAllowed);
    benson.findRegionsAndChains();
    benson.strikeOut();
    return benson.result();
  }

  private void findRegionsAndChains() {
    Points points = board.points();
    BitSet visited = new BitSet();
    for (int action = 0; action < points.count(); action++) {
      int point = points.pointOf(action);
      if (board.colourAt(point) == colour) {
        chains.set(board.chainAt(point));
      } else if (!visited.get(point)) {
        Region region = regionAt(point);
        visited.or(region.points);
        regions.add(region);
      }
    }
  }

  private Region regionAt(int start) {
    BitSet members = new BitSet();
    BitSet beside = new BitSet();
    List<Integer> open = new ArrayList<>(List.of(start));
    members.set(start);
    for (int i = 0; i < open.size(); i++) {
      for (int step : steps) {
        int neighbour = open.get(i) + step;
        int there = board.colourAt(neighbour);
        if (there == colour) {
          beside.set(board.chainAt(neighbour));
        } else if (there != Colour.BORDER && !members.get(neighbour)) {
          members.set(neighbour);
          open.add(neighbour);
        }
      }
    }
    BitSet vitalTo = (BitSet) beside.clone();
    for (int point : open) {
      if (suicideAllowed || board.isEmpty(point)) {
        vitalTo.and(chainsBeside(point));
      }
    }
    return new Region(members, beside, vitalTo);
  }

  private BitSet chainsBeside(int point) {
    BitSet beside = new BitSet();
    for (int step : steps) {
      if (board.colourAt(point + step) == colour) {
        beside.set(board.chainAt(point + step));
      }
    }
    return beside;
  }

  private void strikeOut() {
    boolean changed = true;
    while (changed) {
      changed = chains.stream().anyMatch(this::strikeOutUnlessAlive);
      changed |= regions.removeIf(region -> !isSubset(region.chains, chains));
    }
  }

  private boolean strikeOutUnlessAlive(int chain) {
    long eyes = regions.stream().filter(region -> region.vitalTo.get(chain)).count();
    if (eyes >= EYES_TO_LIVE) {
      return false;
    }
    chains.clear(chain);
    return true;
  }

  private static boolean isSubset(BitSet part, BitSet whole) {
    BitSet rest = (BitSet) part.clone();
    rest.andNot(whole);
    return rest.isEmpty();
  }

  private PassAlive result() {
    BitSet stones = new BitSet();
    chains.stream().forEach(chain -> addChain(chain, stones));
    BitSet territory = new BitSet();
    for (Region region : regions) {
      if (!region.vitalTo.isEmpty()) {
        territory.or(region.points);
      }
    }
    return new PassAlive(stones, territory);
  }

  private void addChain(int chain, BitSet stones) {
    int stone = chain;
    do {
      stones.set(stone);
      stone = board.nextInChain(stone);
    } while (stone != chain);
  }
}
