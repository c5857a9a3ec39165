package io.tengen.server.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * What the server says because something happened. Each carries, before all else, {@code seq}: its
 * number in the session, from 1, without gaps.
 */
public sealed interface Push extends ServerMessage
    permits LobbyPush, GamePush, Push.Reset, Push.Shutdown {

  /**
   * What was pushed before is not to be had any more, or is another session's: the client forgets
   * all games, and those that it watches follow as {@link GamePush.Game}.
   */
  @JsonTypeName("reset")
  record Reset() implements Push {}

  /**
   * The server ends now; games go on where they were when it is there again.
   *
   * @param text why, for people
   */
  @JsonTypeName("shutdown")
  record Shutdown(String text) implements Push {}
}
