package io.tengen.agents.alphazero.replay;

import io.tengen.env.Game;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Scoring;
import io.tengen.go.sgf.GameInfo;
import io.tengen.go.sgf.GameResult;
import io.tengen.go.sgf.SgfGame;
import io.tengen.go.sgf.SgfNode;
import io.tengen.go.sgf.SgfRecorder;
import io.tengen.go.sgf.SgfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Games of self-play for people and other programs: Go as SGF with what the search thought of each
 * move, other games as their moves, a game a line.
 */
public final class GameText {
  private GameText() {}

  /** How the name of a file with such games ends: {@code sgf} or {@code txt}. */
  public static String fileEnding(Game game) {
    return game instanceof GoGame ? "sgf" : "txt";
  }

  /**
   * Writes games.
   *
   * @param game that they are of; komi is each game's own
   * @param out stays open
   * @throws IllegalArgumentException when a game is of another
   */
  public static void write(Game game, List<ZeroGame> games, OutputStream out) throws IOException {
    for (ZeroGame played : games) {
      if (game instanceof GoGame go) {
        SgfWriter.write(sgf(go, played), SgfWriter.Layout.PAGE, out);
      } else {
        out.write((line(game, played) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /**
   * A game as a line, such as {@code game 12, network 3: 4 4 3 1-0}.
   *
   * @throws IllegalArgumentException when it has an action that the game does not
   */
  public static String line(Game game, ZeroGame played) {
    StringBuilder text = new StringBuilder();
    text.append("game ").append(played.index());
    text.append(", network ").append(played.generation());
    if (!Double.isNaN(played.komi())) {
      text.append(", komi ").append(played.komi());
    }
    text.append(':');
    for (ZeroPly ply : played.plies()) {
      text.append(' ').append(game.actionName(ply.action()));
    }
    return text.append(' ').append(result(played.end())).toString();
  }

  private static String result(GameEnd end) {
    float outcome = end.outcome();
    String points =
        outcome == 1
            ? "1-0"
            : outcome == -1 ? "0-1" : outcome == 0 ? "1/2-1/2" : Float.toString(outcome);
    return switch (end.reason()) {
      case RULES -> points;
      case RESIGNATION -> points + " by resignation";
      case MOVE_LIMIT -> points + " at the move limit";
    };
  }

  /**
   * The record of a game of Go. The comment of a move says how it was chosen and what the search
   * thought of the position before it, in the view of who made it.
   *
   * @throws IllegalArgumentException when a move is not legal
   */
  public static SgfGame sgf(GoGame game, ZeroGame played) {
    GoGame own =
        Double.isNaN(played.komi())
            ? game
            : new GoGame(game.size(), game.rules().withKomi(played.komi()), game.maxGameLength());
    GoState state = own.newInitialState();
    for (ZeroPly ply : played.plies()) {
      state.apply(ply.action());
    }
    SgfGame record = SgfRecorder.record(state);
    String player = "network " + played.generation();
    record
        .root()
        .putText(GameInfo.GAME_NAME.id(), "game " + played.index())
        .putText(GameInfo.BLACK_PLAYER.id(), player)
        .putText(GameInfo.WHITE_PLAYER.id(), player)
        .putText(GameInfo.RESULT.id(), result(state, played.end()).toString());
    SgfNode node = record.root().next();
    for (ZeroPly ply : played.plies()) {
      if (node == null) {
        throw new IllegalStateException("the record has fewer moves than the game");
      }
      node.putText("C", comment(ply));
      node = node.next();
    }
    return record;
  }

  /** The points are told where they were what decided. */
  private static GameResult result(GoState state, GameEnd end) {
    float outcome = end.outcome();
    if (outcome == 0) {
      return new GameResult(Colour.EMPTY, GameResult.Reason.SCORE, 0);
    }
    int winner = outcome > 0 ? Colour.BLACK : Colour.WHITE;
    if (end.reason() == GameEnd.Reason.RESIGNATION) {
      return new GameResult(winner, GameResult.Reason.RESIGNATION, 0);
    }
    double margin = Scoring.score(state).margin();
    return Math.signum(margin) == Math.signum(outcome)
        ? new GameResult(winner, GameResult.Reason.SCORE, Math.abs(margin))
        : new GameResult(winner, GameResult.Reason.UNTOLD, 0);
  }

  private static String comment(ZeroPly ply) {
    return switch (ply.kind()) {
      case OPENING -> "opening";
      case FAST -> String.format(Locale.ROOT, "%.3f, fast search", ply.rootValue());
      case FULL -> String.format(Locale.ROOT, "%.3f, full search", ply.rootValue());
    };
  }
}
