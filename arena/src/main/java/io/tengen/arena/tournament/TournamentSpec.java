package io.tengen.arena.tournament;

import io.tengen.arena.match.RefereeSettings;
import io.tengen.arena.tournament.format.Format;
import io.tengen.arena.tournament.format.FormatSpec;
import io.tengen.arena.tournament.model.Participant;
import java.util.List;
import java.util.Map;

/**
 * A tournament: all that its games depend on. What needs no engine is checked when it is made; that
 * the players can be built is seen before the first game.
 *
 * @param name under which the archive keeps it: 1 to 60 letters, digits, dots, dashes and
 *     underscores
 * @param referee what is played, and by which clocks and rules
 * @param form which games there are
 * @param games of each pairing: 1, or even, so that both move first as often; a knockout has its
 *     own number
 * @param openings of the games
 * @param concurrency how many threads of players may be busy at once, 1 to 1024
 * @param seed of the openings and of the players
 * @param players those who take part, at least two, with different names
 */
public record TournamentSpec(
    String name,
    RefereeSettings referee,
    FormatSpec form,
    int games,
    OpeningSpec openings,
    int concurrency,
    long seed,
    List<Participant> players) {
  private static final int LONGEST_NAME = 60;
  private static final int MOST_CONCURRENT = 1024;

  /**
   * Checks all of it.
   *
   * @throws IllegalArgumentException when such a tournament is impossible; the message says what
   *     would be possible
   */
  public TournamentSpec {
    requireName(name);
    requireConcurrency(concurrency);
    players = List.copyOf(players);
    for (Participant player : players) {
      if (player.threads() > concurrency) {
        throw new IllegalArgumentException(
            ("player '%s' keeps %d threads busy, but the tournament's concurrency is %d; raise that"
                    + " or lower the threads")
                .formatted(player.name(), player.threads(), concurrency));
      }
    }
    form.newFormat(players, games);
  }

  /**
   * Checks a name.
   *
   * @throws IllegalArgumentException when it has other letters or is too long
   */
  public static void requireName(String name) {
    if (!name.matches("[A-Za-z0-9._-]{1," + LONGEST_NAME + "}")) {
      throw new IllegalArgumentException(
          ("the name of the tournament is '%s', but must be 1 to %d letters, digits, dots,"
                  + " dashes and underscores")
              .formatted(
                  name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "..." : name,
                  LONGEST_NAME));
    }
  }

  /**
   * Checks how many threads may be busy.
   *
   * @throws IllegalArgumentException when they are too few or too many
   */
  public static void requireConcurrency(int concurrency) {
    if (concurrency < 1 || concurrency > MOST_CONCURRENT) {
      throw new IllegalArgumentException(
          "concurrency is " + concurrency + ", but must be in [1, " + MOST_CONCURRENT + "]");
    }
  }

  /** The form, for these players. */
  public Format newFormat() {
    return form.newFormat(players, games);
  }

  /**
   * Everything that a game depends on, by name, as text: results of two tournaments with equal ones
   * are results of the same. How many games run at once is not among it.
   */
  public Map<String, String> describe() {
    Map<String, String> values = StoredSettings.describe(referee);
    values.put("form", newFormat().describe());
    values.put("openings", openings.toString());
    values.put("seed", Long.toString(seed));
    for (int i = 0; i < players.size(); i++) {
      values.put("player" + (i + 1), describe(players.get(i)));
    }
    return values;
  }

  private static String describe(Participant player) {
    StringBuilder text = new StringBuilder(player.name()).append(" = ").append(player.player());
    if (player.rank() != null) {
      text.append(", rank ").append(player.rank());
    }
    if (player.anchorElo() != null) {
      text.append(", Elo ").append(player.anchorElo());
    }
    return text.toString();
  }
}
