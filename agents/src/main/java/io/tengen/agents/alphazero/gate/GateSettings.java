package io.tengen.agents.alphazero.gate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tengen.agents.acting.Ranges;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a network that has learned is compared with the best one.
 *
 * @param gateMode whether it must win to take its place
 * @param gateGames how many games they play at the most, 0 for none to 100,000, an even number: in
 *     pairs from the same opening with the first move exchanged. Without games every network is
 *     accepted and no strength is known
 * @param gateVisits of the root of every search, 1 to 1,000,000
 * @param gateOpeningPlies how many first moves are drawn from the best network's policy, 0 to 1,000
 * @param gateElo SPRT's second hypothesis: by how many points of Elo a network is worth accepting,
 *     above 0 to 1,000; the first one is 0. Errors of both kinds are 5%
 */
public record GateSettings(
    Mode gateMode, int gateGames, int gateVisits, int gateOpeningPlies, double gateElo) {
  /** Validates. */
  public GateSettings {
    Ranges.requireValue("gateMode", gateMode);
    Ranges.require("gateGames", gateGames, 0, 100_000);
    Ranges.require("gateVisits", gateVisits, 1, 1_000_000);
    Ranges.require("gateOpeningPlies", gateOpeningPlies, 0, 1_000);
    Ranges.requirePositive("gateElo", gateElo, 1_000);
    if (gateGames % 2 != 0) {
      throw new IllegalArgumentException(
          "gateGames is "
              + gateGames
              + ", but games are played in pairs; set it to "
              + (gateGames + 1));
    }
    if (gateMode == Mode.SPRT && gateGames == 0) {
      throw new IllegalArgumentException(
          "gateGames is 0, but gateMode sprt needs games; set gateMode to always, or gateGames to"
              + " 200");
    }
  }

  /** How many pairs at the most. */
  public int pairs() {
    return gateGames / 2;
  }

  /** When a new network takes the place of the best. */
  public enum Mode {
    /** When it wins a match, which is cut short as soon as the result is clear, as AlphaGo Zero. */
    SPRT,
    /** Always, as AlphaZero; the match is played to know how strong it is. */
    ALWAYS;

    /** What a configuration calls it. */
    @JsonValue
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one of a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    @JsonCreator
    public static Mode parse(@Nullable String text) {
      return Arrays.stream(values())
          .filter(known -> known.text().equals(text))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "gateMode is '"
                          + text
                          + "', but must be one of "
                          + Arrays.stream(values()).map(Mode::text).toList()));
    }
  }
}
