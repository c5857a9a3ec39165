package io.tengen.server;

import io.netty.channel.ChannelHandler;
import io.tengen.server.http.ClientAddress;
import io.tengen.server.http.SessionCookie;

/**
 * A protocol that {@link ArenaServer} serves besides HTTP. It is made by who starts the server, and
 * closed by the server before its threads end.
 */
public interface Endpoint extends AutoCloseable {
  /**
   * A handler for a new connection, called by a thread of Netty and added at the end of the
   * pipeline.
   *
   * <p>For {@code /socket}: before it stand the codec of HTTP and the handshake's request has been
   * read. The first message is that {@code FullHttpRequest}, to be released by the handler, which
   * answers with the handshake (or with an error) and from there on owns the connection. Method,
   * path, origin, and the connections of the address are checked already; the idle timeout of HTTP
   * is off. {@link ClientAddress} says whose it is, {@link SessionCookie} has the token of a
   * browser.
   *
   * <p>For CGOS: the messages are what the client sends, as {@code ByteBuf}; the first event is
   * {@code handlerAdded} on a connection that is active.
   */
  ChannelHandler newHandler();

  /**
   * Tells the clients that the server ends, and closes the connections once that is written;
   * returns when they are, or after two seconds.
   */
  @Override
  void close();
}
