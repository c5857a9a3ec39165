package io.tengen.client.ui.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.lobby.PositionAnalysis;
import io.tengen.client.OwnerQueue;
import io.tengen.client.analysis.AnalysisDesk;
import io.tengen.client.analysis.WhyNot;
import io.tengen.client.record.GameRecord;
import io.tengen.client.strength.AgentSource;
import io.tengen.go.GoGame;
import io.tengen.go.Points;
import io.tengen.go.Ruleset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Analyses of a record, by the tree search. */
@Timeout(60)
class GoAnalysisTest {
  private final OwnerQueue owner = new OwnerQueue();
  private final List<RuntimeException> breakdowns = new CopyOnWriteArrayList<>();
  private final AnalysisDesk desk =
      new AnalysisDesk(AgentSource.ofZoo(), 1, owner, breakdowns::add);
  private final GameRecord record = GameRecord.empty(new GoGame(5, Ruleset.CHINESE.rules()));
  private final GoOptions options = new GoOptions(new Silence(), screen -> {}, () -> {});
  private final List<String> problems = new ArrayList<>();
  private final GoAnalysis analysis =
      new GoAnalysis(() -> desk, record, options, () -> {}, problems::add);

  @AfterEach
  void close() {
    analysis.close();
    desk.close();
    assertEquals(List.of(), breakdowns);
  }

  /** No sounds. */
  private static final class Silence implements GoSounds {
    @Override
    public void move(GameRecord record, boolean isOthers) {}

    @Override
    public void pass() {}

    @Override
    public void alert() {}
  }

  /** Keeps why there is no answer. */
  private static final class Failures implements WhyNot.Listener {
    private final List<String> told = new ArrayList<>();

    @Override
    public void found(WhyNot.Finding finding) {
      throw new AssertionError(finding);
    }

    @Override
    public void failed(String why) {
      told.add(why);
    }
  }

  private int visits() {
    PositionAnalysis latest = analysis.latest();
    return latest == null ? 0 : latest.visits();
  }

  @Test
  void optionsThatChangeReachWhatIsAnalysed() {
    options.setAnalysis(10, 10, "utc");
    analysis.switchOn();
    owner.until(() -> !problems.isEmpty());
    assertTrue(problems.get(0).contains("did you mean uct?"), problems.get(0));
    options.setAnalysis(10, 10, "uct");
    analysis.follow();
    owner.until(() -> visits() >= 10);
    options.setAnalysis(1_000, 10, "uct");
    analysis.follow();
    owner.until(() -> visits() >= 1_000);
    assertEquals(1, problems.size());
  }

  @Test
  void aQuestionGoesToTheAnalystThatWasChosen() {
    options.setAnalysis(10, 10, "utc");
    Failures failures = new Failures();
    analysis.ask(12, failures);
    owner.until(() -> !failures.told.isEmpty());
    assertTrue(failures.told.get(0).contains("did you mean uct?"), failures.told.get(0));
  }

  @Test
  void aQuestionAboutWhatIsIllegalIsAnsweredInALine() {
    options.setAnalysis(10, 10, "uct");
    record.tryPlay(Points.PASS);
    record.tryPlay(Points.PASS);
    Failures failures = new Failures();
    analysis.ask(12, failures);
    assertEquals(List.of("the game is over"), failures.told);
  }
}
