package io.tengen.arena.live;

import static io.tengen.arena.live.LiveFixture.people;
import static io.tengen.arena.live.LiveFixture.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.tengen.arena.match.FinishedGame;
import io.tengen.arena.match.GameEnd;
import io.tengen.arena.match.GameListener;
import io.tengen.arena.match.GameStart;
import io.tengen.arena.match.RefereeSettings;
import io.tengen.arena.match.Seat;
import io.tengen.arena.match.Table;
import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.watch.HangLimits;
import io.tengen.arena.watch.Watchdog;
import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.MnkGame;
import io.tengen.env.board.Othello;
import io.tengen.env.board.TicTacToe;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.Cancellation;
import io.tengen.search.player.PlayerSpec;
import io.tengen.search.player.RandomPlayerSpec;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Games of random players end at a table and here alike. */
@Timeout(120)
class SameRulesTest {
  private static final int GAMES = 4;

  private static Stream<LiveSettings> everyKind() {
    GoGame nine = new GoGame(9, Ruleset.JAPANESE.rules());
    return Stream.of(
        settings(new TicTacToe(), "none"),
        settings(new ConnectFour(), "10m"),
        settings(new Othello(), "5m+3s"),
        settings(MnkGame.gomoku(), "none"),
        limited(settings(new Othello(), "none"), 20),
        settings(new GoGame(5, Ruleset.TROMP_TAYLOR.rules()), "10m+3x30s"),
        limited(people(LiveFixture.GO, "10m/move"), 20),
        people(LiveFixture.GO, "none"),
        new LiveSettings(settings(nine, "10m").referee(), true, false, 4));
  }

  private static LiveSettings limited(LiveSettings settings, int moves) {
    return new LiveSettings(settings.referee().withMoveLimit(moves), true, false, 0);
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void aGameEndsAsAtATable(LiveSettings settings) {
    try (LiveFixture fixture = new LiveFixture()) {
      for (int seed = 0; seed < GAMES; seed++) {
        FinishedGame played = atATable(settings.referee(), seed);
        assertNotEquals(List.of(), played.moves());
        LiveGame game = fixture.begin(settings);
        for (int action : played.moves()) {
          assertEquals(LiveStatus.PLAYING, game.snapshot().status());
          refuseIllegal(game, RandomStream.derive(seed, action));
          game.play(game.snapshot().position().toMove(), action);
        }
        if (game.snapshot().status() == LiveStatus.SCORING) {
          fixture.pass(LiveGames.SCORING_TIME.toMillis());
          fixture.games.look();
        }
        GameEnd end = Objects.requireNonNull(game.snapshot().end());
        assertEquals(played.end(), end);
        assertEquals(played.moves(), LiveFixture.actions(game.snapshot()));
        ArchivedGame archived = fixture.archive.view().game(game.id()).orElseThrow();
        ArchivedGame.End saved = Objects.requireNonNull(archived.end());
        assertEquals(end.result(), saved.score());
        assertEquals(played.movesHash(), saved.result().movesHash());
        assertEquals(played.moves().size(), archived.plies());
      }
    }
  }

  /** Some action that is not legal, if there is one. */
  private static void refuseIllegal(LiveGame game, long seed) {
    Game rules = game.head().settings().referee().game();
    int[] legal = new int[rules.actionCount()];
    int count = game.snapshot().newState().legalActions(legal);
    int action = new RandomStream(seed).nextInt(rules.actionCount());
    int mover = game.snapshot().position().toMove();
    for (int i = 0; i < count; i++) {
      if (legal[i] == action) {
        return;
      }
    }
    LiveFixture.refused(game, RefusedActionException.Code.ILLEGAL, () -> game.play(mover, action));
  }

  private static FinishedGame atATable(RefereeSettings referee, long seed) {
    PlayerSpec random = new RandomPlayerSpec(OptionalLong.empty());
    try (Watchdog watchdog = new Watchdog(HangLimits.USUAL);
        Seat first = seat(random, referee, watchdog);
        Seat second = seat(random, referee, watchdog)) {
      return new Table(referee, watchdog)
          .play(
              first,
              second,
              seed,
              GameStart.of(List.of(), referee.time()),
              GameListener.NONE,
              new Cancellation())
          .orElseThrow();
    }
  }

  private static Seat seat(PlayerSpec spec, RefereeSettings referee, Watchdog watchdog) {
    return new Seat(
        spec,
        referee.game(),
        watchdog,
        referee.limits(),
        cause -> {
          throw cause;
        });
  }
}
