package io.tengen.agents.alphazero.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.alphazero.metrics.MetricsLine;
import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import io.tengen.agents.alphazero.metrics.SyntheticRun;
import io.tengen.agents.page.Scale;
import io.tengen.agents.run.RunDirectoryException;
import io.tengen.env.Game;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.TicTacToe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The page of runs that never were. */
class RunReportTest {
  @TempDir private Path temporary;

  private static Optional<Game> game(String name) {
    return name.equals("connect-four") ? Optional.of(new ConnectFour()) : Optional.empty();
  }

  private static int count(String part, String page) {
    return page.split(Pattern.quote(part), -1).length - 1;
  }

  /** Every element is closed in its order, so that any reader shows the page alike. */
  private static void assertWellFormed(String page) {
    String body = page.substring(page.indexOf("<body"), page.indexOf("</html>"));
    Matcher tags = Pattern.compile("<(/?)([a-z0-9]+)[^>]*?(/?)>").matcher(body);
    Deque<String> open = new ArrayDeque<>();
    while (tags.find()) {
      if (!tags.group(1).isEmpty()) {
        assertEquals(open.pop(), tags.group(2), "closed at " + tags.start());
      } else if (tags.group(3).isEmpty()) {
        open.push(tags.group(2));
      }
    }
    assertTrue(open.isEmpty(), "left open: " + open);
  }

  @Test
  void auxiliaryLossesAreDrawnWhereThereAreSuchHeads() throws IOException {
    Path run = temporary.resolve("heads");
    SyntheticRun synthetic = new SyntheticRun(5);
    synthetic.write(run);
    String without = RunReport.html(ReportContent.read(run, RunReportTest::game));
    assertEquals(0, count("Auxiliary losses", without) + count("ownership loss", without));
    synthetic
        .with("learn", "auxiliaryShare", iteration -> 0.8)
        .with("learn", "ownershipLoss", iteration -> 0.75 - 0.1 * iteration)
        .with("learn", "scoreLoss", iteration -> Double.NaN)
        .write(run);
    String with = RunReport.html(ReportContent.read(run, RunReportTest::game));
    assertWellFormed(with);
    assertTrue(count("Auxiliary losses", with) > 0);
    assertEquals(1, count("<th>ownership loss</th>", with));
  }

  @Test
  void aRunHasAllItsChartsItsGamesAndItsSettings() throws IOException {
    Path run = temporary.resolve("c4");
    new SyntheticRun(60).write(run);
    SyntheticGames.write(run, 58, new ConnectFour(), 30);
    SyntheticGames.write(run, 59, new ConnectFour(), 30);
    SyntheticGames.write(run, 60, new ConnectFour(), 0);
    String page = RunReport.html(ReportContent.read(run, RunReportTest::game));
    assertWellFormed(page);
    for (String heading :
        List.of(
            "Elo of the networks",
            "Candidates against the best",
            "Policy loss",
            "Value loss",
            "Entropy",
            "Replay window",
            "Results",
            "Game length",
            "Resignation",
            "Copies",
            "Time",
            "Evaluations/s",
            "Samples/s",
            "How busy self-play is",
            "Iteration 0",
            "Iteration 30",
            "Iteration 59")) {
      assertEquals(1, count("<h3>" + heading + "</h3>", page), heading);
    }
    assertFalse(page.contains("Nothing was measured yet"));
    assertEquals(20, count("<li>game ", page), "the last games");
    assertTrue(page.contains("<li>game 1799, network 59: "), "the last of the last file with any");
    assertTrue(page.contains("<tr><th>selfPlay.visits</th><td>100</td></tr>"));
    assertTrue(page.contains("Nothing wrong to be seen in 60 iterations"));
    assertTrue(page.contains("<title>4 "), "columns of the first move by their names");
    assertFalse(page.contains("NaN"));
    assertFalse(
        Pattern.compile("(src|href)=|url\\(|@import|https?:").matcher(page).find(),
        "nothing is loaded from elsewhere");
  }

  @Test
  void aRunThatHasJustBegunHasAPageToo() throws IOException {
    Path run = temporary.resolve("new");
    new SyntheticRun(0).write(run);
    String page = RunReport.html(ReportContent.read(run, RunReportTest::game));
    assertWellFormed(page);
    assertTrue(page.contains("too little data yet"));
    assertTrue(page.contains("Nothing was measured yet."));
    Path one = temporary.resolve("one");
    new SyntheticRun(1).write(one);
    assertWellFormed(RunReport.html(ReportContent.read(one, RunReportTest::game)));
  }

  @Test
  void whatTheDoctorSaysIsOnThePage() throws IOException {
    Path run = temporary.resolve("ill");
    new SyntheticRun(20).with("selfplay", "duplicates", i -> 200).write(run);
    String page = RunReport.html(ReportContent.read(run, name -> Optional.empty()));
    assertTrue(page.contains("<span class=\"severity\">warning</span> games identical</h3>"));
    assertTrue(page.contains("<code>--set openingPlies=8</code> <span class=\"now\">(now 4)"));
    assertTrue(page.contains("action 3"), "moves have numbers where the game is not known");
  }

  @Test
  void namesAreTextAndNumbersAreTheSameInEveryLanguage() throws IOException {
    Locale before = Locale.getDefault();
    Path run = temporary.resolve("a<b>&'c");
    new SyntheticRun(6).write(run);
    String english = RunReport.html(ReportContent.read(run, RunReportTest::game));
    assertTrue(english.contains("<h1>a&lt;b&gt;&amp;&#39;c</h1>"));
    try {
      Locale.setDefault(Locale.GERMANY);
      assertEquals(english, RunReport.html(ReportContent.read(run, RunReportTest::game)));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aLongRunHasAPageOfTheSameSize() throws IOException {
    Path run = temporary.resolve("long");
    new SyntheticRun(2_000).write(run);
    String page = RunReport.html(ReportContent.read(run, RunReportTest::game));
    assertTrue(page.length() < 1_500_000, "characters: " + page.length());
  }

  @Test
  void firstMovesAreABoardWhereActionsAreItsPoints() {
    Game game = new TicTacToe();
    List<Double> shares = List.of(0.1, 0.0, 0.0, 0.0, 0.6, 0.0, 0.0, 0.0, 0.3);
    String line = new SyntheticRun(1).metrics().selfPlay().get(0).toJson().toString();
    String map =
        new FirstMoves(game)
            .html(
                List.of(
                    (SelfPlayMetrics)
                        MetricsLine.fromJson(
                                JsonMapper.shared()
                                    .readTree(
                                        line.replaceAll(
                                            "\"firstMoves\":\\[[^]]*]",
                                            "\"firstMoves\":" + shares)))
                            .orElseThrow()));
    assertEquals(9, count("<g class=\"cell\">", map));
    assertTrue(map.contains("<title>" + game.actionName(4) + " 60.0%</title>"));
    assertEquals(6, count("class=\"label\"", map), "three columns and three rows");
  }

  @Test
  void axesHaveRoundMarks() {
    assertEquals(List.of(0.0, 0.5, 1.0, 1.5, 2.0), Scale.round(0, 1.93, 0, 1, 4).marks());
    assertEquals("1.5", Scale.round(0, 1.93, 0, 1, 4).label(1.5));
    assertEquals(List.of(0.0, 5.0, 10.0), Scale.whole(0, 29, 0, 1, 6).marks().subList(0, 3));
    assertEquals("14k", Scale.round(0, 14_200, 0, 1, 4).label(14_000));
    Scale flat = Scale.round(3, 3, 0, 100, 4);
    assertTrue(flat.place(3) >= 0 && flat.place(3) <= 100 && flat.marks().size() > 1);
  }

  @Test
  void aRunOfAnotherKindIsRefused() throws IOException {
    Path run = Files.createDirectories(temporary.resolve("tabular"));
    Files.writeString(run.resolve("config.json"), "{\"kind\":\"tabular\"}");
    RunDirectoryException error =
        assertThrows(
            RunDirectoryException.class, () -> ReportContent.read(run, RunReportTest::game));
    assertTrue(String.valueOf(error.getMessage()).contains("is a tabular run; give one of"));
  }
}
