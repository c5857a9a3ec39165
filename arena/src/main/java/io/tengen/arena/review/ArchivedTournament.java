package io.tengen.arena.review;

import io.tengen.arena.tournament.model.Participant;
import io.tengen.env.Game;
import io.tengen.search.time.TimeControl;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tournament in an archive.
 *
 * @param name no other tournament there has it
 * @param game what is played, with its rules
 * @param time each player's time for a game
 * @param facts how it is played, by name, for people
 * @param begun when it was entered into the archive
 * @param participants in the order in which they entered
 */
public record ArchivedTournament(
    String name,
    Game game,
    TimeControl time,
    Map<String, String> facts,
    Instant begun,
    List<Participant> participants) {
  /** Copies. */
  public ArchivedTournament {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    participants = List.copyOf(participants);
  }
}
