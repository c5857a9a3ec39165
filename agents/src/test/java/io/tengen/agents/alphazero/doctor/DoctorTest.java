package io.tengen.agents.alphazero.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.alphazero.AlphaZeroPresets;
import io.tengen.agents.alphazero.metrics.RunMetrics;
import io.tengen.agents.alphazero.metrics.SyntheticRun;
import io.tengen.agents.run.ConfigJson;
import io.tengen.agents.run.ConfigOverrides;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One healthy run, and one for everything that can be wrong with it. */
class DoctorTest {
  private static final int ITERATIONS = 30;

  private final SyntheticRun run = new SyntheticRun(ITERATIONS);

  private static List<Diagnosis> examine(SyntheticRun run) {
    return Doctor.examine(run.metrics(), SyntheticRun.config());
  }

  /** The one thing that is wrong with a run; its advice can be given to {@code --set}. */
  private static Diagnosis only(SyntheticRun run) {
    List<Diagnosis> all = examine(run);
    assertEquals(1, all.size(), all.toString());
    return all.get(0);
  }

  private static void assertDiagnosis(
      Diagnosis diagnosis, String name, Severity severity, String seen, String... options) {
    assertEquals(name, diagnosis.name());
    assertEquals(severity, diagnosis.severity());
    assertEquals(seen, diagnosis.seen());
    assertEquals(List.of(options), diagnosis.advice().stream().map(Advice::option).toList(), name);
    for (Advice advice : diagnosis.advice()) {
      ObjectNode config = SyntheticRun.config();
      ConfigOverrides.apply(config, advice.option().substring("--set ".length()));
      assertFalse(config.equals(SyntheticRun.config()), "changes nothing: " + advice);
    }
  }

  /** What is advised must be there in a run's configuration, whatever settings are called later. */
  @Test
  void adviceIsAboutSettingsThatRunsHave() {
    for (AlphaZeroPresets.Preset preset : AlphaZeroPresets.all()) {
      Set<String> real = new TreeSet<>();
      collect("", ConfigJson.toJson(preset.config()), real);
      Set<String> known = new TreeSet<>();
      collect("", SyntheticRun.config(), known);
      known.removeAll(real);
      assertEquals(Set.of(), known, preset.name());
    }
  }

  private static void collect(String name, JsonNode node, Set<String> names) {
    if (node.isObject()) {
      node.properties()
          .forEach(each -> collect(name + "." + each.getKey(), each.getValue(), names));
    } else {
      names.add(name);
    }
  }

  @Test
  void aHealthyRunShowsNothingAtAnyTimeButItsBeginning() {
    for (int iterations = Patient.RECENT; iterations <= 60; iterations += 5) {
      assertEquals(List.of(), examine(new SyntheticRun(iterations)), iterations + " iterations");
    }
  }

  @Test
  void tooLittleData() {
    assertDiagnosis(
        only(new SyntheticRun(3)),
        "too little data yet",
        Severity.NOTE,
        "3 of 5 iterations, 1,500 games so far");
    assertEquals(
        "0 of 5 iterations, 0 games so far",
        Doctor.examine(RunMetrics.of(List.of()), SyntheticRun.config()).get(0).seen());
  }

  @Test
  void learningDiverged() {
    run.with("learn", "policyLoss", i -> i < 25 ? 1.9 : 2.6)
        .with("learn", "newPolicyLoss", i -> i < 25 ? 1.9 : 2.6);
    assertDiagnosis(
        only(run),
        "learning diverged",
        Severity.SERIOUS,
        "the policy loss was 1.90 in the first iteration and is 2.60 now",
        "--set learningRate=0.01");
    SyntheticRun broken =
        new SyntheticRun(2).with("learn", "valueLoss", i -> i < 1 ? 1 : Double.NaN);
    assertEquals(
        "the losses of iteration 1 are not numbers", examine(broken).get(0).seen(), "at once");
  }

  @Test
  void gateNeverPassesAndNothingIsLearned() {
    assertDiagnosis(
        only(run.withGate(false, 32, 32)),
        "gate never passes",
        Severity.SERIOUS,
        "the last 30 candidates all failed; together they scored 50% of 1,920 games (+0 Elo)",
        "--set visits=200",
        "--set gamesPerIteration=1000",
        "--set noiseFraction=0.4",
        "--set filters=72");
  }

  @Test
  void gateNeverPassesWhereLearningHarms() {
    assertDiagnosis(
        only(run.withGate(false, 20, 44)),
        "gate never passes",
        Severity.SERIOUS,
        "the last 30 candidates all failed; together they scored 31% of 1,920 games (-137 Elo)",
        "--set learningRate=0.01",
        "--set samplesPerPosition=2",
        "--set gamesPerIteration=1000");
  }

  @Test
  void gateNeverPassesWhereItsMatchesAreTooShort() {
    assertDiagnosis(
        only(run.withGate(false, 36, 28)),
        "gate never passes",
        Severity.SERIOUS,
        "the last 30 candidates all failed; together they scored 56% of 1,920 games (+44 Elo)",
        "--set gateGames=128",
        "--set gateMode=always");
  }

  @Test
  void networksGetWeaker() {
    assertDiagnosis(
        only(run.withGate(true, 26, 38)),
        "networks get weaker",
        Severity.SERIOUS,
        "the last 10 networks, all taken, scored 41% of 640 games (-66 Elo) against the one before",
        "--set learningRate=0.01",
        "--set samplesPerPosition=2");
    ObjectNode config = SyntheticRun.config();
    config.withObject("/gate").put("gateMode", "always");
    List<Advice> advice = Doctor.examine(run.metrics(), config).get(0).advice();
    assertEquals("--set gateMode=sprt", advice.get(1).option(), "where it is not so already");
    assertEquals(List.of(), examine(run.withGate(true, 31, 33)), "chance");
  }

  @Test
  void gamesIdentical() {
    assertDiagnosis(
        only(run.with("selfplay", "duplicates", i -> 150)),
        "games identical",
        Severity.WARNING,
        "30% of the last 2,500 games are copies of another game of their iteration",
        "--set openingPlies=8",
        "--set temperatureHalfLife=20",
        "--set noiseFraction=0.4");
    run.with("selfplay", "duplicates", i -> 450);
    assertEquals(Severity.SERIOUS, only(run).severity());
    run.with("selfplay", "maxPlies", i -> 9);
    assertEquals(List.of(), examine(run), "there are few games of 9 moves");
  }

  @Test
  void positionsRepeat() {
    run.with("selfplay", "evaluations", i -> i < 10 ? 500_000 : 300_000)
        .with("selfplay", "remembered", i -> i < 10 ? 100_000 : 700_000);
    assertDiagnosis(
        only(run),
        "positions repeat",
        Severity.WARNING,
        "70% of the 5,000,000 positions that the last searches came to had been evaluated before",
        "--set openingPlies=8",
        "--set openingNoise=0.2",
        "--set temperatureHalfLife=20");
    run.with("selfplay", "remembered", i -> 1_700_000);
    assertEquals(Severity.SERIOUS, only(run).severity());
    run.with("selfplay", "maxPlies", i -> 9);
    assertEquals(List.of(), examine(run), "a short game has few positions");
  }

  @Test
  void policyEntropyCollapsed() {
    assertDiagnosis(
        only(run.with("selfplay", "policyEntropy", i -> Math.max(0.05, 1.9 - 0.3 * i))),
        "policy entropy collapsed",
        Severity.SERIOUS,
        "the policy's entropy fell from 1.90 to 0.05: it chooses among 1.05 moves, at the start"
            + " among 6.69",
        "--set noiseFraction=0.4",
        "--set temperatureHalfLife=20",
        "--set openingPlies=8",
        "--set visits=200");
    ObjectNode config = SyntheticRun.config();
    config.withObject("/selfPlay").put("rootSearch", "gumbel").put("noiseFraction", 0);
    assertEquals(
        "--set consideredActions=14",
        Doctor.examine(run.metrics(), config).get(0).advice().get(0).option(),
        "Gumbel has no Dirichlet noise");
    assertTrue(advice(config).contains("--set temperatureHalfLife=20"), "of fast searches");
    config.withObject("/selfPlay").put("fullShare", 1);
    assertFalse(advice(config).contains("--set temperatureHalfLife=20"), "Gumbel chooses it all");
  }

  private List<String> advice(ObjectNode config) {
    return Doctor.examine(run.metrics(), config).get(0).advice().stream()
        .map(Advice::option)
        .toList();
  }

  @Test
  void valueErrorFlat() {
    run.with("learn", "newValueLoss", i -> 0.89)
        .with("learn", "valueLoss", i -> 0.88)
        .with("selfplay", "firstPlayerWins", i -> 270)
        .with("selfplay", "draws", i -> 20)
        .with("selfplay", "secondPlayerWins", i -> 210);
    assertEquals(List.of(), examine(run), "0.89 is less than 0.96 - 0.12^2 = 0.9456, by 5%");
    run.with("learn", "newValueLoss", i -> 0.95);
    assertDiagnosis(
        only(run),
        "value error flat",
        Severity.SERIOUS,
        "on new games the value's squared error is 0.95; a guess that does not look at the board"
            + " has 0.95",
        "--set temperatureHalfLife=5",
        "--set gamesPerIteration=1000",
        "--set learningRate=0.01");
  }

  @Test
  void valueErrorFlatWithThePolicyTeachesLittleAltogether() {
    run.with("learn", "newValueLoss", i -> 1)
        .with("learn", "valueLoss", i -> 1)
        .with("learn", "policyLoss", i -> 1.9)
        .with("learn", "newPolicyLoss", i -> 1.9)
        .with("learn", "targetEntropy", i -> 1.8);
    assertEquals("--set learningRate=0.01", only(run).advice().get(0).option());
    assertEquals("--set samplesPerPosition=8", only(run).advice().get(1).option());
  }

  @Test
  void resignationTooEager() {
    run.with("selfplay", "resignCandidates", i -> 20)
        .with("selfplay", "resignFalsePositives", i -> 3);
    assertDiagnosis(
        only(run),
        "resignation too eager",
        Severity.WARNING,
        "of 100 games that were played out after somebody would have resigned, 15% were not lost;"
            + " the aim is 5%",
        "--set resignFalsePositives=0.02",
        "--set visits=200");
    run.with("selfplay", "resignFalsePositives", i -> 8);
    assertEquals(Severity.SERIOUS, only(run).severity());
    run.with("selfplay", "resignCandidates", i -> 2)
        .with("selfplay", "resignFalsePositives", i -> i % 5 == 0 ? 1 : 0);
    assertEquals(List.of(), examine(run), "1 of 10 may be chance where the aim is 5%");
  }

  @Test
  void drawsDominate() {
    run.with("selfplay", "draws", i -> 450)
        .with("selfplay", "firstPlayerWins", i -> 30)
        .with("selfplay", "secondPlayerWins", i -> 20)
        .with("learn", "newValueLoss", i -> 0.05);
    run.with("learn", "valueLoss", i -> 0.05);
    assertDiagnosis(
        only(run),
        "draws dominate",
        Severity.WARNING,
        "90% of the last 2,500 games are draws",
        "--set openingPlies=8",
        "--set temperatureHalfLife=20",
        "--set noiseFraction=0.4");
    Diagnosis mastered = only(run.with("selfplay", "maxPlies", i -> 9));
    assertEquals(Severity.NOTE, mastered.severity());
    assertEquals(List.of(), mastered.advice());
  }

  @Test
  void oneSideWins() {
    run.with("selfplay", "draws", i -> 5)
        .with("selfplay", "firstPlayerWins", i -> 15)
        .with("selfplay", "secondPlayerWins", i -> 480);
    run.with("learn", "newValueLoss", i -> 0.05).with("learn", "valueLoss", i -> 0.05);
    assertDiagnosis(
        only(run),
        "one side wins",
        Severity.NOTE,
        "the second player won 96% of the last 2,500 games",
        "--set openingPlies=8");
  }

  @Test
  void learnerOverfits() {
    run.with("learn", "policyLoss", i -> 1).with("learn", "newPolicyLoss", i -> 1.5);
    run.with("learn", "valueLoss", i -> 0.5).with("learn", "newValueLoss", i -> 0.6);
    assertDiagnosis(
        only(run),
        "learner over-fitting the window",
        Severity.WARNING,
        "loss on the window and on new games: policy 1.00 and 1.50, value 0.50 and 0.60",
        "--set samplesPerPosition=2",
        "--set firstWindow=120000",
        "--set l2=0.0003");
    run.with("learn", "newPolicyLoss", i -> 1.1).with("learn", "valueLoss", i -> 0.3);
    assertEquals("learner over-fitting the window", only(run).name(), "the value alone");
  }

  @Test
  void learnerStarved() {
    run.with("iteration", "learnShare", i -> 0.05).with("iteration", "selfPlayShare", i -> 0.8);
    run.with("learn", "policyLoss", i -> 1.6)
        .with("learn", "newPolicyLoss", i -> 1.62)
        .with("learn", "targetEntropy", i -> 1.0);
    assertDiagnosis(
        only(run),
        "learner starved",
        Severity.WARNING,
        "learning has 5% of the time; the policy loss is 1.60, 0.60 above the targets' entropy",
        "--set samplesPerPosition=8",
        "--set fullShare=0.4");
  }

  @Test
  void batchesUnfilled() {
    assertDiagnosis(
        only(
            run.with("selfplay", "batchFill", i -> 0.4)
                .with("selfplay", "evaluationsPerSecond", i -> 5000)),
        "batches not filled",
        Severity.WARNING,
        "batches of self-play are 40% full on average, at 5,000 evaluations/s",
        "--set gamesPerIteration=1000",
        "--set parallelGames=32");
  }

  @Test
  void networkIdle() {
    assertDiagnosis(
        only(run.with("selfplay", "evaluationShare", i -> 0.5)),
        "evaluations not the bottleneck",
        Severity.NOTE,
        "the network is at work for 50% of the time of self-play",
        "--set filters=72");
  }

  @Test
  void networkIdleWithRandomGames() {
    JsonNode config =
        JsonMapper.shared()
            .readTree(SyntheticRun.CONFIG.replace("{\"rollouts\": 0", "{\"rollouts\": 8"));
    run.with("selfplay", "evaluationShare", i -> 0.5);
    Diagnosis diagnosis = Doctor.examine(run.metrics(), config).get(0);
    assertEquals("evaluations not the bottleneck", diagnosis.name());
    assertEquals("--set rollouts=4", diagnosis.advice().get(0).option());
  }

  @Test
  void timeMisspent() {
    run.with("iteration", "gateShare", i -> 0.5).with("iteration", "selfPlayShare", i -> 0.3);
    run.with("iteration", "learnShare", i -> 0.2);
    assertDiagnosis(
        only(run),
        "gate takes the time",
        Severity.WARNING,
        "the match of the candidate has 50% of the time, self-play 30%",
        "--set gateGames=32",
        "--set gateVisits=16",
        "--set gamesPerIteration=1000");
    run.with("iteration", "gateShare", i -> 0.05).with("iteration", "learnShare", i -> 0.65);
    assertEquals("learning takes the time", only(run).name());
  }

  @Test
  void theWorstComesFirstAndNothingIsAdvisedThatTheRunCannotSet() {
    run.with("selfplay", "evaluationShare", i -> 0.5).withGate(false, 32, 32);
    List<Diagnosis> all =
        Doctor.examine(run.metrics(), JsonMapper.shared().readTree("{\"kind\":\"alphazero\"}"));
    assertEquals(
        List.of(Severity.SERIOUS, Severity.NOTE), all.stream().map(Diagnosis::severity).toList());
    assertTrue(all.stream().allMatch(diagnosis -> diagnosis.advice().isEmpty()), all.toString());
  }
}
