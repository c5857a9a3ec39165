package io.tengen.server.socket;

import io.tengen.arena.live.ActionNames;
import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveMove;
import io.tengen.arena.live.RefusedActionException;
import io.tengen.env.Game;
import io.tengen.server.Protocol;
import io.tengen.server.protocol.Answer;
import io.tengen.server.protocol.GameMessage;
import io.tengen.server.protocol.GamePush;
import io.tengen.server.socket.RefusedException.Code;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a client does in games. */
final class GameRequests implements GameMessage.Handler<Answer> {
  private final SocketService service;
  private final Session session;

  GameRequests(SocketService service, Session session) {
    this.service = service;
    this.session = session;
  }

  @Override
  public Answer play(GameMessage.Play message) {
    long began = service.nanoTime();
    LiveGame game = service.game(message.game());
    int side = ownSide(game);
    int action = action(game, message.move());
    try {
      game.play(side, message.ply(), action);
    } catch (RefusedActionException e) {
      if (!isPlayed(game, side, message.ply(), action)) {
        throw e;
      }
    }
    service.metrics().moved(Protocol.SOCKET, service.nanoTime() - began);
    return Answer.Ok.ofMove(message.id(), message.ply() + 1);
  }

  /** Whether it was done before, by a message whose answer got lost. */
  private static boolean isPlayed(LiveGame game, int side, int ply, int action) {
    List<LiveMove> moves = game.snapshot().moves();
    return ply < moves.size() && moves.get(ply).side() == side && moves.get(ply).action() == action;
  }

  @Override
  public Answer resign(GameMessage.Resign message) {
    LiveGame game = service.game(message.game());
    game.resign(ownSide(game));
    return Answer.Ok.of(message.id());
  }

  @Override
  public Answer abort(GameMessage.Abort message) {
    LiveGame game = service.game(message.game());
    game.abort(ownSide(game));
    return Answer.Ok.of(message.id());
  }

  @Override
  public Answer undo(GameMessage.Undo message) {
    LiveGame game = service.game(message.game());
    game.askUndo(ownSide(game));
    return Answer.Ok.of(message.id());
  }

  @Override
  public Answer undoAnswer(GameMessage.UndoAnswer message) {
    LiveGame game = service.game(message.game());
    game.answerUndo(ownSide(game), message.yes());
    return Answer.Ok.of(message.id());
  }

  @Override
  public Answer dead(GameMessage.Dead message) {
    LiveGame game = service.game(message.game());
    int side = ownSide(game);
    Set<Integer> actions = new HashSet<>();
    message.points().forEach(point -> actions.add(action(game, point)));
    game.proposeDead(side, actions);
    return Answer.Ok.of(message.id());
  }

  @Override
  public Answer resume(GameMessage.Resume message) {
    LiveGame game = service.game(message.game());
    game.resumePlay(ownSide(game));
    return Answer.Ok.of(message.id());
  }

  @Override
  public Answer observe(GameMessage.Observe message) {
    LiveGame game = service.game(message.game());
    int most = service.limits().observedGames();
    if (session.watched().size() >= most) {
      throw new RefusedException(
          Code.TOO_MANY, "you watch %d games, as many as may; unobserve one".formatted(most));
    }
    service.feeds().watch(session, game);
    return Answer.Ok.of(message.id());
  }

  @Override
  public Answer unobserve(GameMessage.Unobserve message) {
    if (service.find(message.game()).filter(this::isPlaying).isPresent()) {
      throw new RefusedException(
          Code.FORBIDDEN,
          "you play game %d, and are told of it until it is over".formatted(message.game()));
    }
    service.feeds().unwatch(session, message.game());
    return Answer.Ok.of(message.id());
  }

  @Override
  public Answer chat(GameMessage.Chat message) {
    if (!service.hasChat()) {
      throw new RefusedException(Code.CHAT_OFF, "there is no chat on this server");
    }
    String from = service.player(session);
    LiveGame game = service.game(message.game());
    if (!session.watched().contains(game.id())) {
      throw new RefusedException(
          Code.FORBIDDEN, "you do not watch game %d; observe it first".formatted(game.id()));
    }
    if (!session.mayChat(service.nanoTime())) {
      throw new RefusedException(
          Code.TOO_FAST, "that is more than may be said at once; wait a few seconds");
    }
    service.feeds().tell(game.id(), new GamePush.Chat(game.id(), from, message.text()));
    return Answer.Ok.of(message.id());
  }

  /** Whether the session's player sits in a game, and it goes on. */
  private boolean isPlaying(LiveGame game) {
    String name = session.name();
    return name != null && sideOf(game, name) >= 0 && game.snapshot().end() == null;
  }

  private int ownSide(LiveGame game) {
    int side = sideOf(game, service.player(session));
    if (side < 0) {
      throw new RefusedException(
          Code.FORBIDDEN,
          "game %d is played by %s and %s, not by you"
              .formatted(game.id(), game.head().player(0), game.head().player(1)));
    }
    return side;
  }

  /** The side of a player, or -1. */
  private static int sideOf(LiveGame game, String name) {
    if (game.head().player(0).equals(name)) {
      return 0;
    }
    return game.head().player(1).equals(name) ? 1 : -1;
  }

  private static int action(LiveGame game, String name) {
    Game rules = game.head().settings().referee().game();
    return ActionNames.actionOf(rules, name)
        .orElseThrow(
            () ->
                new RefusedException(
                    Code.BAD_MOVE,
                    "there is no move '%s' in %s; moves have names such as %s"
                        .formatted(name, rules.name(), rules.actionName(0))));
  }
}
