package io.tengen.server.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** How players find one another. */
public sealed interface LobbyMessage extends ClientMessage {

  /** Calls the handler's method for this message. */
  void handle(Handler handler);

  /** A method a message. */
  interface Handler {
    /** Offers a game to anybody. */
    void seek(Seek message);

    /** Takes an offer back. */
    void unseek(Unseek message);

    /** Offers a game to somebody. */
    void challenge(Challenge message);

    /** Takes an offer up. */
    void accept(Accept message);

    /** Declines a challenge. */
    void decline(Decline message);

    /** Waits for games in a room. */
    void ready(Ready message);

    /** Waits no longer. */
    void leave(Leave message);

    /** Begins or ends the news of the lobby. */
    void lobby(Lobby message);
  }

  /** Offers a game to anybody. */
  @JsonTypeName("seek")
  record Seek(@Nullable RequestId id, @JsonUnwrapped Offer offer) implements LobbyMessage {
    @Override
    public void handle(Handler handler) {
      handler.seek(this);
    }
  }

  /** Takes an offer or a challenge of one's own back. */
  @JsonTypeName("unseek")
  record Unseek(@Nullable RequestId id, long seek) implements LobbyMessage {
    @Override
    public void handle(Handler handler) {
      handler.unseek(this);
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
    public void handle(Handler handler) {
      handler.challenge(this);
    }
  }

  /** Takes an offer up. */
  @JsonTypeName("accept")
  record Accept(@Nullable RequestId id, long seek) implements LobbyMessage {
    @Override
    public void handle(Handler handler) {
      handler.accept(this);
    }
  }

  /** Declines a challenge. */
  @JsonTypeName("decline")
  record Decline(@Nullable RequestId id, long seek) implements LobbyMessage {
    @Override
    public void handle(Handler handler) {
      handler.decline(this);
    }
  }

  /** Waits for games in a room, one after the other, until {@link Leave}. */
  @JsonTypeName("ready")
  record Ready(@Nullable RequestId id, String room) implements LobbyMessage {
    @Override
    public void handle(Handler handler) {
      handler.ready(this);
    }
  }

  /** Waits no longer; a game that goes on is played to its end. */
  @JsonTypeName("leave")
  record Leave(@Nullable RequestId id, String room) implements LobbyMessage {
    @Override
    public void handle(Handler handler) {
      handler.leave(this);
    }
  }

  /** Begins or ends the news of the lobby. */
  @JsonTypeName("lobby")
  record Lobby(@Nullable RequestId id, boolean on) implements LobbyMessage {
    @Override
    public void handle(Handler handler) {
      handler.lobby(this);
    }
  }
}
