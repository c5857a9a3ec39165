package io.tengen.arena.archive;

import static io.tengen.arena.player.Refusals.messageOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.review.ArchivedCourse;
import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.review.ArchivedTournament;
import io.tengen.arena.review.GameFilter;
import io.tengen.env.Game;
import io.tengen.env.board.TicTacToe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArchiveReviewTest {
  private static final Game GAME = new TicTacToe();

  private static ArchiveReview.Settings settings(String config) {
    if (!config.equals(Sample.CONFIG)) {
      throw new IllegalArgumentException("unknown game");
    }
    return new ArchiveReview.Settings(GAME, Sample.TIME, Map.of("game", GAME.name()));
  }

  @Test
  void gamesAreShownInTheirOwnTerms() {
    try (GameArchive archive = GameArchive.inMemory();
        ArchiveReview review = new ArchiveReview(archive.view(), ArchiveReviewTest::settings)) {
      OpenGame open = archive.begin(Sample.tournament(archive), Sample.pairing(1), List.of(4, 0));
      Sample.play(open, 2);
      ArchivedTournament tournament = review.tournaments().get(0);
      assertEquals(Sample.NAME, tournament.name());
      assertEquals(Sample.PLAYERS, tournament.participants());
      assertEquals(GAME, tournament.game());
      assertEquals(Map.of("game", "tic-tac-toe"), tournament.facts());

      ArchivedCourse course = review.course(open.id()).orElseThrow();
      assertEquals(tournament, course.tournament());
      assertEquals(2, course.openingPlies());
      assertEquals(
          List.of(4, 0, 102, 103),
          course.moves().stream().map(ArchivedCourse.Move::action).toList());
      assertEquals(Sample.clock(3), course.moves().get(3).clock());
      assertEquals(Optional.empty(), review.course(open.id() + 1));

      List<ArchivedGame> games = new ArrayList<>();
      review.games(GameFilter.ALL, games::add);
      assertEquals(List.of(course.game()), games);
      assertEquals(games, review.newest(GameFilter.ALL, 10));
    }
  }

  @Test
  void settingsThatCannotBeReadAreNamed() {
    try (GameArchive archive = GameArchive.inMemory();
        ArchiveReview review = new ArchiveReview(archive.view(), ArchiveReviewTest::settings)) {
      archive.tournament("later", "{\"game\":\"shogi\"}", Sample.PLAYERS);
      assertTrue(
          messageOf(ArchiveException.class, review::tournaments)
              .contains("the settings of tournament 'later' cannot be read (unknown game)"));
    }
  }
}
