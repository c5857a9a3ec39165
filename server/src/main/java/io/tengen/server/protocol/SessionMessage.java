package io.tengen.server.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/** Who a client is, and whether it is still there. */
public sealed interface SessionMessage extends ClientMessage {

  /** Calls the handler's method for this message. */
  <R> R handle(Handler<R> handler);

  /**
   * A method a message.
   *
   * @param <R> what comes of it
   */
  interface Handler<R> {
    /** The first message of a connection. */
    R hello(Hello message);

    /** A person's name and password. */
    R login(Login message);

    /** Somebody without an account. */
    R guest(Guest message);

    /** Whether the server is still there. */
    R ping(Ping message);
  }

  /**
   * The first message of a connection.
   *
   * @param v the version of the protocol that the client speaks
   * @param token a program's or a browser's word for its account; null for none
   * @param session the session to go on with, as {@link Answer.Welcome} called it; null for a new
   *     one
   * @param after the last sequence number that the client has seen of it; 0 for none
   */
  @JsonTypeName("hello")
  record Hello(
      @Nullable RequestId id,
      int v,
      @Nullable String token,
      @Nullable String session,
      @Nullable Long after)
      implements SessionMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.hello(this);
    }

    /** Tells no secret. */
    @Override
    public String toString() {
      return "Hello[id=" + id + ", v=" + v + ", after=" + after + "]";
    }
  }

  /** A person's name and password. */
  @JsonTypeName("login")
  record Login(@Nullable RequestId id, String name, String password) implements SessionMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.login(this);
    }

    /** Tells no secret. */
    @Override
    public String toString() {
      return "Login[id=" + id + ", name=" + name + "]";
    }
  }

  /** Asks for a name without an account. */
  @JsonTypeName("guest")
  record Guest(@Nullable RequestId id) implements SessionMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.guest(this);
    }
  }

  /**
   * Asks for a {@link Answer.Pong}.
   *
   * @param t anything that the client wants back, such as its clock
   */
  @JsonTypeName("ping")
  record Ping(@Nullable RequestId id, long t) implements SessionMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.ping(this);
    }
  }
}
