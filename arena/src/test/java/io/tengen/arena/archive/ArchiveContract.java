package io.tengen.arena.archive;

import static io.tengen.arena.player.Refusals.messageOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.match.EndReason;
import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.review.ArchivedPlayer;
import io.tengen.arena.review.GameFilter;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an archive does, in whatever database it is. */
abstract class ArchiveContract extends RoomContract {
  private ArchivedGame game(long id) {
    return archive.view().game(id).orElseThrow();
  }

  @Test
  void aTournamentIsMadeOnce() {
    long id = Sample.tournament(archive);
    assertEquals(id, Sample.tournament(archive));
    assertEquals(
        id,
        archive.tournament(
            Sample.NAME,
            "{ \"players\": [\"a\", \"b\", \"c\"], \"size\": 9, \"game\": \"go\" }",
            Sample.PLAYERS),
        "the order of members does not matter");
    long other = archive.tournament("other", "{}", Sample.PLAYERS.subList(1, 3));
    List<StoredTournament> tournaments = archive.view().tournaments();
    assertEquals(List.of(id, other), tournaments.stream().map(StoredTournament::id).toList());
    assertEquals(Sample.NAME, tournaments.get(0).name());
    assertEquals(Sample.CONFIG, tournaments.get(0).config());
    assertEquals(Sample.PLAYERS, archive.view().participants(Sample.NAME));
    assertEquals(Sample.PLAYERS.subList(1, 3), archive.view().participants("other"));
    assertEquals(List.of(), archive.view().participants("none"));
  }

  @Test
  void otherSettingsUnderTheSameNameAreRefused() {
    Sample.tournament(archive);
    assertTrue(
        refusalOf("{\"game\":\"go\",\"size\":13,\"players\":[\"a\",\"b\",\"c\"]}")
            .contains("with other settings: size is 9 there and 13 now; go on with the same"));
    assertTrue(
        refusalOf("{\"game\":\"go\",\"size\":9,\"players\":[\"a\",\"x\",\"c\"]}")
            .contains("players[1] is \"b\" there and \"x\" now"));
    assertTrue(
        refusalOf("{\"game\":\"go\",\"size\":9,\"players\":[\"a\",\"b\"]}")
            .contains("players[2] is \"c\" there and missing now"));
    assertTrue(
        refusalOf("{\"game\":\"go\",\"size\":{\"x\":9},\"players\":[]}")
            .contains("size is 9 there and {\"x\":9} now"));
    assertTrue(
        refusalOf("{\"game\":\"go\",\"size\":9,\"players\":[\"a\",\"b\",\"c\"],\"time\":{\"a\":1}}")
            .contains("time is missing there and {\"a\":1} now"));
    assertTrue(
        messageOf(
                IllegalArgumentException.class,
                () -> archive.tournament(Sample.NAME, "{", Sample.PLAYERS))
            .contains("are no JSON"));
  }

  private String refusalOf(String config) {
    return messageOf(
        ArchiveException.class, () -> archive.tournament(Sample.NAME, config, Sample.PLAYERS));
  }

  @Test
  void aGameIsKeptWithItsMovesAndClocks() {
    long tournament = Sample.tournament(archive);
    Pairing pairing = Sample.pairing(1);
    OpenGame open = archive.begin(tournament, pairing, List.of(40, 41));
    assertEquals(2, open.startingMoves().size());
    assertEquals(2, open.openingPlies());
    Sample.play(open, 3);
    assertEquals(5, open.plies());
    ArchivedGame going = game(open.id());
    assertEquals(pairing, going.pairing());
    assertEquals(Sample.NAME, going.tournament());
    assertEquals(5, going.plies());
    assertEquals(new ArchivedPlayer("strong", "uct:playouts=1000"), going.first());
    assertEquals(new ArchivedPlayer("weak", "random"), going.second());
    assertNull(going.end());
    assertEquals(List.of(), archive.view().results(Sample.NAME));

    GameResult result =
        new GameResult(pairing, Outcome.SECOND_WINS, EndReason.TIME, Long.MIN_VALUE);
    open.finish(result, "W+T", "move 6 took \"9\0s\"; ü");
    open.close();
    ArchivedGame over = game(open.id());
    ArchivedGame.End end = Objects.requireNonNull(over.end());
    assertEquals(result, end.result());
    assertEquals("W+T", end.score());
    assertEquals("move 6 took \"9 s\"; ü", end.detail());
    assertEquals(5, over.plies());
    assertEquals(List.of(result), archive.view().results(Sample.NAME));

    List<StoredMove> moves = archive.view().moves(open.id());
    assertEquals(2, archive.view().openingPlies(open.id()));
    assertEquals(List.of(40, 41, 102, 103, 104), moves.stream().map(StoredMove::action).toList());
    assertEquals(Duration.ZERO, moves.get(1).used());
    assertEquals(Duration.ofNanos(4_001), moves.get(4).used());
    assertEquals(Sample.clock(4), moves.get(4).clock(Sample.TIME));
    assertEquals(Optional.empty(), archive.view().game(open.id() + 1));
    assertEquals(List.of(), archive.view().moves(open.id() + 1));
  }

  @Test
  void aGameThatDidNotEndIsFoundAgain() {
    long tournament = Sample.tournament(archive);
    OpenGame first = archive.begin(tournament, Sample.pairing(1), List.of(7));
    Sample.play(first, 2);
    assertTrue(
        messageOf(
                IllegalStateException.class,
                () -> archive.begin(tournament, Sample.pairing(1), List.of(7)))
            .contains("game r1-g1 is being played already"));
    first.close();

    OpenGame second = archive.begin(tournament, Sample.pairing(1), List.of(8, 9));
    assertEquals(first.id(), second.id());
    assertEquals(1, second.openingPlies(), "it keeps the opening that it had");
    assertEquals(3, second.plies());
    assertEquals(archive.view().moves(first.id()), second.startingMoves());
    Sample.play(second, 1);
    assertEquals(4, archive.view().moves(first.id()).size());
  }

  @Test
  void aGameThatCannotGoOnIsBegunAgain() {
    long tournament = Sample.tournament(archive);
    OpenGame open = archive.begin(tournament, Sample.pairing(1), List.of(7));
    Sample.play(open, 2);
    open.restart("gnugo cannot be set up");
    assertEquals(2, open.attempt());
    assertEquals(1, open.plies());
    assertEquals(1, open.startingMoves().size());
    open.restart("nor now");
    Sample.play(open, 1);
    assertEquals(3, open.attempt());
    assertEquals(2, game(open.id()).plies());
    assertEquals(
        List.of(7, 101), archive.view().moves(open.id()).stream().map(StoredMove::action).toList());
    assertEquals(
        List.of(
            new StoredRestart(1, 3, "gnugo cannot be set up"), new StoredRestart(2, 1, "nor now")),
        archive.view().restarts(open.id()));
    open.finish(Sample.result(open.pairing(), Outcome.DRAW), "1/2-1/2", "");
    assertEquals(2, game(open.id()).plies());
  }

  /** Whoever asks, and however often: a result is one row of one game. */
  @Test
  void aResultIsNeverCountedTwice() {
    long tournament = Sample.tournament(archive);
    OpenGame open = archive.begin(tournament, Sample.pairing(1), List.of());
    OpenGame stale = rival(tournament, open);
    Sample.play(open, 1);
    open.finish(Sample.result(open.pairing(), Outcome.DRAW), "1/2-1/2", "");
    GameResult other = Sample.result(open.pairing(), Outcome.FIRST_WINS);
    assertTrue(
        messageOf(IllegalStateException.class, () -> open.finish(other, "1-0", ""))
            .contains("game r1-g1 is over"));
    assertTrue(
        messageOf(IllegalStateException.class, () -> stale.finish(other, "1-0", ""))
            .contains("is over, or was begun again by somebody else"));
    assertTrue(
        messageOf(IllegalStateException.class, () -> stale.restart("no"))
            .contains("is over, or was begun again by somebody else"));
    assertTrue(
        messageOf(IllegalStateException.class, () -> Sample.play(stale, 1))
            .contains("is over, or was begun again by somebody else"));
    open.close();
    assertTrue(
        messageOf(
                IllegalStateException.class,
                () -> archive.begin(tournament, Sample.pairing(1), List.of()))
            .contains("game r1-g1 is over already"));
    assertEquals(
        List.of(Sample.result(open.pairing(), Outcome.DRAW)), archive.view().results(Sample.NAME));
    assertEquals(1, archive.view().moves(open.id()).size());
  }

  /** Another view of a game that is open, as only a mistake would give it. */
  private OpenGame rival(long tournament, OpenGame open) {
    open.close();
    return archive.begin(tournament, open.pairing(), List.of());
  }

  /** Of two that play the same game, only one can be at it. */
  @Test
  void aMoveOfAnAttemptThatWasGivenUpIsRefused() {
    long tournament = Sample.tournament(archive);
    OpenGame open = archive.begin(tournament, Sample.pairing(1), List.of());
    OpenGame stale = rival(tournament, open);
    Sample.play(open, 1);
    assertTrue(
        messageOf(ArchiveException.class, () -> Sample.play(stale, 1))
            .contains("refuses what contradicts it"),
        "the same move twice");
    open.restart("why not");
    assertTrue(
        messageOf(IllegalStateException.class, () -> Sample.play(stale, 1))
            .contains("was begun again by somebody else"));
    assertEquals(0, archive.view().moves(open.id()).size());
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    long tournament = Sample.tournament(archive);
    assertTrue(
        messageOf(
                IllegalStateException.class,
                () -> archive.begin(tournament + 1, Sample.pairing(1), List.of()))
            .contains("is not ours"));
    Pairing stranger = new Pairing("r1-g9", 1, "strong", "stranger", 0);
    assertTrue(
        messageOf(
                IllegalArgumentException.class,
                () -> archive.begin(tournament, stranger, List.of()))
            .contains("'stranger' does not take part"));
    OpenGame open = archive.begin(tournament, Sample.pairing(1), List.of());
    assertTrue(
        messageOf(IllegalArgumentException.class, () -> open.move(1, 3, 0, Sample.clock(0)))
            .contains("the next is move 0"));
    assertTrue(
        messageOf(IllegalArgumentException.class, () -> open.move(0, -1, 0, Sample.clock(0)))
            .contains("action -1"));
    GameResult ofAnother = Sample.result(Sample.pairing(2), Outcome.DRAW);
    assertTrue(
        messageOf(IllegalArgumentException.class, () -> open.finish(ofAnother, "", ""))
            .contains("this is game r1-g1, but the result is of r1-g2"));
    open.close();
    Pairing swapped = new Pairing("r1-g1", 1, "weak", "strong", 0);
    assertTrue(
        messageOf(ArchiveException.class, () -> archive.begin(tournament, swapped, List.of()))
            .contains("game r1-g1 is strong against weak in the archive, but weak against strong"));
    assertEquals(1, archive.view().games(GameFilter.ALL).size());
  }

  @Test
  void gamesAreFiltered() {
    long tournament = Sample.tournament(archive);
    long other = archive.tournament("other", "{}", Sample.PLAYERS);
    finished(tournament, Sample.pairing(1), Outcome.FIRST_WINS);
    finished(tournament, Sample.pairing(2), Outcome.VOID);
    Pairing third = new Pairing("r2-g1", 2, "weak", "Ångström 天元", 3);
    finished(other, third, Outcome.FIRST_WINS);
    archive.begin(other, Sample.pairing(1), List.of()).close();

    assertEquals(List.of("r1-g1", "r1-g2", "r2-g1", "r1-g1"), keys(GameFilter.ALL));
    assertEquals(List.of("r1-g1", "r1-g2"), keys(tournaments(Sample.NAME)));
    assertEquals(4, keys(tournaments(Sample.NAME, "other")).size());
    assertEquals(List.of(), keys(tournaments("none")));
    assertEquals(List.of("r1-g1", "r1-g2", "r1-g1"), keys(player("strong", null)));
    assertEquals(List.of("r2-g1"), keys(player("Ångström 天元", null)));
    assertEquals(List.of(), keys(player("nobody' OR '1'='1", null)));
    assertEquals(List.of("r1-g1", "r2-g1"), keys(GameFilter.ALL.endedBy(GameFilter.Result.FIRST)));
    List<ArchivedGame> newest = archive.view().newest(GameFilter.ALL, 2);
    assertEquals(List.of(4L, 3L), newest.stream().map(ArchivedGame::id).toList());
  }

  private static GameFilter tournaments(String... names) {
    return GameFilter.ALL.ofTournaments(Set.of(names));
  }

  private static GameFilter player(String name, GameFilter.@Nullable Result result) {
    return new GameFilter(Set.of(), name, null, null, result);
  }

  /** The filter in SQL lets the same games pass as the one that looks at each. */
  @Test
  void filtersAreWhatTheySay() {
    long tournament = Sample.tournament(archive);
    long other = archive.tournament("other", "{}", Sample.PLAYERS);
    int number = 0;
    for (Outcome outcome : Outcome.values()) {
      finished(tournament, Sample.pairing(++number), outcome);
      finished(other, Sample.pairing(++number), outcome);
      finished(other, new Pairing("x-" + number, 1, "Ångström 天元", "weak", 0), outcome);
    }
    archive.begin(other, Sample.pairing(++number), List.of()).close();
    archive.begin(tournament, Sample.pairing(++number), List.of()).close();
    List<ArchivedGame> all = archive.view().games(GameFilter.ALL);
    Instant begun = all.get(all.size() / 2).begun();
    List<GameFilter> filters = new ArrayList<>();
    for (String name : new String[] {null, "strong", "weak", "Ångström 天元"}) {
      for (Set<String> names : List.of(Set.<String>of(), Set.of("other"))) {
        for (GameFilter.Result result : GameFilter.Result.values()) {
          boolean isOfPlayer = result == GameFilter.Result.WON || result == GameFilter.Result.LOST;
          if (name != null || !isOfPlayer) {
            filters.add(new GameFilter(names, name, null, null, result));
            filters.add(new GameFilter(names, name, begun, null, result));
            filters.add(new GameFilter(names, name, null, begun.plusNanos(1), result));
          }
        }
      }
    }
    for (GameFilter filter : filters) {
      assertEquals(
          all.stream().filter(filter::matches).toList(),
          archive.view().games(filter),
          filter.toString());
    }
  }

  private void finished(long tournament, Pairing pairing, Outcome outcome) {
    try (OpenGame open = archive.begin(tournament, pairing, List.of())) {
      open.finish(Sample.result(pairing, outcome), "?", "");
    }
  }

  private List<String> keys(GameFilter filter) {
    return archive.view().games(filter).stream().map(game -> game.pairing().key()).toList();
  }

  @Test
  void ratingsAndAnalysisAreReplaced() {
    long tournament = Sample.tournament(archive);
    archive.saveRatings(tournament, List.of(new StoredRating("weak", 3, -100, 70)));
    StoredRating strong = new StoredRating("strong", 5, 120.25, Double.POSITIVE_INFINITY);
    StoredRating weak = new StoredRating("weak", 5, -120.25, 60.5);
    archive.saveRatings(tournament, List.of(weak, strong));
    assertEquals(List.of(strong, weak), archive.view().ratings(Sample.NAME));
    List<StoredRating> stranger = List.of(weak, new StoredRating("stranger", 1, 0, 0));
    assertTrue(
        messageOf(IllegalArgumentException.class, () -> archive.saveRatings(tournament, stranger))
            .contains("'stranger' does not take part"));
    assertEquals(List.of(strong, weak), archive.view().ratings(Sample.NAME), "whole or not");
    assertTrue(
        messageOf(IllegalArgumentException.class, () -> new StoredRating("weak", 1, Double.NaN, 0))
            .contains("must be finite"));

    OpenGame open = archive.begin(tournament, Sample.pairing(1), List.of());
    archive.saveAnalysis(open.id(), 3, "{\"winrate\":0.5}");
    archive.saveAnalysis(open.id(), 0, "{}");
    archive.saveAnalysis(open.id(), 3, "{\"winrate\":0.75}");
    assertEquals(Map.of(0, "{}", 3, "{\"winrate\":0.75}"), archive.view().analysis(open.id()));
  }

  /** One piece of work that fails does no harm to those that are committed with it. */
  @Test
  void manyThreadsSaveAtTheSameTime() throws Exception {
    long tournament = Sample.tournament(archive);
    List<Thread> threads = new ArrayList<>();
    List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    for (int i = 1; i <= 16; i++) {
      Pairing pairing = Sample.pairing(i);
      Thread thread =
          new Thread(
              () -> {
                try (OpenGame open = archive.begin(tournament, pairing, List.of(1))) {
                  for (int ply = 1; ply <= 20; ply++) {
                    Sample.play(open, 1);
                    messageOf(
                        IllegalStateException.class,
                        () -> archive.begin(tournament, pairing, List.of()));
                    messageOf(
                        ArchiveException.class,
                        () -> archive.saveAnalysis(Long.MAX_VALUE, 1, "no such game"));
                  }
                  open.finish(Sample.result(pairing, Outcome.DRAW), "1/2-1/2", "");
                }
              });
      thread.setUncaughtExceptionHandler((where, failure) -> failures.add(failure));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(), failures);
    assertEquals(16, archive.view().results(Sample.NAME).size());
    archive
        .view()
        .eachGame(GameFilter.ALL, game -> assertEquals(21, game.plies(), game.pairing().key()));
  }

  /** A caller that is told to stop still learns whether its move was saved. */
  @Test
  void anInterruptLosesNothing() {
    long tournament = Sample.tournament(archive);
    OpenGame open = archive.begin(tournament, Sample.pairing(1), List.of());
    Thread.currentThread().interrupt();
    Sample.play(open, 2);
    assertTrue(Thread.interrupted());
    assertEquals(2, archive.view().moves(open.id()).size());
  }

  @Test
  void aClosedArchiveSaysSo() {
    long tournament = Sample.tournament(archive);
    OpenGame open = archive.begin(tournament, Sample.pairing(1), List.of());
    archive.close();
    assertTrue(
        messageOf(IllegalStateException.class, () -> Sample.play(open, 1))
            .contains("the archive is closed"));
    assertTrue(
        messageOf(IllegalStateException.class, () -> archive.view().tournaments())
            .contains("the archive is closed"));
  }
}
