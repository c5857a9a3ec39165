package io.tengen.arena.archive;

import io.tengen.arena.review.ArchiveReader;
import io.tengen.arena.review.ArchivedCourse;
import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.review.ArchivedTournament;
import io.tengen.arena.review.GameFilter;
import io.tengen.env.Game;
import io.tengen.search.time.TimeControl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** An archive for review, in the terms of the games that were played. */
public final class ArchiveReview implements ArchiveReader {
  private final ArchiveView view;
  private final Function<String, Settings> reader;

  /**
   * What the settings of a tournament mean.
   *
   * @param game what is played, with its rules
   * @param time each player's time for a game
   * @param facts how it is played, by name, for people
   */
  public record Settings(Game game, TimeControl time, Map<String, String> facts) {
    /** Copies, and keeps the order. */
    public Settings {
      facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
  }

  /**
   * Reviews what a view shows, which is closed with this.
   *
   * @param reader reads the settings in JSON that tournaments were entered with; throws {@link
   *     IllegalArgumentException} when it cannot
   */
  public ArchiveReview(ArchiveView view, Function<String, Settings> reader) {
    this.view = view;
    this.reader = reader;
  }

  @Override
  public List<ArchivedTournament> tournaments() {
    List<ArchivedTournament> tournaments = new ArrayList<>();
    view.tournaments().forEach(stored -> tournaments.add(tournament(stored)));
    return tournaments;
  }

  private ArchivedTournament tournament(StoredTournament stored) {
    return tournament(stored, stored.config());
  }

  private ArchivedTournament tournament(StoredTournament stored, String config) {
    Settings settings;
    try {
      settings = reader.apply(config);
    } catch (IllegalArgumentException e) {
      throw new ArchiveException(
          "the settings of tournament '%s' cannot be read (%s); a newer Tengen may be able to"
              .formatted(stored.name(), e.getMessage()),
          e);
    }
    return new ArchivedTournament(
        stored.name(),
        settings.game(),
        settings.time(),
        settings.facts(),
        stored.begun(),
        view.participants(stored.name()));
  }

  @Override
  public void games(GameFilter filter, Consumer<ArchivedGame> each) {
    view.eachGame(filter, each);
  }

  @Override
  public List<ArchivedGame> newest(GameFilter filter, int most) {
    return view.newest(filter, most);
  }

  @Override
  public Optional<ArchivedCourse> course(long id) {
    return view.game(id).map(this::course);
  }

  private ArchivedCourse course(ArchivedGame game) {
    StoredTournament stored =
        view.tournaments().stream()
            .filter(each -> each.name().equals(game.tournament()))
            .findFirst()
            .orElseThrow();
    ArchivedTournament tournament =
        tournament(stored, view.config(game.id()).orElse(stored.config()));
    // Read once, since a game that goes on may get moves meanwhile.
    List<ArchivedCourse.Move> moves =
        view.moves(game.id()).stream()
            .map(
                move ->
                    new ArchivedCourse.Move(
                        move.action(), move.used(), move.clock(tournament.time())))
            .toList();
    int openingPlies = Math.min(view.openingPlies(game.id()), moves.size());
    return new ArchivedCourse(game, tournament, openingPlies, moves);
  }

  @Override
  public Map<Integer, String> analysis(long id) {
    return view.analysis(id);
  }

  @Override
  public void close() {
    view.close();
  }
}
