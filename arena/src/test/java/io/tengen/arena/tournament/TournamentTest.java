package io.tengen.arena.tournament;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.archive.ArchiveException;
import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.archive.StoredRating;
import io.tengen.arena.match.EndReason;
import io.tengen.arena.match.FinishedGame;
import io.tengen.arena.match.PlayedMove;
import io.tengen.arena.review.GameFilter;
import io.tengen.arena.tournament.format.FormatSpec;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.search.Cancellation;
import io.tengen.search.player.PlayerKinds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tournaments while they are played. */
class TournamentTest {
  private static final PlayerKinds KINDS = PlayerKinds.standard();

  @TempDir private Path folder;

  private static List<GameResult> sorted(List<GameResult> results) {
    return results.stream()
        .sorted(Comparator.comparing((GameResult result) -> result.pairing().key()))
        .toList();
  }

  private static List<GameResult> play(TournamentSpec spec, PlayerKinds kinds) throws IOException {
    try (GameArchive archive = GameArchive.inMemory()) {
      Tournament tournament = new Tournament(spec, kinds, archive);
      tournament.play(TournamentListener.NONE, new Cancellation());
      assertTrue(tournament.isOver());
      assertEquals(
          sorted(tournament.results()), sorted(archive.view().results(TournamentFixture.NAME)));
      return sorted(tournament.results());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void howManyGamesRunAtOnceDoesNotMatter(int concurrency) throws IOException {
    List<Participant> players = TournamentFixture.random(4);
    List<GameResult> one = play(TournamentFixture.roundRobin(3, 1, players), KINDS);
    assertEquals(36, one.size());
    assertEquals(one, play(TournamentFixture.roundRobin(3, concurrency, players), KINDS));
  }

  @Test
  void everyFormComesToItsEnd() throws IOException {
    for (FormatSpec form :
        List.of(
            new FormatSpec.GauntletSpec(List.of("p2"), 1),
            new FormatSpec.SwissSpec(3),
            new FormatSpec.KnockoutSpec(3),
            new FormatSpec.LadderSpec(20))) {
      TournamentSpec usual = TournamentFixture.roundRobin(1, 3, TournamentFixture.random(5));
      TournamentSpec spec =
          new TournamentSpec(
              usual.name(),
              usual.referee(),
              form,
              2,
              new OpeningSpec.Random(2),
              usual.concurrency(),
              7,
              usual.players());
      List<GameResult> results = play(spec, KINDS);
      assertFalse(results.isEmpty(), form.toString());
      assertTrue(spec.newFormat().isOver(results) || form instanceof FormatSpec.LadderSpec);
    }
  }

  /** Stops after so many moves, then goes on, until all is over. */
  @Test
  void whatWasStoppedGoesOnFromItsLastMove() throws IOException {
    TournamentSpec spec = TournamentFixture.roundRobin(2, 2, TournamentFixture.random(3));
    String file = folder.resolve("cup.db").toString();
    Set<String> over = new HashSet<>();
    AtomicInteger continued = new AtomicInteger();
    boolean isOver = false;
    while (!isOver) {
      try (GameArchive archive = GameArchive.open(file, warning -> {})) {
        Tournament tournament = new Tournament(spec, KINDS, archive);
        assertEquals(over.size(), tournament.results().size());
        Cancellation stop = new Cancellation();
        AtomicInteger moves = new AtomicInteger();
        tournament.play(
            new TournamentListener() {
              @Override
              public void began(Pairing pairing, int plies) {
                if (plies > 0) {
                  continued.incrementAndGet();
                }
              }

              @Override
              public void moved(Pairing pairing, PlayedMove move) {
                if (moves.incrementAndGet() == 13) {
                  stop.cancel();
                }
              }

              @Override
              public void replayed(Pairing pairing, String why) {
                throw new IllegalStateException(why);
              }

              @Override
              public void finished(GameResult result, FinishedGame game) {
                assertTrue(over.add(result.pairing().key()), "twice");
              }
            },
            stop);
        isOver = tournament.isOver();
      }
    }
    assertEquals(12, over.size());
    assertTrue(continued.get() > 4, continued + " games went on in the middle");
    try (GameArchive archive = GameArchive.open(file, warning -> {})) {
      List<StoredRating> ratings = archive.view().ratings(TournamentFixture.NAME);
      assertEquals(3, ratings.size());
      assertEquals(24, ratings.stream().mapToInt(StoredRating::games).sum());
    }
  }

  @Test
  void aGameThatAPlayerFindsNoWayBackIntoBeginsAgain() throws IOException {
    List<Participant> players =
        List.of(
            TournamentFixture.player("frail", "frail"), TournamentFixture.player("firm", "random"));
    TournamentSpec spec = TournamentFixture.roundRobin(1, 1, players);
    String file = folder.resolve("cup.db").toString();
    Cancellation stop = new Cancellation();
    try (GameArchive archive = GameArchive.open(file, warning -> {})) {
      new Tournament(spec, TournamentFixture.with("frail", TournamentFixture::first), archive)
          .play(stopAfter(3, stop), stop);
    }
    AtomicInteger told = new AtomicInteger();
    PlayerKinds frail =
        TournamentFixture.with(
            "frail",
            TournamentFixture::first,
            state -> {
              if (told.incrementAndGet() == 2) {
                throw new IllegalStateException("forgot the rules");
              }
            });
    List<String> replayed = new ArrayList<>();
    try (GameArchive archive = GameArchive.open(file, warning -> {})) {
      Tournament tournament = new Tournament(spec, frail, archive);
      tournament.play(
          new TournamentListener() {
            @Override
            public void replayed(Pairing pairing, String why) {
              replayed.add(why);
            }
          },
          new Cancellation());
      assertEquals(2, tournament.results().size());
      assertTrue(
          tournament.results().stream()
              .allMatch(result -> result.reason() == EndReason.PLAYED_OUT));
      long game = archive.view().games(GameFilter.ALL).get(0).id();
      assertEquals(1, archive.view().restarts(game).size());
    }
    assertEquals(1, replayed.size());
    assertTrue(replayed.get(0).contains("forgot the rules"), replayed.get(0));
  }

  private static TournamentListener stopAfter(int moves, Cancellation stop) {
    AtomicInteger played = new AtomicInteger();
    return new TournamentListener() {
      @Override
      public void moved(Pairing pairing, PlayedMove move) {
        if (played.incrementAndGet() == moves) {
          stop.cancel();
        }
      }
    };
  }

  @Test
  void whoBreaksDownLosesAndTheOthersPlayOn() throws IOException {
    List<Participant> players = new ArrayList<>(TournamentFixture.random(2));
    players.add(TournamentFixture.player("broken", "broken"));
    PlayerKinds kinds =
        TournamentFixture.with(
            "broken",
            state -> {
              throw new IllegalStateException("out of order");
            });
    List<GameResult> results = play(TournamentFixture.roundRobin(1, 2, players), kinds);
    for (GameResult result : results) {
      if (result.pairing().has("broken")) {
        assertEquals(EndReason.FAILURE, result.reason());
        assertEquals(0, result.halfPoints("broken"));
      } else {
        assertEquals(EndReason.PLAYED_OUT, result.reason());
      }
    }
    assertEquals(6, results.size());
  }

  @Test
  void aPlayerThatCannotBeBuiltIsFoundBeforeTheFirstGame() throws IOException {
    List<Participant> players = new ArrayList<>(TournamentFixture.random(2));
    players.add(TournamentFixture.player("late", "late"));
    try (GameArchive archive = GameArchive.inMemory()) {
      Tournament tournament =
          new Tournament(
              TournamentFixture.roundRobin(1, 2, players),
              TournamentFixture.withUnfit("late", "plays no tic-tac-toe"),
              archive);
      UnfitPlayerException e =
          assertThrows(
              UnfitPlayerException.class,
              () -> tournament.play(TournamentListener.NONE, new Cancellation()));
      assertEquals("late", e.player());
      assertEquals("player 'late' cannot play: plays no tic-tac-toe", e.getMessage());
      assertTrue(archive.view().games(GameFilter.ALL).isEmpty());
    }
  }

  @Test
  void whatAListenerThrowsEndsItAndLosesNothing() throws IOException {
    TournamentSpec spec = TournamentFixture.roundRobin(3, 3, TournamentFixture.random(4));
    IllegalStateException broken = new IllegalStateException("no paper");
    try (GameArchive archive = GameArchive.inMemory()) {
      Tournament tournament = new Tournament(spec, KINDS, archive);
      AtomicInteger over = new AtomicInteger();
      TournamentListener listener =
          new TournamentListener() {
            @Override
            public void finished(GameResult result, FinishedGame game) {
              if (over.incrementAndGet() == 5) {
                throw broken;
              }
            }
          };
      assertSame(
          broken,
          assertThrows(
              IllegalStateException.class, () -> tournament.play(listener, new Cancellation())));
      assertEquals(
          sorted(tournament.results()), sorted(archive.view().results(TournamentFixture.NAME)));
      tournament.play(TournamentListener.NONE, new Cancellation());
      assertEquals(36, tournament.results().size());
    }
  }

  @Test
  void anotherTournamentOfTheSameNameIsRefused() throws IOException {
    try (GameArchive archive = GameArchive.inMemory()) {
      List<Participant> players = TournamentFixture.random(3);
      assertFalse(
          new Tournament(TournamentFixture.roundRobin(1, 1, players), KINDS, archive).hasBegun());
      // How many games run at once does not matter.
      Tournament same = new Tournament(TournamentFixture.roundRobin(1, 2, players), KINDS, archive);
      same.play(TournamentListener.NONE, new Cancellation());
      assertTrue(
          new Tournament(TournamentFixture.roundRobin(1, 2, players), KINDS, archive).hasBegun());
      TournamentSpec other = TournamentFixture.roundRobin(2, 1, players);
      assertThrows(ArchiveException.class, () -> new Tournament(other, KINDS, archive));
    }
  }

  @Test
  void playersNeedNoMoreThreadsThanThereMayBe() {
    List<Participant> players = new ArrayList<>(TournamentFixture.random(1));
    players.add(new Participant("greedy", "random", 3, null, null));
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> TournamentFixture.roundRobin(1, 2, players));
    assertTrue(
        String.valueOf(e.getMessage()).contains("'greedy' keeps 3 threads busy"), e.getMessage());
  }

  @Test
  void gamesRunAtOnceAsFarAsThreadsAllow() throws IOException {
    List<Participant> players = new ArrayList<>(TournamentFixture.random(3));
    players.add(new Participant("wide", "random", 2, null, null));
    TournamentSpec spec = TournamentFixture.roundRobin(4, 3, players);
    try (GameArchive archive = GameArchive.inMemory()) {
      Set<Pairing> running = new HashSet<>();
      TournamentListener listener =
          new TournamentListener() {
            @Override
            public void began(Pairing pairing, int plies) {
              synchronized (running) {
                running.add(pairing);
                assertTrue(cost(running) <= 3, running.toString());
              }
            }

            @Override
            public void finished(GameResult result, FinishedGame game) {
              synchronized (running) {
                running.remove(result.pairing());
              }
            }
          };
      Tournament tournament = new Tournament(spec, KINDS, archive);
      tournament.play(listener, new Cancellation());
      assertTrue(
          tournament.results().stream().allMatch(result -> result.outcome() != Outcome.VOID));
    }
  }

  private static int cost(Set<Pairing> games) {
    return games.stream().mapToInt(game -> game.has("wide") ? 2 : 1).sum();
  }
}
