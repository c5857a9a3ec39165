package io.tengen.client.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import io.tengen.go.Board;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Ruleset;
import io.tengen.go.sgf.SgfException;
import io.tengen.go.sgf.SgfOptions;
import io.tengen.go.sgf.SgfReader;
import io.tengen.go.sgf.SgfWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that a user does, at random, on a record and on its slow twin. */
class RandomRecordTest {
  private static final int STEPS = 400;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void agreesWithItsTwin(int seed) throws SgfException {
    RandomStream random = new RandomStream(seed);
    Ruleset ruleset = Ruleset.values()[seed % Ruleset.values().length];
    GoGame game = new GoGame(4 + seed % 4, ruleset.rules(), 100_000);
    GameRecord record = GameRecord.empty(game);
    SlowRecord twin = new SlowRecord(game);
    for (int step = 0; step < STEPS; step++) {
      act(random, record, twin);
      assertSame(twin.state(), record.state());
      assertEquals(twin.current.comment, record.current().comment());
    }
    int nodes = assertSameTree(twin, record);
    assertEquals(nodes, record.nodes());
    assertTrue(nodes > 20, "only " + nodes + " nodes were left at the end");

    String file = SgfWriter.toString(record.toSgf(), SgfWriter.Layout.PAGE);
    GameRecord read = GameRecord.of(SgfReader.readAll(file, SgfOptions.TOLERANT).get(0));
    assertSameTree(twin, read);
    assertEquals(file, SgfWriter.toString(read.toSgf(), SgfWriter.Layout.PAGE));
  }

  private static void act(RandomStream random, GameRecord record, SlowRecord twin) {
    int size = record.game().size();
    int actions = record.game().actionCount();
    switch (random.nextInt(24)) {
      case 0, 1 -> assertEquals(back(twin), record.back());
      case 2 -> goAnywhere(random, record, twin);
      case 3 -> {
        if (random.nextInt(8) == 0) {
          record.deleteFromHere();
          twin.delete();
        }
      }
      case 4 -> {
        record.promote();
        twin.promote();
      }
      case 5 -> setUp(random.nextInt(size * size), random.nextInt(3), record, twin);
      case 6 -> {
        int player = random.nextInt(2);
        record.setToMove(player);
        twin.setToMove(player);
      }
      case 7 -> {
        String comment = random.nextInt(3) == 0 ? "" : "[a]\\b:\n黒 " + random.nextInt(9);
        record.comment(comment);
        twin.current.comment = comment;
      }
      case 8 -> assertEquals(sibling(twin, 1), record.nextVariation());
      case 9 -> assertEquals(sibling(twin, -1), record.previousVariation());
      default -> play(random.nextInt(actions), record, twin);
    }
  }

  private static boolean back(SlowRecord twin) {
    SlowRecord.Place parent = twin.current.parent;
    twin.current = parent == null ? twin.current : parent;
    return parent != null;
  }

  private static boolean sibling(SlowRecord twin, int step) {
    SlowRecord.Place parent = twin.current.parent;
    int wanted = parent == null ? -1 : parent.children.indexOf(twin.current) + step;
    if (parent == null || wanted < 0 || wanted >= parent.children.size()) {
      return false;
    }
    twin.current = parent.children.get(wanted);
    return true;
  }

  private static void goAnywhere(RandomStream random, GameRecord record, SlowRecord twin) {
    MoveNode node = record.root();
    twin.current = twin.root;
    while (!node.children().isEmpty() && random.nextInt(30) > 0) {
      int child = random.nextInt(node.children().size());
      node = node.children().get(child);
      twin.current = twin.current.children.get(child);
    }
    record.goTo(node);
  }

  private static void play(int action, GameRecord record, SlowRecord twin) {
    GoState before = twin.state();
    int point = record.game().points().pointOf(action);
    boolean legal = before.isLegal(point);
    Placement said = record.check(point);
    assertEquals(legal, said == Placement.PLAYED);
    assertEquals(said, record.tryPlay(point));
    if (legal) {
      twin.play(action);
    } else if (before.isTerminal()) {
      assertEquals(Placement.OVER, said);
    } else {
      try {
        before.play(point);
      } catch (IllegalArgumentException e) {
        String reason = String.valueOf(e.getMessage()).replaceAll(".*: ", "");
        assertEquals(reason, said.name().toLowerCase(Locale.ROOT));
      }
    }
  }

  private static void setUp(int action, int colour, GameRecord record, SlowRecord twin) {
    Board board = twin.state().board();
    int[] wanted = Replay.colours(board);
    wanted[action] = colour;
    boolean possible = true;
    try {
      board.copy().setUp(wanted);
    } catch (IllegalArgumentException chainWithoutLiberty) {
      possible = false;
    }
    assertEquals(possible, record.setUp(record.game().points().pointOf(action), colour));
    if (possible) {
      twin.setUp(action, colour);
    }
  }

  private static int assertSameTree(SlowRecord twin, GameRecord record) {
    List<SlowRecord.Place> places = new ArrayList<>(List.of(twin.root));
    List<MoveNode> nodes = new ArrayList<>(List.of(record.root()));
    for (int i = 0; i < places.size(); i++) {
      SlowRecord.Place place = places.get(i);
      MoveNode node = nodes.get(i);
      assertEquals(place.action, node.action());
      assertEquals(place.comment, node.comment());
      assertEquals(place.children.size(), node.children().size());
      assertSame(twin.stateAt(place), record.stateAt(node));
      assertFalse(node.isIrregular());
      places.addAll(place.children);
      nodes.addAll(node.children());
    }
    return places.size();
  }

  /** Stones, turn, prisoners, ko, end and what may be played, superko and all. */
  private static void assertSame(GoState expected, GoState actual) {
    assertEquals(expected.toString(), actual.toString());
    int[] legal = new int[expected.game().actionCount()];
    int[] mine = new int[legal.length];
    int count = expected.legalActions(legal);
    assertEquals(count, actual.legalActions(mine));
    for (int i = 0; i < count; i++) {
      assertEquals(legal[i], mine[i]);
    }
  }
}
