package io.tengen.cli;

import io.tengen.arena.match.EndReason;
import io.tengen.arena.review.ArchiveReader;
import io.tengen.arena.review.ArchivedCourse;
import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.review.ArchivedPlayer;
import io.tengen.arena.review.ArchivedTournament;
import io.tengen.arena.review.GameFilter;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.env.Game;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** An archive of what a test says, a game an hour. */
final class ListedArchive implements ArchiveReader {
  static final Instant BEGIN = Instant.parse("2026-11-22T00:00:00Z");

  private final List<ArchivedTournament> tournaments = new ArrayList<>();
  private final List<ArchivedCourse> courses = new ArrayList<>();
  private boolean isClosed;

  /** Adds a tournament; players are {@code NAME=TEXT}. */
  ListedArchive tournament(String name, Game game, String... players) {
    List<Participant> participants =
        Arrays.stream(players)
            .map(text -> text.split("=", 2))
            .map(parts -> new Participant(parts[0], parts[1], 1, null, null))
            .toList();
    tournaments.add(
        new ArchivedTournament(
            name,
            game,
            new TimeControl.Unlimited(),
            Map.of("rules", "usual"),
            BEGIN,
            participants));
    return this;
  }

  /**
   * Adds a game to the last tournament.
   *
   * @param result 1, = or 0 by the points of the first; ? of none; empty of one that goes on
   * @param actions its moves, the first one the opening's
   */
  ListedArchive game(String first, String second, String result, int... actions) {
    ArchivedTournament tournament = tournaments.get(tournaments.size() - 1);
    int id = courses.size() + 1;
    Pairing pairing = new Pairing("r1-p" + id, 1, first, second, 0);
    List<ArchivedCourse.Move> moves =
        IntStream.of(actions)
            .mapToObj(
                action -> new ArchivedCourse.Move(action, Duration.ofMillis(1500), Clock.UNLIMITED))
            .toList();
    Outcome outcome =
        switch (result) {
          case "1" -> Outcome.FIRST_WINS;
          case "0" -> Outcome.SECOND_WINS;
          case "=" -> Outcome.DRAW;
          default -> Outcome.VOID;
        };
    ArchivedGame.End end =
        result.isEmpty()
            ? null
            : new ArchivedGame.End(
                new GameResult(pairing, outcome, EndReason.PLAYED_OUT, id),
                outcome == Outcome.VOID ? "Void" : "B+3.5",
                outcome == Outcome.VOID ? "the engine refused e5" : "",
                BEGIN.plus(Duration.ofMinutes(60L * id + 30)));
    courses.add(
        new ArchivedCourse(
            new ArchivedGame(
                id,
                tournament.name(),
                pairing,
                player(tournament, first),
                player(tournament, second),
                BEGIN.plus(Duration.ofHours(id)),
                moves.size(),
                end),
            tournament,
            Math.min(1, moves.size()),
            moves));
    return this;
  }

  private static ArchivedPlayer player(ArchivedTournament tournament, String name) {
    return tournament.participants().stream()
        .filter(participant -> participant.name().equals(name))
        .map(participant -> new ArchivedPlayer(name, participant.player()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public List<ArchivedTournament> tournaments() {
    return tournaments;
  }

  @Override
  public void games(GameFilter filter, Consumer<ArchivedGame> each) {
    courses.stream().map(ArchivedCourse::game).filter(filter::matches).forEach(each);
  }

  @Override
  public List<ArchivedGame> newest(GameFilter filter, int most) {
    List<ArchivedGame> games = new ArrayList<>();
    games(filter, games::add);
    Collections.reverse(games);
    return games.subList(0, Math.min(most, games.size()));
  }

  @Override
  public Optional<ArchivedCourse> course(long id) {
    return courses.stream().filter(course -> course.game().id() == id).findFirst();
  }

  @Override
  public Map<Integer, String> analysis(long id) {
    return id == 6 ? Map.of(1, "{\"visits\":7}") : Map.of();
  }

  @Override
  public void close() {
    isClosed = true;
  }

  boolean isClosed() {
    return isClosed;
  }
}
