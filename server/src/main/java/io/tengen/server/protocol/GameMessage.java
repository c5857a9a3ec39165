package io.tengen.server.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** About one game. */
public sealed interface GameMessage extends ClientMessage {

  /** Its number. */
  long game();

  /** Calls the handler's method for this message. */
  <R> R handle(Handler<R> handler);

  /**
   * A method a message.
   *
   * @param <R> what comes of it
   */
  interface Handler<R> {
    /** A move. */
    R play(Play message);

    /** Gives the game up. */
    R resign(Resign message);

    /** Calls the game off. */
    R abort(Abort message);

    /** Asks the other to let a move be taken back. */
    R undo(Undo message);

    /** Answers that. */
    R undoAnswer(UndoAnswer message);

    /** Says which stones are dead. */
    R dead(Dead message);

    /** Plays on instead of counting. */
    R resume(Resume message);

    /** Watches. */
    R observe(Observe message);

    /** Watches no longer. */
    R unobserve(Unobserve message);

    /** Says something to who plays and watches. */
    R chat(Chat message);
  }

  /**
   * A move.
   *
   * @param move its name, such as {@code Q16} or {@code pass}
   * @param ply how many moves were played before it, so that it cannot answer another position than
   *     its player has seen, and may be sent again when the answer got lost
   */
  @JsonTypeName("play")
  record Play(@Nullable RequestId id, long game, String move, int ply) implements GameMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.play(this);
    }
  }

  /** Gives the game up. */
  @JsonTypeName("resign")
  record Resign(@Nullable RequestId id, long game) implements GameMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.resign(this);
    }
  }

  /** Calls the game off, which a player may until both have moved; it then counts for nothing. */
  @JsonTypeName("abort")
  record Abort(@Nullable RequestId id, long game) implements GameMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.abort(this);
    }
  }

  /** Asks the other to let one's last move be taken back. */
  @JsonTypeName("undo")
  record Undo(@Nullable RequestId id, long game) implements GameMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.undo(this);
    }
  }

  /** Lets the other take its move back, or not. */
  @JsonTypeName("undoAnswer")
  record UndoAnswer(@Nullable RequestId id, long game, boolean yes) implements GameMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.undoAnswer(this);
    }
  }

  /**
   * Says which stones are dead, after two passes.
   *
   * @param points of all dead stones of both colours, by name
   */
  @JsonTypeName("dead")
  record Dead(@Nullable RequestId id, long game, List<String> points) implements GameMessage {
    /** Copies. */
    public Dead {
      points = List.copyOf(points);
    }

    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.dead(this);
    }
  }

  /** Plays on instead of counting. */
  @JsonTypeName("resume")
  record Resume(@Nullable RequestId id, long game) implements GameMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.resume(this);
    }
  }

  /** Watches a game. */
  @JsonTypeName("observe")
  record Observe(@Nullable RequestId id, long game) implements GameMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.observe(this);
    }
  }

  /** Watches a game no longer. */
  @JsonTypeName("unobserve")
  record Unobserve(@Nullable RequestId id, long game) implements GameMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.unobserve(this);
    }
  }

  /** Says something to who plays and watches. */
  @JsonTypeName("chat")
  record Chat(@Nullable RequestId id, long game, String text) implements GameMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.chat(this);
    }
  }
}
