package io.tengen.arena.review;

import io.tengen.arena.match.SgfTime;
import io.tengen.env.State;
import io.tengen.go.GoState;
import io.tengen.go.sgf.GameInfo;
import io.tengen.go.sgf.SgfGame;
import io.tengen.go.sgf.SgfNode;
import io.tengen.go.sgf.SgfRecorder;
import io.tengen.go.sgf.SgfWriter;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;

/** A game of Go in an archive as SGF, each move with what its player's clock then showed. */
public final class GameSgf {
  private GameSgf() {}

  /**
   * The record; of a game that goes on, up to now.
   *
   * @throws IllegalArgumentException when it is not Go
   */
  public static String of(ArchivedCourse course) {
    return of(course, Map.of());
  }

  /**
   * The record, each move with what was found out about the position before it as its comment, as
   * servers of the CGOS protocol write it.
   *
   * @param analysis by how many moves were played before, as {@link ArchiveReader#analysis} has it
   * @throws IllegalArgumentException when it is not Go
   */
  public static String of(ArchivedCourse course, Map<Integer, String> analysis) {
    ArchivedGame game = course.game();
    ArchivedTournament tournament = course.tournament();
    State state = tournament.game().newInitialState();
    if (!(state instanceof GoState go)) {
      throw new IllegalArgumentException(
          "game "
              + game.id()
              + " is one of "
              + tournament.game().name()
              + ", but SGF is written of Go alone");
    }
    course.moves().forEach(move -> go.apply(move.action()));
    SgfGame record = SgfRecorder.record(go);
    SgfNode root = record.root();
    root.putText(GameInfo.EVENT.id(), tournament.name());
    root.putText(GameInfo.ROUND.id(), Integer.toString(game.pairing().round()));
    root.putText(
        GameInfo.DATE.id(), game.begun().atOffset(ZoneOffset.UTC).toLocalDate().toString());
    root.putText(GameInfo.BLACK_PLAYER.id(), game.pairing().first());
    root.putText(GameInfo.WHITE_PLAYER.id(), game.pairing().second());
    SgfTime.put(root, tournament.time());
    String comment = "Black: " + game.first().text() + "\nWhite: " + game.second().text();
    ArchivedGame.End end = game.end();
    if (end != null) {
      root.putText(GameInfo.RESULT.id(), end.score());
      comment += end.detail().isEmpty() ? "" : "\n" + end.detail();
    }
    root.putText(GameInfo.GAME_COMMENT.id(), comment);
    putClocks(root, course);
    putComments(root, analysis);
    return SgfWriter.toString(record, SgfWriter.Layout.PAGE);
  }

  private static void putClocks(SgfNode root, ArchivedCourse course) {
    if (course.tournament().time() instanceof TimeControl.Unlimited) {
      return;
    }
    SgfNode node = root;
    for (int ply = 0; ply < course.moves().size(); ply++) {
      node = node.children().get(0);
      if (ply >= course.openingPlies()) {
        putClock(node, node.has("B"), course.moves().get(ply).clock());
      }
    }
  }

  private static void putComments(SgfNode root, Map<Integer, String> analysis) {
    SgfNode node = root;
    for (int ply = 0; !node.children().isEmpty(); ply++) {
      node = node.children().get(0);
      String comment = analysis.get(ply);
      if (comment != null) {
        node.putText("C", comment);
      }
    }
  }

  private static void putClock(SgfNode node, boolean isBlack, Clock clock) {
    boolean isInPeriods = clock.main().isZero();
    Duration left = isInPeriods ? clock.period() : clock.main();
    node.put(isBlack ? "BL" : "WL", SgfTime.seconds(left));
    int count = clock.periods() + clock.moves();
    if (isInPeriods && count > 0) {
      node.put(isBlack ? "OB" : "OW", Integer.toString(count));
    }
  }
}
