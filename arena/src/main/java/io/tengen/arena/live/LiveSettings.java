package io.tengen.arena.live;

import io.tengen.arena.match.RefereeSettings;
import io.tengen.arena.tournament.StoredSettings;
import io.tengen.env.Game;
import io.tengen.go.GoGame;
import java.util.Map;

/**
 * How a game is played whose players call.
 *
 * @param referee by what it is refereed; adjudication and the limits for players that hang do not
 *     matter here. In a game with a handicap its game starts with the stones
 * @param isRated whether the result counts for ratings
 * @param mayUndo whether moves may be taken back if the opponent agrees
 * @param handicap in Go, how many fixed stones black begins with: 0, or 2 to {@link
 *     io.tengen.go.Handicap#maximumFixed}; else 0
 */
public record LiveSettings(
    RefereeSettings referee, boolean isRated, boolean mayUndo, int handicap) {
  private static final String RATED = "rated";
  private static final String UNDO = "undo";

  /** Checks the handicap, and puts the stones into the game. */
  public LiveSettings {
    if (referee.game() instanceof GoGame go) {
      if (go.handicap() != handicap) {
        referee = referee.withGame(go.withHandicap(handicap));
      }
    } else if (handicap != 0) {
      throw new IllegalArgumentException(
          "a handicap of %d in %s, which has none; leave it 0"
              .formatted(handicap, referee.game().name()));
    }
  }

  /**
   * Checks that an archive can keep what is played.
   *
   * @throws IllegalArgumentException when the game could not be made again from its settings there
   */
  void requireStorable() {
    Game game = referee.game();
    Game again = ofJson(toJson()).referee().game();
    if (game instanceof GoGame && !game.equals(again)) {
      throw new IllegalArgumentException(
          "%s with at most %d moves cannot be kept in an archive; give the referee a move limit"
              .formatted(game.name(), game.maxGameLength()));
    }
  }

  /** The settings as JSON, for an archive. */
  String toJson() {
    Map<String, String> values = StoredSettings.describe(referee);
    values.put(RATED, Boolean.toString(isRated));
    values.put(UNDO, Boolean.toString(mayUndo));
    return StoredSettings.write(values);
  }

  /**
   * The way back.
   *
   * @throws IllegalArgumentException when they are no such settings; the message says what is wrong
   */
  static LiveSettings ofJson(String json) {
    Map<String, String> values = StoredSettings.values(json);
    RefereeSettings referee = StoredSettings.referee(values);
    int handicap = referee.game() instanceof GoGame go ? go.handicap() : 0;
    return new LiveSettings(
        referee,
        values.getOrDefault(RATED, "").equals("true"),
        values.getOrDefault(UNDO, "").equals("true"),
        handicap);
  }
}
