package io.tengen.cli;

import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveGames;
import io.tengen.arena.live.LiveSettings;
import io.tengen.arena.live.LiveStatus;
import io.tengen.arena.match.EndScoring;
import io.tengen.arena.match.RefereeSettings;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.env.Game;
import io.tengen.env.board.ConnectFour;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.List;

/** An archive with a few games that are over, for those who look back. */
final class ArchivedGames {
  /** Black has two stones of handicap, captures one on the fourth move, and white resigns. */
  static final long HANDICAP = 1;

  /** Of Connect Four; the second has four in a column. */
  static final long CONNECT_FOUR = 2;

  /** Goes on: ada is to move, after bob's pass. */
  static final long OPEN = 5;

  private static final int PASS = 81;

  private ArchivedGames() {}

  /** Writes them, and two games of a ladder. */
  static void write(String archive) {
    try (GameArchive written = GameArchive.open(archive, warning -> {});
        LiveGames games = new LiveGames(written, ArchivedGames::fail)) {
      GoGame go = new GoGame(9, Ruleset.CHINESE.rules());
      // White A1, black A2, white E5, black B1.
      play(games, "casual", go, false, 2, 72, 63, 40, 73);
      play(games, "casual", new ConnectFour(), false, 0, 3, 4, 3, 4, 3, 4, 0, 4);
      play(games, ArenaRooms.go(9), go, true, 0, 40);
      play(games, ArenaRooms.go(9), go, true, 0, 40, 41);
      begin(games, "casual", go, false, 0, 40, 72, 41, PASS);
    }
  }

  private static void fail(RuntimeException problem) {
    throw problem;
  }

  /** A game by its actions, after which who is to move resigns, if it is not over. */
  private static void play(
      LiveGames games, String room, Game game, boolean isRated, int handicap, int... actions) {
    LiveGame played = begin(games, room, game, isRated, handicap, actions);
    if (played.snapshot().status() == LiveStatus.PLAYING) {
      played.resign(played.snapshot().position().toMove());
    }
  }

  private static LiveGame begin(
      LiveGames games, String room, Game game, boolean isRated, int handicap, int... actions) {
    TimeControl time = new TimeControl.Absolute(Duration.ofMinutes(5));
    LiveSettings settings =
        new LiveSettings(
            RefereeSettings.of(game, time, Duration.ZERO).withScoring(EndScoring.ESTIMATE),
            isRated,
            !isRated,
            handicap);
    games.openRoom(room, settings);
    games.join(room, new Participant("ada", "person", 1, null, null));
    games.join(room, new Participant("bob", "person", 1, null, null));
    LiveGame played = games.begin(room, settings, "ada", "bob", List.of());
    for (int action : actions) {
      played.play(played.snapshot().position().toMove(), action);
    }
    return played;
  }
}
