package io.tengen.cli;

import io.tengen.arena.review.ArchivedTournament;
import io.tengen.arena.review.GameFilter;
import io.tengen.env.catalogue.NearestName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which games of an archive are meant: mixed into the commands that look at many. */
final class GameSelection {
  @Option(
      names = "--tournament",
      paramLabel = "NAME",
      description = "Only those of this tournament; may be repeated.")
  private List<String> tournaments = new ArrayList<>();

  @Option(
      names = "--game",
      paramLabel = "GAME",
      description = "Only those of this game, such as go-9x9.")
  private @Nullable String game;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description =
          "Only those that began then or later: 2026-11-22, 2026-11-22T18:30, or 7d, 12h or 30min"
              + " ago.")
  private @Nullable Instant since;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Only those that began before.")
  private @Nullable Instant until;

  /**
   * The tournaments that are meant.
   *
   * @param all those of the archive
   * @throws IllegalArgumentException when one is named that is not there, or none has the game
   */
  List<ArchivedTournament> of(List<ArchivedTournament> all) {
    Set<String> named = new LinkedHashSet<>(tournaments);
    for (String name : named) {
      if (all.stream().noneMatch(tournament -> tournament.name().equals(name))) {
        throw new IllegalArgumentException(
            all.isEmpty()
                ? "there is no tournament '" + name + "': the archive is empty"
                : NearestName.unknown(
                    "tournament", name, all.stream().map(ArchivedTournament::name).toList()));
      }
    }
    List<ArchivedTournament> chosen =
        all.stream()
            .filter(tournament -> named.isEmpty() || named.contains(tournament.name()))
            .filter(tournament -> game == null || tournament.game().name().equals(game))
            .toList();
    if (game != null && chosen.isEmpty() && !all.isEmpty()) {
      throw new IllegalArgumentException(NearestName.unknown("game", game, games(all)));
    }
    return chosen;
  }

  /** The names of the games that are played in some tournaments. */
  static Set<String> games(List<ArchivedTournament> tournaments) {
    Set<String> games = new LinkedHashSet<>();
    tournaments.forEach(tournament -> games.add(tournament.game().name()));
    return games;
  }

  /**
   * The games of these tournaments that are meant.
   *
   * @param player one of the two; null for anybody
   * @param result how they ended; null for any way
   */
  GameFilter filter(
      List<ArchivedTournament> chosen,
      @Nullable String player,
      GameFilter.@Nullable Result result) {
    Set<String> names = new HashSet<>();
    chosen.forEach(tournament -> names.add(tournament.name()));
    return new GameFilter(names, player, since, until, result);
  }
}
