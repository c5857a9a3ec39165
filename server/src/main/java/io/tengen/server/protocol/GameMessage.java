package io.tengen.server.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** About one game. */
public sealed interface GameMessage extends ClientMessage {

  /** Its number. */
  long game();

  /** Calls the handler's method for this message. */
  void handle(Handler handler);

  /** A method a message. */
  interface Handler {
    /** A move. */
    void play(Play message);

    /** Gives the game up. */
    void resign(Resign message);

    /** Calls the game off. */
    void abort(Abort message);

    /** Asks the other to let a move be taken back. */
    void undo(Undo message);

    /** Answers that. */
    void undoAnswer(UndoAnswer message);

    /** Says which stones are dead. */
    void dead(Dead message);

    /** Plays on instead of counting. */
    void resume(Resume message);

    /** Watches. */
    void observe(Observe message);

    /** Watches no longer. */
    void unobserve(Unobserve message);

    /** Says something to who plays and watches. */
    void chat(Chat message);
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
    public void handle(Handler handler) {
      handler.play(this);
    }
  }

  /** Gives the game up. */
  @JsonTypeName("resign")
  record Resign(@Nullable RequestId id, long game) implements GameMessage {
    @Override
    public void handle(Handler handler) {
      handler.resign(this);
    }
  }

  /** Calls the game off, which a player may until both have moved; it then counts for nothing. */
  @JsonTypeName("abort")
  record Abort(@Nullable RequestId id, long game) implements GameMessage {
    @Override
    public void handle(Handler handler) {
      handler.abort(this);
    }
  }

  /** Asks the other to let one's last move be taken back. */
  @JsonTypeName("undo")
  record Undo(@Nullable RequestId id, long game) implements GameMessage {
    @Override
    public void handle(Handler handler) {
      handler.undo(this);
    }
  }

  /** Lets the other take its move back, or not. */
  @JsonTypeName("undoAnswer")
  record UndoAnswer(@Nullable RequestId id, long game, boolean yes) implements GameMessage {
    @Override
    public void handle(Handler handler) {
      handler.undoAnswer(this);
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
    public void handle(Handler handler) {
      handler.dead(this);
    }
  }

  /** Plays on instead of counting. */
  @JsonTypeName("resume")
  record Resume(@Nullable RequestId id, long game) implements GameMessage {
    @Override
    public void handle(Handler handler) {
      handler.resume(this);
    }
  }

  /** Watches a game. */
  @JsonTypeName("observe")
  record Observe(@Nullable RequestId id, long game) implements GameMessage {
    @Override
    public void handle(Handler handler) {
      handler.observe(this);
    }
  }

  /** Watches a game no longer. */
  @JsonTypeName("unobserve")
  record Unobserve(@Nullable RequestId id, long game) implements GameMessage {
    @Override
    public void handle(Handler handler) {
      handler.unobserve(this);
    }
  }

  /** Says something to who plays and watches. */
  @JsonTypeName("chat")
  record Chat(@Nullable RequestId id, long game, String text) implements GameMessage {
    @Override
    public void handle(Handler handler) {
      handler.chat(this);
    }
  }
}
