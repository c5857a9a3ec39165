package io.tengen.cli;

import io.tengen.arena.match.MatchLedger;
import io.tengen.arena.match.MatchSettings;
import io.tengen.search.time.TimeControl;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What two players play, and by which clock: mixed into commands that have them play matches. */
final class MatchChoice {
  @Option(
      names = "--game",
      paramLabel = "GAME",
      required = true,
      description = "go, or another game; `tengen envs` lists them.")
  private String game = GameChoice.GO;

  @Mixin private GameChoice choice = new GameChoice();

  @Option(
      names = "--time",
      paramLabel = "T",
      defaultValue = "none",
      description = "Each player's clock (default: ${DEFAULT-VALUE}).")
  private String time = "none";

  @Option(
      names = "--lag",
      paramLabel = "MS",
      defaultValue = "0",
      converter = LagConverter.class,
      description =
          "How much longer a move may take than the clock says: milliseconds, or with a unit such as"
              + " 0.2s (default: ${DEFAULT-VALUE}).")
  private Duration lag = Duration.ZERO;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "The source of all randomness but that of engines (default: another one each time, or"
              + " that of the match in --out).")
  private @Nullable Long seed;

  /**
   * The settings of a match.
   *
   * @param out where it is kept, whose seed is taken unless one is named; null for nowhere
   * @throws IllegalArgumentException when there is no such game or time, or a number is out of
   *     range
   */
  MatchSettings settings(int games, int openingPlies, @Nullable Path out) throws IOException {
    OptionalLong stored = out == null ? OptionalLong.empty() : MatchLedger.seedIn(out);
    long chosen = seed != null ? seed : stored.orElse(System.nanoTime());
    return new MatchSettings(
        choice.game(game), games, TimeControl.parse(time), lag, openingPlies, chosen);
  }
}
