package io.tengen.server;

import io.tengen.server.account.AccountLimits;
import io.tengen.server.http.HttpLimits;

/**
 * Every limit of the server, by what it limits. Who goes beyond one gets an answer that names it;
 * nobody else is slower for it.
 */
public record ServerLimits(
    ConnectionLimits connections,
    HttpLimits http,
    SocketLimits socket,
    CgosLimits cgos,
    AccountLimits accounts,
    WorkLimits work) {
  /** For a server that people share. */
  public static final ServerLimits USUAL =
      new ServerLimits(
          ConnectionLimits.USUAL,
          HttpLimits.USUAL,
          SocketLimits.USUAL,
          CgosLimits.USUAL,
          AccountLimits.USUAL,
          WorkLimits.USUAL);

  /** The same with others for connections. */
  public ServerLimits withConnections(ConnectionLimits others) {
    return new ServerLimits(others, http, socket, cgos, accounts, work);
  }

  /** The same with others for HTTP. */
  public ServerLimits withHttp(HttpLimits others) {
    return new ServerLimits(connections, others, socket, cgos, accounts, work);
  }

  /** The same with others for WebSocket. */
  public ServerLimits withSocket(SocketLimits others) {
    return new ServerLimits(connections, http, others, cgos, accounts, work);
  }

  /** The same with others for CGOS. */
  public ServerLimits withCgos(CgosLimits others) {
    return new ServerLimits(connections, http, socket, others, accounts, work);
  }

  /** The same with others for accounts. */
  public ServerLimits withAccounts(AccountLimits others) {
    return new ServerLimits(connections, http, socket, cgos, others, work);
  }
}
