package io.tengen.server.socket;

import io.tengen.arena.archive.ArchiveException;
import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveHead;
import io.tengen.arena.live.LiveMove;
import io.tengen.arena.live.LiveSnapshot;
import io.tengen.arena.live.LiveStatus;
import io.tengen.arena.lobby.AnalysisListener;
import io.tengen.arena.lobby.AnalysisRequest;
import io.tengen.arena.lobby.PositionAnalysis;
import io.tengen.arena.review.ArchivedCourse;
import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.server.protocol.AnalysisMessage;
import io.tengen.server.protocol.Answer;
import io.tengen.server.protocol.GamePush;
import io.tengen.server.socket.RefusedException.Code;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a client would know of positions. */
final class AnalysisRequests implements AnalysisMessage.Handler<Answer> {
  private static final Logger LOG = LoggerFactory.getLogger(AnalysisRequests.class);

  /** Where the client does not say. */
  private static final int USUAL_VISITS = 1_000;

  private final SocketService service;
  private final Session session;

  AnalysisRequests(SocketService service, Session session) {
    this.service = service;
    this.session = session;
  }

  @Override
  public Answer analyse(AnalysisMessage.Analyse message) {
    Moves moves = moves(message.game());
    int ply = Objects.requireNonNullElse(message.ply(), moves.actions().size());
    if (ply > moves.actions().size()) {
      throw new RefusedException(
          Code.BAD_MESSAGE,
          "ply is %d, but game %d has %d moves"
              .formatted(ply, message.game(), moves.actions().size()));
    }
    State position = moves.game().newInitialState();
    moves.actions().subList(0, ply).forEach(position::apply);
    AnalysisRequest request =
        new AnalysisRequest(
            message.model(),
            Objects.requireNonNullElse(message.visits(), USUAL_VISITS),
            Boolean.TRUE.equals(message.ownership()));
    service
        .analysis()
        .analyse(
            session, position, request, new Told(message.game(), ply, moves.game().actionCount()));
    return Answer.Ok.of(message.id());
  }

  @Override
  public Answer stop(AnalysisMessage.StopAnalysis message) {
    service.analysis().stop(session);
    return Answer.Ok.of(message.id());
  }

  /** What was played, and by which rules. */
  private record Moves(Game game, List<Integer> actions) {}

  /** Of any game, live or in the archive. */
  private Moves moves(long id) {
    return service.games().game(id).map(this::live).orElseGet(() -> archived(id));
  }

  private Moves live(LiveGame game) {
    LiveSnapshot snapshot = game.snapshot();
    LiveHead head = snapshot.head();
    if (head.settings().isRated() && snapshot.status() != LiveStatus.OVER) {
      requireOthers(head.player(0), head.player(1));
    }
    return new Moves(
        head.settings().referee().game(), snapshot.moves().stream().map(LiveMove::action).toList());
  }

  private Moves archived(long id) {
    ArchivedCourse course = read(id);
    if (course.game().end() == null) {
      // It may go on one day, and be rated.
      requireOthers(course.game().pairing().first(), course.game().pairing().second());
    }
    return new Moves(
        course.tournament().game(),
        course.moves().stream().map(ArchivedCourse.Move::action).toList());
  }

  private ArchivedCourse read(long id) {
    try {
      return service
          .archive()
          .course(id)
          .orElseThrow(() -> new RefusedException(Code.UNKNOWN_GAME, "there is no game " + id));
    } catch (ArchiveException e) {
      LOG.error("game {} cannot be read", id, e);
      throw new RefusedException(
          Code.FAILED, "game %d cannot be read; the server's log says why".formatted(id));
    }
  }

  private void requireOthers(String first, String second) {
    String name = session.name();
    if (first.equals(name) || second.equals(name)) {
      throw new RefusedException(
          Code.FORBIDDEN, "you play this game, and it is rated; analyse it when it is over");
    }
  }

  /** Tells the session what is found. Called by one thread at a time. */
  private final class Told implements AnalysisListener {
    private final long game;
    private final int ply;
    private final int actions;
    private @Nullable PositionAnalysis last;

    Told(long game, int ply, int actions) {
      this.game = game;
      this.ply = ply;
      this.actions = actions;
    }

    @Override
    public void found(PositionAnalysis analysis) {
      last = analysis;
      session.push(Analyses.view(game, ply, actions, analysis, false));
    }

    @Override
    public void done() {
      PositionAnalysis known = last;
      if (known != null) {
        session.push(Analyses.view(game, ply, actions, known, true));
      }
    }

    @Override
    public void failed(String why) {
      session.push(new GamePush.AnalysisFailed(game, ply, why));
    }
  }
}
