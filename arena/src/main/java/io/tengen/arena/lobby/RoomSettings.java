package io.tengen.arena.lobby;

import io.tengen.arena.match.EndScoring;
import io.tengen.arena.tournament.TournamentSpec;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A room in which whoever is free meets whoever else is, and all games count for one list of
 * ratings.
 *
 * @param name under which the archive keeps it, such as {@code ladder-go-9x9}: 1 to 60 letters,
 *     digits, dots, dashes and underscores
 * @param offer what is played; rated
 * @param scoring how Go is counted after two passes
 * @param lag how much longer than its clock says each move may take
 * @param openingPlies how many random moves games between two agents of this program begin with, 0
 *     to 20, so that they differ
 * @param agents of this program, who are free whenever they play no game here
 */
public record RoomSettings(
    String name,
    GameOffer offer,
    EndScoring scoring,
    Duration lag,
    int openingPlies,
    List<AgentChoice> agents) {
  private static final int LONGEST_OPENING = 20;

  /** Checks what needs no limits. */
  public RoomSettings {
    TournamentSpec.requireName(name);
    agents = List.copyOf(agents);
    if (!offer.isRated()) {
      throw new IllegalArgumentException("room " + name + " is not rated, but rooms are");
    }
    if (openingPlies < 0 || openingPlies > LONGEST_OPENING) {
      throw new IllegalArgumentException(
          "room %s has openings of %d moves, but must have 0 to %d"
              .formatted(name, openingPlies, LONGEST_OPENING));
    }
    Set<String> names = new HashSet<>();
    for (AgentChoice agent : agents) {
      if (!names.add(agent.name())) {
        throw new IllegalArgumentException(
            "room " + name + " has agent " + agent.name() + " twice; name it once");
      }
    }
  }

  /** A room for programs: every stone counts as alive, and half a second of lag is not charged. */
  public static RoomSettings ofPrograms(String name, GameOffer offer, List<AgentChoice> agents) {
    return new RoomSettings(
        name, offer, EndScoring.TROMP_TAYLOR, Duration.ofMillis(500), 4, agents);
  }
}
