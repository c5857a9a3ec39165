package io.tengen.search.player;

import io.tengen.search.time.TimeManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How a searching player behaves in a game, whatever it searches with.
 *
 * @param lag {@code lag} in seconds: what is lost on its clock with each move, without being
 *     thought; 0.2 unless given, at most 60
 * @param ponder {@code ponder}: whether it thinks on while the opponent does; {@code false} unless
 *     given
 * @param resignation {@code resign} in percent: the chance to win below which it gives up, see
 *     {@link Resignation}; 0 is never; empty when the text does not say, and then never too
 * @param followsClock whether the time on the clock, where there is one, is its only limit: when
 *     the text gives none
 */
public record PlaySettings(
    Duration lag, boolean ponder, Optional<Resignation> resignation, boolean followsClock) {
  /** What holds where a text says nothing. */
  public static final PlaySettings USUAL =
      new PlaySettings(TimeManager.USUAL_LAG, false, Optional.empty(), true);

  private static final List<PlayerKey> KEYS =
      List.of(
          new PlayerKey(
              "lag", "0 to 60", "seconds that its clock loses with each move on the way; 0.2"),
          new PlayerKey("ponder", "true or false", "thinks while the opponent does; false"),
          new PlayerKey(
              "resign",
              "0 to " + Math.round(100 * Resignation.HIGHEST),
              "gives up when its chance to win stays below so many percent; 0 is never; for"
                  + " engines 5, else 0"));

  private static final double LONGEST_LAG_SECONDS = 60;

  /** Validates. */
  public PlaySettings {
    TimeManager.requireLag(lag);
  }

  /** Some keys of a player's, and those of these settings. */
  public static List<PlayerKey> keysAnd(PlayerKey... others) {
    return Stream.concat(Stream.of(others), KEYS.stream()).toList();
  }

  /**
   * Reads the settings.
   *
   * @param limits the keys that limit a move; where the text has none of them, the clock does
   */
  public static PlaySettings read(PlayerOptions options, List<String> limits) {
    OptionalDouble lag = options.decimalFrom("lag", 0, LONGEST_LAG_SECONDS);
    OptionalDouble percent = options.decimalFrom("resign", 0, 100 * Resignation.HIGHEST);
    return new PlaySettings(
        lag.isPresent() ? Duration.ofNanos(Math.round(lag.getAsDouble() * 1e9)) : USUAL.lag(),
        options.truth("ponder", USUAL.ponder()),
        percent.isPresent()
            ? Optional.of(new Resignation(percent.getAsDouble() / 100))
            : Optional.empty(),
        limits.stream().noneMatch(options::has));
  }

  /** The same, giving up as told unless the text says when. */
  public PlaySettings orResigning(Resignation usual) {
    return new PlaySettings(lag, ponder, resignation.or(() -> Optional.of(usual)), followsClock);
  }
}
