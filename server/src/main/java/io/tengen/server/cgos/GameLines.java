package io.tengen.server.cgos;

import io.tengen.arena.live.LiveHead;
import io.tengen.arena.live.LiveMove;
import io.tengen.arena.live.LiveSnapshot;
import io.tengen.arena.match.GameEnd;
import io.tengen.arena.player.OneLine;
import io.tengen.arena.review.ArchivedGame;
import io.tengen.go.GoGame;
import io.tengen.search.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The lines about a game that the server sends. White is named before black, though black, player
 * 0, moves first.
 */
final class GameLines {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

  /** Where a viewer is told nothing, such as the date of a game that goes on. */
  private static final String NONE = "-";

  private final UnaryOperator<String> rating;

  /**
   * Lines with these ratings.
   *
   * @param rating of a player by name, such as {@code 1800} or {@code 1800?}
   */
  GameLines(UnaryOperator<String> rating) {
    this.rating = rating;
  }

  // ---- For bots ----

  /** A game begins, or goes on from these moves. */
  String setup(LiveSnapshot game) {
    LiveHead head = game.head();
    return "setup %d %s %d %s%s"
        .formatted(head.id(), board(game(head)), millis(start(head)), players(head), moves(game));
  }

  /** It is a player's turn. */
  static String genmove(int side, Clock clock) {
    return "genmove " + colour(side) + " " + millis(clock);
  }

  /** The opponent has moved. */
  static String play(GoGame game, LiveMove move) {
    return "play " + colour(move.side()) + " " + move(game, move);
  }

  /** The game is over. */
  static String gameover(Instant now, GameEnd end) {
    String line = "gameover " + DATE.format(now) + " " + CgosResult.of(end);
    return end.detail().isEmpty() ? line : line + " " + OneLine.of(end.detail());
  }

  // ---- For viewers ----

  /** There is a game that goes on. */
  String match(LiveHead head) {
    return "match %d - - %s %s -".formatted(head.id(), board(game(head)), players(head));
  }

  /** There was a game. */
  String match(ArchivedGame archived, GoGame game, ArchivedGame.End end) {
    return "match %d %s %s %s %s"
        .formatted(
            archived.id(),
            dateAndTime(end.time()),
            board(game),
            players(archived),
            CgosResult.of(end));
  }

  /** A game that is observed, with its moves so far. */
  String observed(LiveSnapshot game) {
    LiveHead head = game.head();
    GameEnd end = game.end();
    return "setup %d %s %s %s %s %d%s%s"
        .formatted(
            head.id(),
            NONE,
            NONE,
            board(game(head)),
            players(head),
            millis(start(head)),
            moves(game),
            end == null ? "" : " " + CgosResult.of(end));
  }

  /**
   * A game of the archive.
   *
   * @param moves each with its mover's clock after it
   */
  String observed(ArchivedGame archived, GoGame game, Clock start, List<LiveMove> moves) {
    ArchivedGame.End end = archived.end();
    return "setup %d %s %s %s %d%s%s"
        .formatted(
            archived.id(),
            end == null ? NONE + " " + NONE : dateAndTime(end.time()),
            board(game),
            players(archived),
            millis(start),
            moves(game, moves),
            end == null ? "" : " " + CgosResult.of(end));
  }

  /** There is no such game. */
  static String unknown(String game) {
    return "setup " + game + " ?";
  }

  /** An observed game has gone on. */
  static String update(LiveHead head, LiveMove move) {
    return "update " + head.id() + " " + move(game(head), move);
  }

  /** An observed game is over. */
  static String update(LiveHead head, GameEnd end) {
    return "update " + head.id() + " " + CgosResult.of(end);
  }

  /** Any game is over. */
  static String gameover(LiveSnapshot game, GameEnd end) {
    return "gameover %d %s %d %d"
        .formatted(game.head().id(), CgosResult.of(end), used(game, 1), used(game, 0));
  }

  // ---- Their parts ----

  /** What is played, which is Go. */
  static GoGame game(LiveHead head) {
    return (GoGame) head.settings().referee().game();
  }

  private static Clock start(LiveHead head) {
    return head.settings().referee().time().start();
  }

  private static String board(GoGame game) {
    return game.size() + " " + game.rules().komi();
  }

  private String players(LiveHead head) {
    return player(head.player(1)) + " " + player(head.player(0));
  }

  private String players(ArchivedGame game) {
    return player(game.pairing().second()) + " " + player(game.pairing().first());
  }

  private String player(String name) {
    return CgosName.shown(name) + "(" + rating.apply(name) + ")";
  }

  private static String moves(LiveSnapshot game) {
    return moves(game(game.head()), game.moves());
  }

  private static String moves(GoGame game, List<LiveMove> moves) {
    StringBuilder text = new StringBuilder();
    moves.forEach(move -> text.append(' ').append(move(game, move)));
    return text.toString();
  }

  private static String move(GoGame game, LiveMove move) {
    return game.actionName(move.action()) + " " + millis(move.clock());
  }

  private static String colour(int side) {
    return side == 0 ? "b" : "w";
  }

  /** All the time that a clock has, as far as programs can count that keep it in 32 bits. */
  private static long millis(Clock clock) {
    return Math.min(clock.longestMove().toMillis(), Integer.MAX_VALUE);
  }

  private static long used(LiveSnapshot game, int side) {
    return game.moves().stream()
        .filter(move -> move.side() == side)
        .map(LiveMove::used)
        .reduce(Duration.ZERO, Duration::plus)
        .toMillis();
  }

  private static String dateAndTime(Instant time) {
    return DATE.format(time) + " " + TIME.format(time);
  }
}
