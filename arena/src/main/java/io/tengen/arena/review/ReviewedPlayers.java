package io.tengen.arena.review;

import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.env.catalogue.NearestName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The players of several tournaments, who are the same when name and text are. Where one name
 * stands for several texts, each gets a number: {@code uct#1}, {@code uct#2}.
 */
public final class ReviewedPlayers {
  private static final int LONGEST_NAME = 60;

  private final Map<ArchivedPlayer, Participant> participants = new LinkedHashMap<>();

  /**
   * The players of these tournaments.
   *
   * @param anchors players whose Elo is known, by their names; they replace what tournaments say
   * @throws IllegalArgumentException when an anchor is none of the players, or a player has not the
   *     same Elo in all tournaments and is not among the anchors
   */
  public ReviewedPlayers(List<ArchivedTournament> tournaments, Map<String, Double> anchors) {
    Map<ArchivedPlayer, Participant> found = new LinkedHashMap<>();
    Map<String, Set<String>> texts = new LinkedHashMap<>();
    for (ArchivedTournament tournament : tournaments) {
      for (Participant participant : tournament.participants()) {
        ArchivedPlayer player = new ArchivedPlayer(participant.name(), participant.player());
        found.merge(player, participant, (one, other) -> merged(one, other, anchors));
        texts.computeIfAbsent(player.name(), name -> new HashSet<>()).add(player.text());
      }
    }
    Set<String> taken = new HashSet<>(texts.keySet());
    found.forEach(
        (player, participant) -> {
          boolean isUnique =
              Objects.requireNonNull(texts.get(player.name()), "seen above").size() == 1;
          String name = isUnique ? player.name() : numbered(player.name(), taken);
          taken.add(name);
          Double given = anchors.getOrDefault(name, participant.anchorElo());
          participants.put(player, renamed(participant, name, given));
        });
    requireKnown(anchors.keySet());
  }

  private static Participant merged(
      Participant one, Participant other, Map<String, Double> anchors) {
    Double first = one.anchorElo();
    Double second = other.anchorElo();
    if (first != null
        && second != null
        && !first.equals(second)
        && !anchors.containsKey(one.name())) {
      throw new IllegalArgumentException(
          "player '%s' has an Elo of %s in one tournament and of %s in another; say which holds with"
                  .formatted(one.name(), first, second)
              + " an anchor for it, or look at one tournament");
    }
    return first == null ? other : one;
  }

  private static String numbered(String name, Set<String> taken) {
    for (int number = 1; ; number++) {
      String ending = "#" + number;
      int room = LONGEST_NAME - ending.length();
      String numbered = (name.length() > room ? name.substring(0, room) : name) + ending;
      if (!taken.contains(numbered)) {
        return numbered;
      }
    }
  }

  private static Participant renamed(Participant old, String name, @Nullable Double elo) {
    return new Participant(name, old.player(), old.threads(), elo, old.rank());
  }

  private void requireKnown(Set<String> anchors) {
    List<String> names = participants.values().stream().map(Participant::name).toList();
    for (String anchor : anchors) {
      if (!names.contains(anchor)) {
        throw new IllegalArgumentException(NearestName.unknown("player", anchor, names));
      }
    }
  }

  /** The players under the names that they have here. */
  public List<Participant> participants() {
    return new ArrayList<>(participants.values());
  }

  /** Those among them whose names have numbers here, since others have the same name. */
  public List<Participant> numbered() {
    return participants.entrySet().stream()
        .filter(entry -> !entry.getKey().name().equals(entry.getValue().name()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * Tells the results of games of these players, under the names that they have here.
   *
   * @param filter of whose games those that go on are left out
   */
  public void results(ArchiveReader reader, GameFilter filter, Consumer<GameResult> each) {
    reader.games(
        filter,
        game -> {
          ArchivedGame.End end = game.end();
          if (end != null) {
            each.accept(renamed(game, end.result()));
          }
        });
  }

  private GameResult renamed(ArchivedGame game, GameResult result) {
    Pairing old = result.pairing();
    Pairing pairing =
        new Pairing(
            old.key(), old.round(), nameOf(game.first()), nameOf(game.second()), old.opening());
    return new GameResult(pairing, result.outcome(), result.reason(), result.movesHash());
  }

  private String nameOf(ArchivedPlayer player) {
    Participant participant = participants.get(player);
    if (participant == null) {
      throw new IllegalArgumentException(
          "a game of '"
              + player.name()
              + "' ("
              + player.text()
              + "), who takes part in none of the tournaments");
    }
    return participant.name();
  }
}
