package io.tengen.benchmarks;

import io.tengen.agents.alphazero.AlphaZeroConfig;
import io.tengen.agents.alphazero.AlphaZeroListener;
import io.tengen.agents.alphazero.AlphaZeroPresets;
import io.tengen.agents.alphazero.AlphaZeroResult;
import io.tengen.agents.alphazero.AlphaZeroRun;
import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.backend.BackendProvider;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.dl4j.Dl4jNetwork;
import io.tengen.agents.network.evaluator.Backends;
import io.tengen.agents.network.model.ModelZoo;
import io.tengen.agents.run.ConfigJson;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import io.tengen.arena.match.Entrant;
import io.tengen.arena.match.Match;
import io.tengen.arena.match.MatchListener;
import io.tengen.arena.match.MatchScore;
import io.tengen.arena.match.MatchSettings;
import io.tengen.arena.match.PlayedGame;
import io.tengen.arena.match.Side;
import io.tengen.arena.player.KnownPlayers;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.catalogue.NearestName;
import io.tengen.env.rating.Trinomial;
import io.tengen.search.Cancellation;
import io.tengen.search.time.TimeControl;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What {@code tengen bench zero} measures: how much of a network's speed self-play keeps, and how
 * well networks play that have learned from the rules alone. Tic-tac-toe is learned on the spot;
 * Connect Four takes an hour, so that a network that has learned it before is judged.
 */
public final class ZeroSuite implements Suite {
  /** Self-play against the network alone. */
  public static final String SPEED = "speed";

  /** Tic-tac-toe, learned here. */
  public static final String TIC_TAC_TOE = "tictactoe";

  /** Connect Four, learned before. */
  public static final String CONNECT_FOUR = "connect4";

  /** All parts, in order. */
  public static final List<String> PARTS = List.of(SPEED, TIC_TAC_TOE, CONNECT_FOUR);

  /** The network that is judged unless another is named. */
  public static final String USUAL_MODEL = "connect4-zero";

  private static final double LEFT_IN_SELF_PLAY = 85;
  private static final double TIC_TAC_TOE_SECONDS = 120;
  private static final int SEATS = 2;
  private static final String OPPONENT = "uct:playouts=10000";
  private static final int GAMES = 200;
  private static final double POINTS = 80;
  private static final int POSITIONS = 500;
  private static final int PERFECT_GAMES = 10;

  private final List<String> parts;
  private final String model;
  private final Path directory;

  /**
   * A suite.
   *
   * @param parts of {@link #PARTS}; none for all
   * @param model what plays Connect Four: a name in the zoo, a file, or a run
   * @param directory for what is trained here; its own, and deleted at the end
   * @throws IllegalArgumentException when a part is not known
   */
  public ZeroSuite(List<String> parts, String model, Path directory) {
    for (String part : parts) {
      if (!PARTS.contains(part)) {
        throw new IllegalArgumentException(NearestName.unknown("part", part, PARTS));
      }
    }
    this.parts = parts.isEmpty() ? PARTS : PARTS.stream().filter(parts::contains).toList();
    this.model = model;
    this.directory = directory;
  }

  @Override
  public String command() {
    return "zero";
  }

  @Override
  public String title() {
    return "Self-play training from the rules alone";
  }

  @Override
  public void measure(Recorder recorder) throws IOException {
    for (String part : parts) {
      switch (part) {
        case SPEED -> {
          measureSpeed("connect4-zero", recorder);
          measureSpeed("go9-zero", recorder);
        }
        case TIC_TAC_TOE -> learnTicTacToe(recorder);
        default -> judgeConnectFour(recorder);
      }
    }
  }

  private static AlphaZeroConfig preset(String name) {
    return AlphaZeroPresets.all().stream()
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no preset '" + name + "'"))
        .config();
  }

  /** The same batch, the same threads: once with games around it, once without. */
  private static void measureSpeed(String preset, Recorder recorder) {
    AlphaZeroConfig config = preset(preset);
    NetworkConfig network = config.networkConfig();
    BackendProvider provider = Backends.choose(config.run().backend());
    float[] parameters = Dl4jNetwork.initialParameters(network, 1);
    int batch = config.selfPlay().parallelGames();
    double alone;
    try (InferenceWorkload workload =
        new InferenceWorkload(
            String.format(Locale.ROOT, "%s's network alone, batch %d", preset, batch),
            network,
            provider.open(network, parameters),
            batch,
            config.run().threads())) {
      alone = recorder.time(workload).perSecond();
    }
    double playing;
    try (InferenceModel weights = provider.open(network, parameters)) {
      playing =
          recorder
              .time(new SelfPlayWorkload(preset + " in self-play", config, weights))
              .perSecond();
    }
    recorder.add(
        Figure.atLeast(
            "left in self-play, " + preset, "percent", 100 * playing / alone, LEFT_IN_SELF_PLAY));
  }

  private void learnTicTacToe(Recorder recorder) throws IOException {
    Path run = directory.resolve("tictactoe");
    FileTree.delete(run);
    AlphaZeroConfig config = preset("tictactoe-zero");
    recorder.progress("tictactoe-zero: " + config.run().iterations() + " iterations");
    AlphaZeroResult result;
    try (RunDirectory place = RunDirectory.create(run, ConfigJson.toJson(config))) {
      result =
          AlphaZeroRun.run(place, new AlphaZeroListener() {}, recorder::progress, new StopSignal());
    }
    recorder.add(
        Figure.atMost("tictactoe-zero, whole run", "s", result.seconds(), TIC_TAC_TOE_SECONDS));
    recorder.check(new NeverLosesCheck("net:visits=50,model=" + run), SEATS);
    FileTree.delete(run);
  }

  private void judgeConnectFour(Recorder recorder) throws IOException {
    String network = "net:model=" + model;
    if (model.equals(USUAL_MODEL) && !ModelZoo.names().contains(model)) {
      recorder.notMeasured(CONNECT_FOUR + ": this version comes without that model");
      return;
    }
    recorder.check(
        new BestMoveCheck(
            "wins and draws kept, Connect Four", network + ",visits=100", BestMoveCheck.NOT_LOST),
        POSITIONS);
    playConnectFour(network + ",visits=100,symmetry=true", recorder);
    recorder.check(new PerfectDefenceCheck(network + ",visits=400,symmetry=true"), PERFECT_GAMES);
  }

  private static void playConnectFour(String player, Recorder recorder) throws IOException {
    MatchSettings settings =
        new MatchSettings(new ConnectFour(), GAMES, TimeControl.parse("none"), Duration.ZERO, 0, 1);
    Match match =
        new Match(
            settings,
            Entrant.of(player, KnownPlayers.kinds()),
            Entrant.of(OPPONENT, KnownPlayers.kinds()));
    List<PlayedGame> games = match.play(List.of(), new Teller(recorder), new Cancellation());
    Trinomial score = MatchScore.of(games);
    recorder.add(
        Figure.atLeast(
                player + " against " + OPPONENT + ", Connect Four",
                "percent of the points",
                100 * score.share(),
                POINTS)
            .withDetail(StrengthSuite.detail(score)));
  }

  /** Tells how far a match is. */
  private record Teller(Recorder recorder) implements MatchListener {
    private static final int GAMES_A_LINE = 20;

    @Override
    public void brokeDown(Side side, RuntimeException cause) {
      recorder.progress(side + " broke down between two games: " + cause.getMessage());
    }

    @Override
    public void finished(PlayedGame game) {
      if (game.number() % GAMES_A_LINE == 0) {
        recorder.progress("Connect Four: game " + game.number() + " of " + GAMES);
      }
    }
  }
}
