package io.tengen.arena.match;

import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.sgf.MainLine;
import io.tengen.go.sgf.SgfCollection;
import io.tengen.go.sgf.SgfException;
import io.tengen.go.sgf.SgfGame;
import io.tengen.go.sgf.SgfNode;
import io.tengen.go.sgf.SgfOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Openings of Go from records: the main lines, from the empty board, black first and by turns. Two
 * records that begin alike are one opening.
 */
final class SgfOpenings implements OpeningBook {
  private static final int MOST_PLIES = 1000;
  private static final int MOST_OPENINGS = 1_000_000;
  private static final Set<String> SETUP = Set.of("AB", "AW", "AE");

  private final List<List<Integer>> openings;

  private SgfOpenings(List<List<Integer>> openings) {
    this.openings = openings;
  }

  /** Reads them all, as {@link OpeningBook#ofSgf} says. */
  static SgfOpenings read(GoGame game, Path file, int plies, long seed) throws SgfException {
    if (plies < 1 || plies > MOST_PLIES) {
      throw new IllegalArgumentException(
          "the plies of an opening are " + plies + ", but must be in [1, " + MOST_PLIES + "]");
    }
    Set<List<Integer>> openings = new LinkedHashSet<>();
    try (SgfCollection records = new SgfCollection(List.of(file), SgfOptions.TOLERANT)) {
      for (SgfGame each = records.next(); each != null; each = records.next()) {
        openings.add(openingOf(game, each, plies, records.source()));
        if (openings.size() > MOST_OPENINGS) {
          throw new IllegalArgumentException(
              file + " has more than " + MOST_OPENINGS + " openings; give fewer records");
        }
      }
    }
    if (openings.isEmpty()) {
      throw new IllegalArgumentException(
          file + " has no game that an opening could be taken from; give SGF files");
    }
    return new SgfOpenings(shuffled(openings, seed));
  }

  private static List<List<Integer>> shuffled(Set<List<Integer>> openings, long seed) {
    List<List<Integer>> order = new ArrayList<>(openings);
    RandomStream random = new RandomStream(seed);
    for (int i = order.size() - 1; i > 0; i--) {
      Collections.swap(order, i, random.nextInt(i + 1));
    }
    return order;
  }

  private static List<Integer> openingOf(GoGame game, SgfGame record, int plies, String source)
      throws SgfException {
    try {
      return openingOf(game, record, plies);
    } catch (SgfException e) {
      SgfException located = new SgfException(source, e.line(), e.column(), e.problem());
      located.initCause(e);
      throw located;
    }
  }

  private static List<Integer> openingOf(GoGame game, SgfGame record, int plies)
      throws SgfException {
    MainLine line = MainLine.of(record);
    if (line.settings().size() != game.size()) {
      throw problem(
          record.root(),
          "the record is of size %d, but the game of size %d"
              .formatted(line.settings().size(), game.size()));
    }
    requireNoSetup(record, plies);
    if (line.moveCount() == 0) {
      throw problem(record.root(), "the record has no move to open a game with");
    }
    State state = game.newInitialState();
    State tried = game.newInitialState();
    List<Integer> opening = new ArrayList<>();
    for (int move = 0; move < Math.min(plies, line.moveCount()); move++) {
      if (line.colour(move) != state.currentPlayer()) {
        throw problem(
            line.node(move),
            "move %d is %s's, but an opening begins with black and goes on by turns"
                .formatted(move + 1, Colour.name(line.colour(move))));
      }
      int action = game.points().actionOf(line.point(move));
      tried.copyFrom(state);
      play(tried, action, move, line.node(move));
      if (tried.isTerminal()) {
        break;
      }
      state.copyFrom(tried);
      opening.add(action);
    }
    return opening;
  }

  private static void play(State state, int action, int move, SgfNode node) throws SgfException {
    try {
      state.apply(action);
    } catch (IllegalArgumentException e) {
      throw problem(node, "move %d is illegal: %s".formatted(move + 1, e.getMessage()));
    }
  }

  /** Stones that nobody played cannot be told to every engine. */
  private static void requireNoSetup(SgfGame record, int plies) throws SgfException {
    int moves = 0;
    for (SgfNode node = record.root(); node != null && moves < plies; node = node.next()) {
      for (String id : SETUP) {
        if (node.has(id)) {
          throw problem(node, id + " sets stones up, but an opening is moves from the empty board");
        }
      }
      moves += node.has("B") || node.has("W") ? 1 : 0;
    }
  }

  private static SgfException problem(SgfNode node, String problem) {
    return new SgfException("", node.line(), node.column(), problem);
  }

  @Override
  public List<Integer> opening(int number) {
    return openings.get(Math.floorMod(number, openings.size()));
  }
}
