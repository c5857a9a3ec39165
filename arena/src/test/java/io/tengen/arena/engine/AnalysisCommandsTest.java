package io.tengen.arena.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Ruleset;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AnalysisCommandsTest {
  /** Tries every move early, so that there soon is something to tell of each. */
  private static final String UCB1 = "uct:selection=ucb1,policy=light";

  private static final String VERTEX = "(?:[A-HJ-T]\\d+|pass)";
  private static final String PV = " pv(?: " + VERTEX + ")+";
  private static final String LZ_MOVE =
      "info move " + VERTEX + " visits \\d+ winrate \\d+ prior \\d+ lcb \\d+ order \\d+" + PV;
  private static final String FLOAT = "-?\\d\\.\\d{6}";
  private static final String KATA_MOVE =
      "info move @ visits \\d+ edgeVisits \\d+ utility F winrate F prior F lcb F utilityLcb F order \\d+"
              .replace("@", VERTEX)
              .replace("F", FLOAT)
          + PV;

  private static Dialogue small() {
    return new Dialogue().say("boardsize 5");
  }

  private static List<String> infoLines(String answers) {
    return answers.lines().filter(line -> line.startsWith("info ")).toList();
  }

  /** The values of a key, in the order of the moves. */
  private static List<String> values(String line, String key) {
    List<String> values = new ArrayList<>();
    Matcher matcher = Pattern.compile(" " + key + " (\\S+)").matcher(line);
    while (matcher.find()) {
      values.add(matcher.group(1));
    }
    return values;
  }

  private static void assertLine(String form, String line) {
    assertTrue(line.matches(form + "(?: " + form + ")*"), line);
  }

  @Test
  void leelaZerosLinesComeUntilAnotherCommandDoes() throws IOException {
    String answers = small().say("3 lz-analyze b 1").sayAfter(3, "4 name").with(UCB1);
    assertTrue(answers.startsWith("=\n\n=3\ninfo move "), answers);
    assertTrue(answers.endsWith("\n\n=4 Test\n\n"), answers);
    List<String> lines = infoLines(answers);
    assertTrue(lines.size() >= 3, answers);
    lines.forEach(line -> assertLine(LZ_MOVE, line));
  }

  @Test
  void katagosLinesHaveItsFieldsAndTheRoot() throws IOException {
    String answers =
        small()
            .say("kata-analyze W 1 rootInfo true ownership true pvVisits true")
            .sayAfter(2, "")
            .with(UCB1);
    String pvVisits = "(?: pvVisits(?: \\d+)+)";
    String root =
        " rootInfo visits \\d+ utility F winrate F scoreMean F scoreLead F ownership(?: F){25}"
            .replace("F", FLOAT);
    for (String line : infoLines(answers)) {
      assertTrue(
          line.matches(KATA_MOVE + pvVisits + "(?: " + KATA_MOVE + pvVisits + ")*" + root), line);
    }
  }

  @Test
  void theBestComesFirstAndTheRestIsCounted() throws IOException {
    String answers = small().say("kata-analyze b 1").sayAfter(4, "name").with(UCB1);
    String line = infoLines(answers).get(3);
    List<String> visits = values(line, "visits");
    for (int i = 0; i < visits.size(); i++) {
      assertEquals(Integer.toString(i), values(line, "order").get(i));
      assertTrue(Integer.parseInt(visits.get(i)) <= Integer.parseInt(visits.get(0)), line);
      double bound = Double.parseDouble(values(line, "lcb").get(i));
      double rate = Double.parseDouble(values(line, "winrate").get(i));
      assertTrue(bound >= 0 && bound <= rate, line);
    }
  }

  @Test
  void everyVariationIsLegalAndBeginsWithItsMove() throws IOException {
    String answers = small().say("play b C3").say("lz-analyze 1").sayAfter(3, "name").with(UCB1);
    GoGame game = new GoGame(5, Ruleset.TROMP_TAYLOR.rules());
    String line = infoLines(answers).get(2);
    Set<String> moves = new HashSet<>();
    for (String each : line.split("info ", -1)) {
      if (each.isEmpty()) {
        continue;
      }
      GoState state = game.newInitialState();
      state.play(game.points().parse("C3"));
      String[] variation = each.strip().replaceAll(".* pv ", "").split(" ", -1);
      assertEquals(values(" " + each, "move").get(0), variation[0]);
      for (String move : variation) {
        state.play(game.points().parse(move));
      }
      assertTrue(moves.add(variation[0]), line);
    }
  }

  @ParameterizedTest
  @CsvSource({"lz-genmove_analyze", "kata-genmove_analyze", "genmove_analyze"})
  void aMoveThatIsGeneratedIsPlayed(String command) throws IOException {
    String answers =
        small().say("7 " + command + " b 1").say("showboard").with(UCB1 + ",playouts=3000");
    Matcher matcher =
        Pattern.compile("(?s)=\n\n=7\n(info .*\n)+play ([A-E][1-5])\n\n= *\n.*").matcher(answers);
    assertTrue(matcher.matches(), answers);
    assertTrue(answers.contains("after 1 moves"), answers);
  }

  @Test
  void aMoveThatIsSearchedIsNotPlayed() throws IOException {
    String answers =
        small()
            .say("kata-search_analyze w 1 maxmoves 2\nkata-search b\nshowboard")
            .with(UCB1 + ",playouts=1000");
    assertTrue(Pattern.compile("(?m)^play [A-E][1-5]$").matcher(answers).find(), answers);
    assertTrue(Pattern.compile("(?m)^= [A-E][1-5]$").matcher(answers).find(), answers);
    assertTrue(answers.contains("after 0 moves"), answers);
    List<String> lines = infoLines(answers);
    lines.forEach(line -> assertTrue(values(line, "order").size() <= 2, line));
    assertEquals(2, values(lines.get(lines.size() - 1), "order").size(), answers);
  }

  @Test
  void aSearchCanBeCancelled() throws IOException {
    String answers =
        small()
            .say("kata-search_analyze_cancellable b 1")
            .sayAfter(1, "name")
            .with(UCB1 + ",time=1000");
    assertTrue(answers.endsWith("\nplay cancelled\n\n= Test\n\n"), answers);
    String plain = small().say("kata-search_cancellable b\nname").with(UCB1 + ",time=1000");
    assertEquals("=\n\n= cancelled\n\n= Test\n\n", plain);
  }

  @Test
  void theEndOfTheInputEndsAnAnalysis() throws IOException {
    String answers = small().say("lz-analyze b 1").endAfter(1).with(UCB1);
    assertTrue(answers.endsWith("\n\n"), answers);
    assertFalse(infoLines(answers).isEmpty(), answers);
  }

  @Test
  void aProvenPositionIsToldOnceAndTheCommandWaits() throws IOException {
    // One more pass ends the game with white ahead: proven at once.
    String answers =
        new Dialogue()
            .say("boardsize 2\nkomi 0.5\nplay b pass\nlz-analyze w 1")
            .sayAfter(1, "name")
            .with(UCB1);
    assertTrue(answers.endsWith("\n\n= Test\n\n"), answers);
    assertEquals("10000", values(infoLines(answers).get(0), "winrate").get(0), answers);
    assertEquals("10000", values(infoLines(answers).get(0), "lcb").get(0), answers);
    assertEquals("pass", values(infoLines(answers).get(0), "move").get(0), answers);
  }

  @Test
  void movesCanBeLeftOutAndNamed() throws IOException {
    String avoided =
        small().say("lz-analyze b 1 avoid b C3,D3,pass 1").sayAfter(10, "name").with(UCB1);
    List<String> moves = values(infoLines(avoided).get(9), "move");
    assertEquals(23, moves.size(), avoided);
    assertFalse(moves.contains("C3") || moves.contains("pass"), avoided);
    String allowed = small().say("kata-analyze b 1 allow b c3,d4 1").sayAfter(2, "name").with(UCB1);
    assertEquals(Set.of("C3", "D4"), Set.copyOf(values(infoLines(allowed).get(1), "move")));
    String generated =
        small().say("kata-genmove_analyze b 1 allow b a1 1").with(UCB1 + ",playouts=50");
    assertTrue(generated.endsWith("\nplay A1\n\n"), generated);
  }

  @Test
  void theOpponentsRepliesCanBeLeftOutToo() throws IOException {
    String answers =
        small()
            .say("kata-analyze b 1 avoid b C3 1 avoid w pass,A1,A2,A3,A4,A5 2")
            .sayAfter(3, "name")
            .with(UCB1);
    String line = infoLines(answers).get(2);
    Matcher matcher = Pattern.compile(" pv \\S+ ((?!info)\\S+)").matcher(line);
    int replies = 0;
    while (matcher.find()) {
      assertFalse(matcher.group(1).matches("pass|A\\d"), line);
      replies++;
    }
    assertTrue(replies > 0, line);
  }

  @Test
  void aFilterIsForgottenWithTheNextCommand() throws IOException {
    String answers =
        small()
            .say("lz-analyze b 1 allow b a1 1")
            .sayAfter(1, "lz-analyze b 1 minmoves 26")
            .sayAfter(3, "name")
            .with(UCB1);
    List<String> lines = infoLines(answers);
    assertEquals(26, values(lines.get(lines.size() - 1), "move").size(), answers);
  }

  @Test
  void whatIsKnownOfAPositionIsKept() throws IOException {
    String answers =
        small()
            .say("kata-analyze b 1 rootInfo true")
            .sayAfter(5, "kata-analyze b 1 rootInfo true")
            .sayAfter(6, "name")
            .with(UCB1);
    int last = 0;
    for (String line : infoLines(answers)) {
      int visits = Integer.parseInt(values(line.replaceAll(".*rootInfo", ""), "visits").get(0));
      assertTrue(visits >= last, answers);
      last = visits;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lz-analyze x",
        "lz-analyze b 1 w",
        "lz-analyze b -5",
        "lz-analyze b 99999999",
        "lz-analyze interval",
        "lz-analyze maxmoves 0",
        "lz-analyze maxmoves 1e3",
        "lz-analyze minmoves 5 maxmoves 4",
        "lz-analyze ownership true",
        "lz-analyze b 1 avoid b",
        "lz-analyze b 1 avoid b Z9 1",
        "lz-analyze b 1 avoid b c3,,d3 1",
        "lz-analyze b 1 avoid b c3 0",
        "lz-analyze b 1 avoid c c3 1",
        "lz-analyze b 1 allow b c3 1 avoid b c4 1",
        "lz-analyze b 1 allow b c3 1 allow w c3 1",
        "kata-analyze b 1 ownership maybe",
        "kata-analyze b 1 movesOwnership true",
        "kata-analyze nonsense 1",
        "kata-genmove_analyze b 1 pvVisits",
        "kata-search b w",
        "kata-search c"
      })
  void nonsenseIsRefused(String command) throws IOException {
    String answers = small().say(command + "\nname").with(UCB1 + ",playouts=10");
    assertTrue(answers.matches("=\n\n\\? [^\n]{5,}\n\n= Test\n\n"), answers);
  }

  @Test
  void refusalsNameValueRangeAndRemedy() throws IOException {
    String answers =
        small()
            .say("lz-analyze maxmoves 0")
            .say("play b C3\nlz-analyze w 1 allow w C3 1")
            .say("kata-analyze noResultValue true")
            .with(UCB1 + ",playouts=10");
    assertEquals(
        """
        =

        ? maxmoves is '0', but must be 1 to 1000

        =

        ? avoid or allow leaves no legal move; leave one, or pass

        ? noResultValue is not known to this engine; leave it out

        """,
        answers);
  }

  @Test
  void aPlayerThatDoesNotSearchSaysSo() throws IOException {
    String answers =
        small().say("lz-analyze b 1\nkata-genmove_analyze b\ntengen-policy").with("random");
    assertEquals(
        3,
        Pattern.compile("(?m)^\\? this player chooses without").matcher(answers).results().count());
    String move = small().say("kata-search b").with("random");
    assertTrue(move.matches("(?s)=\n\n= [A-E][1-5]\n\n"), move);
  }
}
