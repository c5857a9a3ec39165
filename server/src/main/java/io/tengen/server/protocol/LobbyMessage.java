package io.tengen.server.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** How players find one another. */
public sealed interface LobbyMessage extends ClientMessage {

  /** Calls the handler's method for this message. */
  <R> R handle(Handler<R> handler);

  /**
   * A method a message.
   *
   * @param <R> what comes of it
   */
  interface Handler<R> {
    /** Offers a game to anybody. */
    R seek(Seek message);

    /** Takes an offer back. */
    R unseek(Unseek message);

    /** Offers a game to somebody. */
    R challenge(Challenge message);

    /** Takes an offer up. */
    R accept(Accept message);

    /** Declines a challenge. */
    R decline(Decline message);

    /** Waits for games in a room. */
    R ready(Ready message);

    /** Waits no longer. */
    R leave(Leave message);

    /** Begins or ends the news of the lobby. */
    R lobby(Lobby message);
  }

  /** Offers a game to anybody. */
  @JsonTypeName("seek")
  record Seek(@Nullable RequestId id, @JsonUnwrapped Offer offer) implements LobbyMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.seek(this);
    }
  }

  /** Takes an offer or a challenge of one's own back. */
  @JsonTypeName("unseek")
  record Unseek(@Nullable RequestId id, long seek) implements LobbyMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.unseek(this);
    }
  }

  /**
   * Offers a game to one player, or plays an agent of the server at once.
   *
   * @param player whom; null for an agent
   * @param agent which; null for a player
   */
  @JsonTypeName("challenge")
  record Challenge(
      @Nullable RequestId id,
      @Nullable String player,
      @Nullable String agent,
      @JsonUnwrapped Offer offer)
      implements LobbyMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.challenge(this);
    }
  }

  /** Takes an offer up. */
  @JsonTypeName("accept")
  record Accept(@Nullable RequestId id, long seek) implements LobbyMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.accept(this);
    }
  }

  /** Declines a challenge. */
  @JsonTypeName("decline")
  record Decline(@Nullable RequestId id, long seek) implements LobbyMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.decline(this);
    }
  }

  /** Waits for games in a room, one after the other, until {@link Leave}. */
  @JsonTypeName("ready")
  record Ready(@Nullable RequestId id, String room) implements LobbyMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.ready(this);
    }
  }

  /** Waits no longer; a game that goes on is played to its end. */
  @JsonTypeName("leave")
  record Leave(@Nullable RequestId id, String room) implements LobbyMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.leave(this);
    }
  }

  /** Begins or ends the news of the lobby. */
  @JsonTypeName("lobby")
  record Lobby(@Nullable RequestId id, boolean on) implements LobbyMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.lobby(this);
    }
  }
}
