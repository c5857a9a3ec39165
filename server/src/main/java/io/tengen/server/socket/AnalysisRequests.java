package io.tengen.server.socket;

import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveMove;
import io.tengen.arena.live.LiveSnapshot;
import io.tengen.arena.live.LiveStatus;
import io.tengen.arena.lobby.AnalysisListener;
import io.tengen.arena.lobby.AnalysisRequest;
import io.tengen.arena.lobby.PositionAnalysis;
import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.server.protocol.AnalysisMessage;
import io.tengen.server.protocol.Answer;
import io.tengen.server.protocol.GamePush;
import io.tengen.server.socket.RefusedException.Code;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a client would know of positions. */
final class AnalysisRequests implements AnalysisMessage.Handler<Answer> {
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
    LiveGame game = service.game(message.game());
    LiveSnapshot snapshot = game.snapshot();
    requireFair(snapshot);
    List<LiveMove> moves = snapshot.moves();
    int ply = Objects.requireNonNullElse(message.ply(), moves.size());
    if (ply > moves.size()) {
      throw new RefusedException(
          Code.BAD_MESSAGE,
          "ply is %d, but game %d has %d moves".formatted(ply, game.id(), moves.size()));
    }
    Game rules = snapshot.head().settings().referee().game();
    State position = rules.newInitialState();
    moves.subList(0, ply).forEach(move -> position.apply(move.action()));
    AnalysisRequest request =
        new AnalysisRequest(
            message.model(),
            Objects.requireNonNullElse(message.visits(), USUAL_VISITS),
            Boolean.TRUE.equals(message.ownership()));
    service
        .analysis()
        .analyse(session, position, request, new Told(game.id(), ply, rules.actionCount()));
    return Answer.Ok.of(message.id());
  }

  @Override
  public Answer stop(AnalysisMessage.StopAnalysis message) {
    service.analysis().stop(session);
    return Answer.Ok.of(message.id());
  }

  private void requireFair(LiveSnapshot snapshot) {
    String name = session.name();
    boolean isOwn =
        snapshot.head().player(0).equals(name) || snapshot.head().player(1).equals(name);
    if (isOwn && snapshot.head().settings().isRated() && snapshot.status() != LiveStatus.OVER) {
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
