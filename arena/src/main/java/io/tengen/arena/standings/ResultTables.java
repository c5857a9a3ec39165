package io.tengen.arena.standings;

import io.tengen.arena.match.EndReason;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.arena.tournament.model.Place;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All tables that can be made of some games: what is shown at the terminal and exported.
 *
 * @param title what was played, in a few words, such as the name of a tournament
 * @param facts how it was played, by name, such as game, rules and time; maybe none
 * @param participants the players as they entered
 * @param remarks what else a reader should know, a sentence each
 * @param standings who did how well
 * @param crossTable everybody against everybody, in the order of the standings
 * @param elos how strong they are
 * @param superiority who is better than whom, in the order of the ratings
 * @param reasons how often games ended for each
 * @param repeated games that are an earlier one of the same players, as {@link Duplicates#repeated}
 *     says
 * @param alike games that are an earlier one of others, as {@link Duplicates#alike} says
 * @param voids games without a result, which count nowhere
 */
public record ResultTables(
    String title,
    Map<String, String> facts,
    List<Participant> participants,
    List<String> remarks,
    Standings standings,
    CrossTable crossTable,
    EloList elos,
    Superiority superiority,
    Map<EndReason, Long> reasons,
    long repeated,
    long alike,
    long voids) {
  /** Copies. */
  public ResultTables {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    participants = List.copyOf(participants);
    remarks = List.copyOf(remarks);
    reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
  }

  /**
   * The tables of these games, the players ranked by the points of their games alone.
   *
   * @throws IllegalArgumentException when two players have one name, or a game had a player who is
   *     none
   */
  public static ResultTables of(
      String title, Map<String, String> facts, List<Participant> participants, Tally tally) {
    GameCounts counts = tally.counts(namesOf(participants));
    return of(title, facts, participants, tally, Standings.of(counts), counts, List.of());
  }

  /**
   * The tables of a tournament.
   *
   * @param places of all players, as the form of the tournament ranks them
   * @param remarks what else a reader should know, a sentence each
   * @throws IllegalArgumentException when two players have one name, a game had a player who is
   *     none, or players and places are not the same
   */
  public static ResultTables of(
      String title,
      Map<String, String> facts,
      List<Participant> participants,
      Tally tally,
      List<Place> places,
      List<String> remarks) {
    GameCounts counts = tally.counts(namesOf(participants));
    return of(title, facts, participants, tally, Standings.of(counts, places), counts, remarks);
  }

  private static ResultTables of(
      String title,
      Map<String, String> facts,
      List<Participant> participants,
      Tally tally,
      Standings standings,
      GameCounts counts,
      List<String> remarks) {
    Map<String, Double> anchors = new HashMap<>();
    for (Participant participant : participants) {
      Double elo = participant.anchorElo();
      if (elo != null) {
        anchors.put(participant.name(), elo);
      }
    }
    EloList elos = EloList.of(counts, anchors);
    return new ResultTables(
        title,
        facts,
        participants,
        remarks,
        standings,
        new CrossTable(standings.players(), counts),
        elos,
        new Superiority(elos.players(), elos),
        tally.reasons(),
        tally.duplicates().repeated(),
        tally.duplicates().alike(),
        tally.voids());
  }

  private static List<String> namesOf(List<Participant> participants) {
    return participants.stream().map(Participant::name).toList();
  }

  /** The games that count. */
  public GameCounts counts() {
    return crossTable.counts();
  }
}
