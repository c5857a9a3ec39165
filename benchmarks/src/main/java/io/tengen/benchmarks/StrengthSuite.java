package io.tengen.benchmarks;

import io.tengen.agents.network.model.ModelZoo;
import io.tengen.arena.match.Entrant;
import io.tengen.arena.match.GameRecord;
import io.tengen.arena.match.Match;
import io.tengen.arena.match.MatchLedger;
import io.tengen.arena.match.MatchListener;
import io.tengen.arena.match.MatchScore;
import io.tengen.arena.match.MatchSettings;
import io.tengen.arena.match.PlayedGame;
import io.tengen.arena.match.Side;
import io.tengen.arena.player.KnownPlayers;
import io.tengen.env.rating.Interval;
import io.tengen.env.rating.Trinomial;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.Cancellation;
import io.tengen.search.time.TimeControl;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Matches against another engine over GTP, Chinese rules, colours alternating. They take hours; the
 * games are kept, and a match goes on where it was stopped, as those of {@code tengen match} do,
 * whose files these are.
 */
public final class StrengthSuite implements Suite {
  /** Tengen's players, where they play and what share of the points each should have. */
  private static final List<Challenge> CHALLENGES =
      List.of(
          new Challenge("uct-9x9", "uct:time=2,threads=2,resign=3", 9, 7, 100, 20261121, 60),
          new Challenge(
              "go9-9x9",
              "net:model=go9,visits=200,threads=2,symmetry=true,resign=3,rollouts=8",
              9,
              7,
              60,
              9,
              80),
          new Challenge(
              "go19-19x19",
              "net:model=go19,visits=100,threads=2,symmetry=true,resign=3,rollouts=8",
              19,
              7.5,
              50,
              19,
              80));

  /**
   * A match.
   *
   * @param directory its games' place among the others'
   * @param games how many it has
   * @param percent the share of the points that is hoped for
   */
  private record Challenge(
      String directory,
      String player,
      int size,
      double komi,
      int games,
      long seed,
      double percent) {

    MatchSettings settings() {
      return new MatchSettings(
          new GoGame(size, Ruleset.CHINESE.rules().withKomi(komi)),
          games,
          TimeControl.parse("none"),
          Duration.ZERO,
          0,
          seed);
    }

    boolean isPossible(List<String> models) {
      return !player.startsWith("net:")
          || models.stream().anyMatch(model -> player.startsWith("net:model=" + model + ","));
    }
  }

  private final String engine;
  private final Path directory;

  /**
   * A suite.
   *
   * @param engine the command that starts the opponent
   * @param directory where the matches are kept, a folder each
   */
  public StrengthSuite(String engine, Path directory) {
    this.engine = engine;
    this.directory = directory;
  }

  @Override
  public String command() {
    return "all --only strength --engine '" + engine + "'";
  }

  @Override
  public String title() {
    return "Strength, Chinese rules, against " + engine;
  }

  @Override
  public void measure(Recorder recorder) throws IOException {
    List<String> models = ModelZoo.names();
    for (Challenge challenge : CHALLENGES) {
      String what = challenge.player() + " on " + challenge.size() + "x" + challenge.size();
      if (!challenge.isPossible(models)) {
        recorder.notMeasured(what + ": this version comes without that model");
      } else {
        List<PlayedGame> games = play(challenge, recorder);
        Trinomial score = MatchScore.of(games);
        recorder.add(
            Figure.atLeast(what, "percent of the points", 100 * score.share(), challenge.percent())
                .withDetail(detail(score)));
      }
    }
  }

  static String detail(Trinomial score) {
    Interval interval = score.interval();
    return String.format(
        Locale.ROOT,
        "%d games: %d won, %d drawn, %d lost; 95%% interval %.1f to %.1f",
        score.games(),
        score.wins(),
        score.draws(),
        score.losses(),
        100 * interval.low(),
        100 * interval.high());
  }

  private List<PlayedGame> play(Challenge challenge, Recorder recorder) throws IOException {
    Entrant own = Entrant.of(challenge.player(), KnownPlayers.kinds());
    Entrant other = Entrant.of("gtp:" + engine, KnownPlayers.kinds());
    MatchSettings settings = challenge.settings();
    Path place = directory.resolve(challenge.directory());
    try (MatchLedger ledger = MatchLedger.open(place, settings, own, other, recorder::progress)) {
      GameRecord records = new GameRecord(settings, own, other);
      Keeper keeper = new Keeper(ledger, records, place, settings.games(), recorder);
      return new Match(settings, own, other).play(ledger.games(), keeper, new Cancellation());
    }
  }

  /** Keeps every game, and tells how many there are. */
  private record Keeper(
      MatchLedger ledger, GameRecord records, Path place, int games, Recorder recorder)
      implements MatchListener {
    @Override
    public void brokeDown(Side side, RuntimeException cause) {
      recorder.progress(side + " broke down between two games: " + cause.getMessage());
    }

    @Override
    public void finished(PlayedGame game) throws IOException {
      records.write(game, place);
      ledger.append(game);
      Trinomial score = MatchScore.of(ledger.games());
      recorder.progress(
          String.format(
              Locale.ROOT,
              "%s: game %d of %d, %.1f%% of the points",
              place.getFileName(),
              game.number(),
              games,
              100 * score.share()));
    }
  }
}
