package io.tengen.server.socket;

import io.tengen.server.account.Account;
import io.tengen.server.account.Login;
import io.tengen.server.protocol.Answer;
import io.tengen.server.protocol.RequestId;
import io.tengen.server.protocol.SessionMessage;
import io.tengen.server.socket.RefusedException.Code;
import org.jspecify.annotations.Nullable;

/** Who a client is. */
final class SessionRequests implements SessionMessage.Handler<Answer> {
  private final SocketService service;
  private final Session session;
  private final SocketConnection connection;

  SessionRequests(SocketService service, Session session, SocketConnection connection) {
    this.service = service;
    this.session = session;
    this.connection = connection;
  }

  /** The connection answers the first one, before there is a session. */
  @Override
  public Answer hello(SessionMessage.Hello message) {
    throw new RefusedException(Code.HELLO_TWICE, "hello is said already");
  }

  @Override
  public Answer login(SessionMessage.Login message) {
    requireNobody();
    return identify(
        message.id(),
        service.accounts().logIn(message.name(), message.password(), connection.address()));
  }

  @Override
  public Answer guest(SessionMessage.Guest message) {
    requireNobody();
    return identify(message.id(), service.accounts().guest(connection.address()));
  }

  @Override
  public Answer ping(SessionMessage.Ping message) {
    return new Answer.Pong(message.id(), message.t());
  }

  private void requireNobody() {
    if (session.account().isPresent()) {
      throw new RefusedException(
          Code.LOGGED_IN, "you are %s; connect anew to be somebody else".formatted(session.name()));
    }
  }

  private Answer identify(@Nullable RequestId id, Login login) {
    Account account = login.account();
    service.sessions().identify(session, account, false);
    service.tellOwnGames(session);
    return Answer.Ok.ofName(id, account.name(), account.role().name(), login.token());
  }
}
