package io.tengen.arena.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.Points;
import io.tengen.go.gtp.StoneJudge;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class GoGuiCommandsTest {
  @Test
  void everyPictureIsACommandThatIsThere() throws IOException {
    String list = new Dialogue().say("gogui-analyze_commands").with("random");
    String[] lines = list.substring(2).strip().split("\n", -1);
    assertEquals(7, lines.length, list);
    for (String line : lines) {
      String[] parts = line.split("/", -1);
      assertEquals(3, parts.length, line);
      assertTrue(parts[0].matches("dboard|gfx|string|plist"), line);
      String name = parts[2].split(" ", -1)[0];
      assertEquals("= true\n\n", new Dialogue().say("known_command " + name).with("random"));
    }
  }

  @Test
  void picturesHaveTheFormThatTheirTypeAsksFor() throws IOException {
    String answers =
        new Dialogue()
            .say(
                "boardsize 3\nplay b B2\n"
                    + "tengen-policy\ntengen-win_rates\ntengen-best_line\ntengen-ownership")
            .with("uct");
    String number = "-?\\d\\.\\d{3}";
    String row = number + " " + number + " " + number + "\n";
    String status = "STATUS white wins \\d+\\.\\d% of \\d+ visits\n\n";
    assertTrue(
        answers.matches(
            "=\n\n=\n\n=\n"
                + row.repeat(3)
                + "\n= LABEL(?: [A-C][1-3] \\d+)+\n"
                + status
                + "= VAR w (?:[A-C][1-3]|pass)(?: [bw] (?:[A-C][1-3]|pass))*\n"
                + status
                + "=\n"
                + row.repeat(3)
                + "\n"),
        answers);
    assertTrue(answers.contains("-1.000 -1.000 -1.000\n-1.000 0.000 -1.000\n"), answers);
  }

  @Test
  void stonesAreJudgedChainByChain() {
    Board board = new Board(3);
    Points points = board.points();
    int[] stones = {points.parse("A1"), points.parse("A2"), points.parse("C1"), points.parse("C3")};
    int[] colours = {Colour.BLACK, Colour.BLACK, Colour.WHITE, Colour.WHITE};
    for (int i = 0; i < stones.length; i++) {
      board.playUnchecked(stones[i], colours[i]);
    }
    float[] whites = new float[10];
    Arrays.fill(whites, 1);
    whites[points.actionOf(stones[1])] = 0.2f;
    whites[points.actionOf(stones[3])] = -0.3f;
    StoneJudge.Verdict verdict = OwnershipJudge.verdict(board, Colour.WHITE, whites);
    assertEquals(setOf(stones[0], stones[1]), verdict.dead(), "mean 0.6 for the opponent");
    assertEquals(setOf(stones[3]), verdict.seki());
    for (int i = 0; i < whites.length; i++) {
      whites[i] = -whites[i];
    }
    StoneJudge.Verdict other = OwnershipJudge.verdict(board, Colour.BLACK, whites);
    assertEquals(verdict, other, "the same from the other side");
  }

  private static BitSet setOf(int... points) {
    BitSet set = new BitSet();
    for (int point : points) {
      set.set(point);
    }
    return set;
  }

  @Test
  void statusesAreToldOfAGameThatIsOver() throws IOException {
    String answers =
        new Dialogue()
            .say("boardsize 5")
            .say("play b c1\nplay b c2\nplay b c3\nplay b c4\nplay b c5")
            .say("play b pass\nplay w pass")
            .say("final_status_list alive\nfinal_status_list dead\nfinal_score")
            .with("uct:playouts=100");
    assertTrue(answers.endsWith("= C5 C4 C3 C2 C1\n\n=\n\n= B+24.5\n\n"), answers);
  }
}
