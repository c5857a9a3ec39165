package io.tengen.arena.archive;

import io.tengen.arena.match.EndReason;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.List;

/** A tournament of three to fill archives with. */
final class Sample {
  static final String NAME = "spring-cup";
  static final String CONFIG = "{\"game\":\"go\",\"size\":9,\"players\":[\"a\",\"b\",\"c\"]}";
  static final TimeControl TIME = TimeControl.parse("1m+3x30s");

  static final List<Participant> PLAYERS =
      List.of(
          new Participant("strong", "uct:playouts=1000", 2, null, 1),
          new Participant("weak", "random", 1, -200.5, null),
          new Participant("Ångström 天元", "gtp:gnugo --mode gtp", 1, null, null));

  private Sample() {}

  /** The tournament of an archive. */
  static long tournament(GameArchive archive) {
    return archive.tournament(NAME, CONFIG, PLAYERS);
  }

  /** The game of a number, between the first two. */
  static Pairing pairing(int number) {
    boolean isSwapped = number % 2 == 0;
    return new Pairing(
        "r1-g" + number,
        1,
        isSwapped ? "weak" : "strong",
        isSwapped ? "strong" : "weak",
        number / 2);
  }

  /** A result of a game. */
  static GameResult result(Pairing pairing, Outcome outcome) {
    return new GameResult(pairing, outcome, EndReason.RESIGNATION, -pairing.key().hashCode());
  }

  /** A clock that no start gives. */
  static Clock clock(int ply) {
    return new Clock(
        TIME, Duration.ofNanos(12_345_678_901L + ply), Duration.ofSeconds(30, 7), 2, 0);
  }

  /** Plays some moves. */
  static void play(OpenGame game, int moves) {
    for (int i = 0; i < moves; i++) {
      int ply = game.plies();
      game.move(ply, 100 + ply, 1_000L * ply + 1, clock(ply));
    }
  }
}
