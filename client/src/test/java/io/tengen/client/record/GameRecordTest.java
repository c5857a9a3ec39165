package io.tengen.client.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.client.ClientException;
import io.tengen.env.RandomStream;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.KoRule;
import io.tengen.go.Points;
import io.tengen.go.Ruleset;
import io.tengen.go.sgf.GameInfo;
import io.tengen.go.sgf.MainLine;
import io.tengen.go.sgf.SgfException;
import io.tengen.go.sgf.SgfGame;
import io.tengen.go.sgf.SgfOptions;
import io.tengen.go.sgf.SgfReader;
import io.tengen.go.sgf.SgfWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GameRecordTest {
  private static final GoGame GAME = new GoGame(9, Ruleset.JAPANESE.rules());

  private static GameRecord read(String sgf) throws SgfException {
    return GameRecord.of(SgfReader.readAll(sgf, SgfOptions.TOLERANT).get(0));
  }

  private static String text(GameRecord record) {
    return SgfWriter.toString(record.toSgf(), SgfWriter.Layout.LINE).strip();
  }

  private static int at(GameRecord record, String name) {
    return record.game().points().parse(name);
  }

  private static void play(GameRecord record, String... names) {
    for (String name : names) {
      assertEquals(Placement.PLAYED, record.tryPlay(at(record, name)), name);
    }
  }

  @Test
  void aRecordBeginsAsItsGameDoes() {
    GameRecord record = GameRecord.empty(GAME.withHandicap(3));

    assertEquals(GAME.withHandicap(3).newInitialState().toString(), record.state().toString());
    assertEquals(3, record.state().handicapStones());
    assertEquals(0, record.current().ply());
    assertEquals(List.of(record.root()), record.line());
  }

  @Test
  void whatAFileHasIsStillThereWhenItIsSaved() throws SgfException {
    String sgf =
        "(;GM[1]FF[4]SZ[9]KM[5.5]RU[My rules]XX[a\\]b][c]PB[Ann]HA[2]AB[gc][cg]"
            + ";W[ee]C[first]TR[aa](;B[cc]QQ[1:2];W[])(;AW[ab]AE[cg]PL[B];B[gg]))";
    GameRecord record = read(sgf);

    assertEquals(sgf, text(record));
    assertEquals("Ann", record.info(GameInfo.BLACK_PLAYER));
    assertEquals(GAME.withHandicap(2).handicap(), record.game().handicap());
    assertEquals(6, record.nodes());
    assertEquals(
        List.of(new Mark(Mark.Kind.TRIANGLE, 0, "")), record.root().children().get(0).marks(9));
  }

  @Test
  void theRulesGiveTheReason() throws SgfException {
    GameRecord ko = read("(;SZ[5]RU[Chinese]AB[ab][ba][bc]AW[bb][ca][cc][db]PL[B];B[cb])");
    ko.toEnd();
    assertEquals(Placement.KO, ko.check(at(ko, "B4")));
    assertEquals(Placement.OCCUPIED, ko.check(at(ko, "C4")));
    assertEquals(Placement.PLAYED, ko.check(Points.PASS));
    assertThrows(IllegalArgumentException.class, () -> ko.check(-1));

    GameRecord suicide = read("(;SZ[5]RU[Japanese]AW[ab][ba]PL[B])");
    assertEquals(Placement.SUICIDE, suicide.tryPlay(at(suicide, "A5")));
    assertEquals(List.of(), suicide.root().children());

    GameRecord over = GameRecord.empty(GAME);
    assertEquals(Placement.PLAYED, over.pass());
    assertEquals(Placement.PLAYED, over.pass());
    assertEquals(Placement.OVER, over.check(at(over, "A1")));
    assertEquals(Placement.OVER, over.pass());
  }

  @Test
  void superkoIsToldFromKo() throws SgfException {
    // A pass lifts the ko; to take back then would still bring the first position again.
    String passed = "(;SZ[5]RU[%s]AB[ab][ba][bc]AW[bb][ca][cc][db]PL[B];B[cb];W[];PL[W])";
    GameRecord superko = read(passed.formatted("Chinese"));
    superko.toEnd();
    assertEquals(KoRule.POSITIONAL_SUPERKO, superko.game().rules().ko());
    assertEquals(Placement.SUPERKO, superko.check(at(superko, "B4")));

    GameRecord simple = read(passed.formatted("Japanese"));
    simple.toEnd();
    assertEquals(Placement.PLAYED, simple.check(at(simple, "B4")));
  }

  @Test
  void playingAMoveThatIsThereGoesAlongIt() {
    GameRecord record = GameRecord.empty(GAME);
    play(record, "E5", "C3");
    MoveNode first = record.current();
    record.back();
    play(record, "G7");
    record.back();
    play(record, "C3");

    assertSame(first, record.current());
    assertEquals(4, record.nodes());
    assertEquals(2, record.current().ply());
  }

  @Test
  void goingForwardRemembersTheVariation() {
    GameRecord record = GameRecord.empty(GAME);
    play(record, "E5", "C3");
    record.back();
    play(record, "G7", "G3");
    MoveNode end = record.current();
    record.toStart();
    record.toEnd();

    assertSame(end, record.current());
    assertEquals(4, record.line().size());
    assertFalse(record.forward());
    assertTrue(record.back());
    assertTrue(record.previousVariation());
    assertFalse(record.previousVariation());
    assertEquals(3, record.line().size());
    record.toStart();
    assertFalse(record.back());
    assertFalse(record.nextVariation());
  }

  @Test
  void theGameBeingPlayedIsTheMainLineWhateverIsTriedOut() {
    GameRecord record = GameRecord.empty(GAME);
    record.addMainLine(40);
    play(record, "C3", "C4");
    MoveNode tried = record.current();
    record.addMainLine(10);
    assertSame(tried, record.current());
    record.promote();
    record.addMainLine(11);

    assertEquals(
        List.of(-1, 40, 10, 11), record.mainLine().stream().map(MoveNode::action).toList());
    assertEquals(6, record.nodes());
    assertEquals(Colour.BLACK, record.mainLine().get(3).colour());

    record.takeBackMainLine(2);
    assertEquals(4, record.nodes());
    record.goTo(record.root().children().get(0));
    record.addMainLine(12);
    assertEquals(12, record.current().action());
    assertThrows(IllegalArgumentException.class, () -> record.takeBackMainLine(3));
    assertThrows(IllegalArgumentException.class, () -> record.addMainLine(82));
    record.takeBackMainLine(2);
    assertSame(record.root(), record.current());
    assertEquals(1, record.nodes());
  }

  @Test
  void playGoesOnAfterTwoPasses() {
    GameRecord record = GameRecord.empty(GAME);
    record.addMainLine(81);
    record.addMainLine(81);
    assertTrue(record.state().isTerminal());
    MoveNode resumed = record.addMainLine(40);

    assertFalse(resumed.isIrregular());
    assertFalse(record.state().isTerminal());
    assertEquals(3, record.current().ply());
  }

  @ParameterizedTest
  @CsvSource({
    "'(;SZ[5];B[aa];W[aa])', X, A5",
    "'(;SZ[5]AW[ab][ba];B[aa])', ., A5",
    "'(;SZ[5]AB[ab][ba][bc]AW[bb][ca][cc][db]PL[B];B[cb];W[bb])', O, B4"
  })
  void movesThatBreakTheRulesAreShownAndMarked(String sgf, String there, String name)
      throws SgfException {
    GameRecord record = read(sgf);
    record.toEnd();
    MoveNode last = record.current();

    assertTrue(last.isIrregular());
    int colour = record.state().board().colourAt(at(record, name));
    String shown = colour == Colour.EMPTY ? "." : colour == Colour.BLACK ? "X" : "O";
    assertEquals(there.equals("X") ? "O" : there, shown);
    assertEquals(Colour.opponent(last.colour()), record.state().currentPlayer());
    record.state().board().checkConsistency();
    assertTrue(text(record).endsWith(sgf.substring(sgf.lastIndexOf(';'))));
  }

  @Test
  void aLineGoesOnAsTheMainLineOfTheSgfPackageHasIt() throws SgfException {
    String sgf = "(;SZ[9]HA[2]AB[gc][cg];W[ee];B[];B[cc];AW[aa]PL[B];W[bb];W[];B[];W[dd])";
    GameRecord record = read(sgf);
    MainLine line = MainLine.of(SgfReader.readAll(sgf, SgfOptions.TOLERANT).get(0));
    for (MoveNode node : record.mainLine()) {
      if (node.isMove() || node == record.root()) {
        GoState expected = line.state(line.rules(), node.ply());
        // The set-up comes right behind the third move there, and is a node of its own here.
        GoState actual = record.stateAt(node.ply() == 3 ? node.children().get(0) : node);
        assertEquals(expected.board().toString(), actual.board().toString(), "ply " + node.ply());
      }
    }
    assertEquals(7, record.mainLine().get(8).ply());
  }

  @ParameterizedTest
  @CsvSource({
    "'(;SZ[9];B[zz])', 1:8: 'zz' is no point of a board of 9x9",
    "'(;SZ[9](;B[aa])(;AB[xx]))', 1:17: 'xx' is no point of a board of 9x9",
    "'(;SZ[99])', '1:2: board size ''99'' is not 2 to 25'",
    "'(;GM[2])', '1:2: GM[2] is not the game of Go, which is GM[1]'",
    "'(;SZ[2]AB[aa:bb])', '1:2: the set-up is no position: the chain at B1 would have no liberty'"
  })
  void filesThatAreNoGameOfGoAreRefused(String sgf, String message) {
    SgfException e = assertThrows(SgfException.class, () -> read(sgf));
    assertTrue(String.valueOf(e.getMessage()).startsWith(message.substring(0, 4)), e::getMessage);
    assertEquals(message, e.getMessage());
  }

  @Test
  void tooManyNodesAreRefused() throws SgfException {
    String most = "(;SZ[9]" + ";B[]".repeat(RecordTree.MOST_NODES - 1) + ")";
    GameRecord record = read(most);
    assertEquals(RecordTree.MOST_NODES, record.nodes());
    record.toEnd();
    assertEquals(RecordTree.MOST_NODES - 1, record.current().ply());
    record.back();
    record.state().resume();
    ClientException full = assertThrows(ClientException.class, () -> record.setUp(11, 0));
    assertEquals(
        "the record has 200000 moves and variations, as many as fit; save it and delete some",
        full.getMessage());

    String more = most.replace("(;SZ[9]", "(;SZ[9];W[]");
    SgfException e = assertThrows(SgfException.class, () -> read(more));
    assertEquals("the game has more than 200000 nodes; split it into several", e.problem());
  }

  @Test
  void settingUpWritesOneNode() throws SgfException {
    GameRecord record = GameRecord.empty(new GoGame(5, Ruleset.JAPANESE.rules()));
    play(record, "C3");
    assertTrue(record.setUp(at(record, "A1"), Colour.WHITE));
    assertTrue(record.setUp(at(record, "C3"), Colour.EMPTY));
    assertTrue(record.setUp(at(record, "B1"), Colour.BLACK));
    record.setToMove(Colour.BLACK);
    assertTrue(record.setUp(at(record, "B1"), Colour.EMPTY));
    assertFalse(record.current().isMove());
    assertEquals(3, record.nodes());
    assertTrue(text(record).endsWith(";B[cc];AW[ae]AE[cc]PL[B])"), () -> text(record));
    assertEquals(Colour.BLACK, record.state().currentPlayer());

    assertTrue(record.setUp(at(record, "A2"), Colour.BLACK));
    assertFalse(record.setUp(at(record, "B1"), Colour.BLACK));
    assertTrue(record.state().board().isEmpty(at(record, "B1")));
    assertThrows(IllegalArgumentException.class, () -> record.setUp(0, 0));
    assertThrows(IllegalArgumentException.class, () -> record.setUp(at(record, "A1"), 3));
    assertThrows(IllegalArgumentException.class, () -> record.setToMove(2));
  }

  @Test
  void textsAreWrittenAndRemoved() throws SgfException {
    GameRecord record = GameRecord.empty(GAME);
    long before = record.version();
    record.comment("a]b\\c\n次の一手");
    record.info(GameInfo.WHITE_PLAYER, "本因坊");
    assertNotEquals(before, record.version());
    GameRecord again = read(text(record));
    assertEquals("a]b\\c\n次の一手", again.root().comment());
    assertEquals("本因坊", again.info(GameInfo.WHITE_PLAYER));

    again.comment(" ");
    again.info(GameInfo.WHITE_PLAYER, "");
    assertEquals("", again.root().comment());
    assertFalse(text(again).contains("PW"));
    String endless = "x".repeat(GameRecord.LONGEST_COMMENT + 1);
    assertThrows(ClientException.class, () -> again.comment(endless));
  }

  @Test
  void theTurnSurvivesWhenTheFirstMoveGoes() throws SgfException {
    GameRecord record = read("(;SZ[9];W[aa];B[bb])");
    assertEquals(Colour.WHITE, record.state().currentPlayer());
    record.deleteFromHere();

    assertEquals(Colour.WHITE, read(text(record)).state().currentPlayer());
    assertEquals(1, record.nodes());
  }

  @Test
  void aSavedCopyDoesNotChangeWithTheRecord() {
    GameRecord record = GameRecord.empty(GAME);
    SgfGame saved = record.toSgf();
    play(record, "E5");

    assertEquals(0, saved.root().children().size());
    assertEquals(1, record.toSgf().root().children().size());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void aLongGameIsTheSameForwardsBackwardsAndByJumps(long seed) {
    GoGame game = new GoGame(19, Ruleset.CHINESE.rules());
    GameRecord record = GameRecord.empty(game);
    GoState state = game.newInitialState();
    RandomStream random = new RandomStream(seed);
    String[] positions = new String[401];
    positions[0] = state.toString();
    int[] legal = new int[game.actionCount()];
    for (int ply = 1; ply <= 400; ply++) {
      int action = legal[random.nextInt(Math.max(1, state.legalActions(legal) - 1))];
      state.apply(action);
      record.addMainLine(action);
      positions[ply] = state.toString();
    }
    List<MoveNode> line = record.mainLine();
    for (int ply = 400; ply > 0; ply--) {
      assertEquals(positions[ply], record.state().toString());
      assertTrue(record.back());
    }
    for (int jump = 0; jump < 50; jump++) {
      int ply = random.nextInt(401);
      record.goTo(line.get(ply));
      assertEquals(positions[ply], record.state().toString());
      assertEquals(positions[400 - ply], record.stateAt(line.get(400 - ply)).toString());
    }
  }

  @Test
  void whatAFileHasAndWhatWasPlayedIsNotTriedOut() throws SgfException {
    GameRecord record = read("(;GM[1]SZ[9];B[cc](;W[gg])(;W[gc]))");
    for (MoveNode node : List.of(record.mainLine().get(2), record.mainLine().get(1))) {
      assertFalse(record.isTriedOut(node));
    }
    MoveNode inFile = record.mainLine().get(1).children().get(1);
    assertFalse(record.isTriedOut(inFile));
    record.toEnd();
    play(record, "E5");
    MoveNode tried = record.current();
    assertTrue(record.isTriedOut(tried));
    assertSame(tried, record.addMainLine(tried.action()));
    assertFalse(record.isTriedOut(tried), "it is played now");
  }

  @Test
  void nodesKnowWhetherTheyAreInTheRecord() {
    GameRecord record = GameRecord.empty(GAME);
    play(record, "C3", "D4", "E5");
    MoveNode last = record.current();
    assertTrue(last.isInRecord());
    record.goTo(record.mainLine().get(2));
    record.deleteFromHere();
    assertFalse(last.isInRecord(), "one before it was removed");
    assertTrue(record.current().isInRecord());
    assertTrue(record.root().isInRecord());
  }
}
