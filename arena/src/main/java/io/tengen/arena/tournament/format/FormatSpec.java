package io.tengen.arena.tournament.format;

import io.tengen.arena.tournament.model.Participant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which form a tournament has. The form checks itself when it is made for its players. */
public sealed interface FormatSpec {

  /**
   * The form for these players, of whom those with a rank come first, by rank, and the others in
   * the order of the list.
   *
   * @param games of each pairing; a knockout has its own number and does not look at it
   * @throws IllegalArgumentException when such a tournament is impossible; the message says what
   *     would be possible
   */
  Format newFormat(List<Participant> participants, int games);

  /** The names of players, the strongest first. */
  static List<String> seeded(List<Participant> participants) {
    return participants.stream()
        .sorted(Comparator.comparingInt(FormatSpec::rankOf))
        .map(Participant::name)
        .toList();
  }

  private static int rankOf(Participant participant) {
    Integer rank = participant.rank();
    return rank == null ? Integer.MAX_VALUE : rank;
  }

  /** {@link RoundRobin}. */
  record RoundRobinSpec(int rounds) implements FormatSpec {
    @Override
    public Format newFormat(List<Participant> participants, int games) {
      return new RoundRobin(seeded(participants), rounds, games);
    }
  }

  /**
   * {@link Gauntlet}.
   *
   * @param heroes none for the first player of the list
   */
  record GauntletSpec(List<String> heroes, int rounds) implements FormatSpec {
    /** Copies the list. */
    public GauntletSpec {
      heroes = List.copyOf(heroes);
    }

    @Override
    public Format newFormat(List<Participant> participants, int games) {
      List<String> players = seeded(participants);
      List<String> chosen = heroes;
      if (heroes.isEmpty() && !participants.isEmpty()) {
        chosen = List.of(participants.get(0).name());
      }
      return new Gauntlet(players, chosen, rounds, games);
    }
  }

  /** {@link Swiss}. */
  record SwissSpec(int rounds) implements FormatSpec {
    @Override
    public Format newFormat(List<Participant> participants, int games) {
      return new Swiss(seeded(participants), rounds, games);
    }
  }

  /** {@link Knockout}. */
  record KnockoutSpec(int bestOf) implements FormatSpec {
    @Override
    public Format newFormat(List<Participant> participants, int games) {
      return new Knockout(seeded(participants), bestOf);
    }
  }

  /**
   * {@link Ladder}.
   *
   * @param total how many games there are in all; 0 for no end
   */
  record LadderSpec(int total) implements FormatSpec {
    @Override
    public Format newFormat(List<Participant> participants, int games) {
      Map<String, Double> anchors = new HashMap<>();
      for (Participant participant : participants) {
        Double elo = participant.anchorElo();
        if (elo != null) {
          anchors.put(participant.name(), elo);
        }
      }
      return new Ladder(seeded(participants), total, games, anchors);
    }
  }
}
