package io.tengen.server.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/** What a search thinks of a position. */
public sealed interface AnalysisMessage extends ClientMessage {

  /** Calls the handler's method for this message. */
  <R> R handle(Handler<R> handler);

  /**
   * A method a message.
   *
   * @param <R> what comes of it
   */
  interface Handler<R> {
    /** Begins an analysis. */
    R analyse(Analyse message);

    /** Ends it. */
    R stop(StopAnalysis message);
  }

  /**
   * Begins an analysis, instead of the session's one before.
   *
   * @param ply after how many moves; null for all that were played
   * @param model which network or agent; null for the usual one of the game
   * @param visits when it ends; null for as many as the server allows
   * @param ownership whether to tell whose each point will be; null for no
   */
  @JsonTypeName("analyse")
  record Analyse(
      @Nullable RequestId id,
      long game,
      @Nullable Integer ply,
      @Nullable String model,
      @Nullable Integer visits,
      @Nullable Boolean ownership)
      implements AnalysisMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.analyse(this);
    }
  }

  /** Ends the session's analysis, if there is one. */
  @JsonTypeName("stopAnalysis")
  record StopAnalysis(@Nullable RequestId id) implements AnalysisMessage {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.stop(this);
    }
  }
}
