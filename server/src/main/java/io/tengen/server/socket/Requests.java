package io.tengen.server.socket;

import io.tengen.arena.archive.ArchiveException;
import io.tengen.arena.live.RefusedActionException;
import io.tengen.arena.lobby.LobbyException;
import io.tengen.server.Protocol;
import io.tengen.server.account.AccountException;
import io.tengen.server.protocol.AnalysisMessage;
import io.tengen.server.protocol.Answer;
import io.tengen.server.protocol.ClientMessage;
import io.tengen.server.protocol.GameMessage;
import io.tengen.server.protocol.LobbyMessage;
import io.tengen.server.protocol.RequestId;
import io.tengen.server.protocol.SessionMessage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a client asks for on one connection, done and answered in order. */
final class Requests {
  private static final Logger LOG = LoggerFactory.getLogger(Requests.class);

  private final SocketService service;
  private final Session session;
  private final SocketConnection connection;
  private final SessionRequests ofSession;
  private final LobbyRequests ofLobby;
  private final GameRequests ofGames;
  private final AnalysisRequests ofAnalysis;

  Requests(SocketService service, Session session, SocketConnection connection) {
    this.service = service;
    this.session = session;
    this.connection = connection;
    this.ofSession = new SessionRequests(service, session, connection);
    this.ofLobby = new LobbyRequests(service, session);
    this.ofGames = new GameRequests(service, session);
    this.ofAnalysis = new AnalysisRequests(service, session);
  }

  Session session() {
    return session;
  }

  /** Answers a message, now or when those before are; the channel's thread. */
  void take(ClientMessage message) {
    Executor threads =
        message instanceof SessionMessage.Login ? service.passwordThreads() : service.threads();
    if (!session.tasks().offer(threads, () -> connection.answer(answer(message)))) {
      connection.answer(
          error(message.id(), RefusedException.Code.BUSY, "too many messages wait for an answer"));
    }
  }

  /** Answers what is no message, when those before are answered; the channel's thread. */
  void takeError(Answer.Refused error) {
    if (!session.tasks().offer(service.threads(), () -> connection.answer(error))) {
      connection.answer(error);
    }
  }

  private Answer answer(ClientMessage message) {
    RequestId id = message.id();
    try {
      return answerOf(message);
    } catch (RefusedException e) {
      return error(id, e.code(), String.valueOf(e.getMessage()));
    } catch (RefusedActionException e) {
      return error(id, e.code(), String.valueOf(e.getMessage()));
    } catch (LobbyException e) {
      return error(id, e.code(), String.valueOf(e.getMessage()));
    } catch (AccountException e) {
      LOG.atInfo()
          .addKeyValue("protocol", Protocol.SOCKET.label())
          .addKeyValue("address", connection.address())
          .addKeyValue("code", e.code())
          .log("account refused");
      return error(id, e.code(), String.valueOf(e.getMessage()));
    } catch (ArchiveException e) {
      LOG.error("could not be saved: {}", message, e);
      return error(id, RefusedException.Code.FAILED, "it could not be saved, so it did not happen");
    } catch (RuntimeException e) {
      LOG.error("failed: {}", message, e);
      return error(id, RefusedException.Code.FAILED, "the server failed; its log says why");
    }
  }

  private Answer answerOf(ClientMessage message) {
    if (message instanceof GameMessage game) {
      return game.handle(ofGames);
    }
    if (message instanceof LobbyMessage lobby) {
      return lobby.handle(ofLobby);
    }
    if (message instanceof AnalysisMessage analysis) {
      return analysis.handle(ofAnalysis);
    }
    return ((SessionMessage) message).handle(ofSession);
  }

  private static Answer.Refused error(@Nullable RequestId id, Enum<?> code, String text) {
    return new Answer.Refused(id, code.name(), text);
  }
}
