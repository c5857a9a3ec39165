package io.tengen.server.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/** What the server answers; every message of a client gets exactly one of these. */
public sealed interface Answer extends ServerMessage {

  /** That of the message, null where it had none. */
  @Nullable RequestId id();

  /**
   * To a hello.
   *
   * @param v the version of the protocol that both speak
   * @param session by which the session can be taken up again; a secret
   * @param name who the client is; null before it has said so
   * @param role what it may do: {@code ADMIN, PLAYER, VIEWER}
   * @param seq of the last message that was pushed in this session; those after what the client
   *     said it had seen follow now
   * @param resumed whether the session is the one that the client asked for
   * @param chat true where chat is allowed; else null
   */
  @JsonTypeName("welcome")
  record Welcome(
      @Nullable RequestId id,
      int v,
      String session,
      @Nullable String name,
      String role,
      long seq,
      boolean resumed,
      @Nullable Boolean chat)
      implements Answer {
    /** Tells no secret. */
    @Override
    public String toString() {
      return "Welcome[name=" + name + ", role=" + role + ", seq=" + seq + "]";
    }
  }

  /**
   * Done.
   *
   * @param game the game that began, or null
   * @param seek the seek that is open now, or null
   * @param ply the number of moves after the one that was played, or null
   * @param name who the client is now, or null
   * @param role what it may do now, or null
   * @param token that stands for name and password in a hello; a secret, or null
   */
  @JsonTypeName("ok")
  record Ok(
      @Nullable RequestId id,
      @Nullable Long game,
      @Nullable Long seek,
      @Nullable Integer ply,
      @Nullable String name,
      @Nullable String role,
      @Nullable String token)
      implements Answer {

    /** Done, and there is nothing to add. */
    public static Ok of(@Nullable RequestId id) {
      return new Ok(id, null, null, null, null, null, null);
    }

    /** A game began. */
    public static Ok ofGame(@Nullable RequestId id, long game) {
      return new Ok(id, game, null, null, null, null, null);
    }

    /** A seek is open. */
    public static Ok ofSeek(@Nullable RequestId id, long seek) {
      return new Ok(id, null, seek, null, null, null, null);
    }

    /** A move is played, and saved. */
    public static Ok ofMove(@Nullable RequestId id, int ply) {
      return new Ok(id, null, null, ply, null, null, null);
    }

    /** The client is somebody now. */
    public static Ok ofName(@Nullable RequestId id, String name, String role, String token) {
      return new Ok(id, null, null, null, name, role, token);
    }

    /** Tells no secret. */
    @Override
    public String toString() {
      return "Ok[id=" + id + ", game=" + game + ", seek=" + seek + ", ply=" + ply + "]";
    }
  }

  /**
   * Not done; nothing has changed.
   *
   * @param code why, for programs; docs/protocol.md lists them
   * @param text why, for people
   */
  @JsonTypeName("error")
  record Refused(@Nullable RequestId id, String code, String text) implements Answer {}

  /**
   * To a ping.
   *
   * @param t that of the ping
   */
  @JsonTypeName("pong")
  record Pong(@Nullable RequestId id, long t) implements Answer {}
}
