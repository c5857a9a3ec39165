package io.tengen.client.analysis;

import io.tengen.arena.lobby.AnalysisListener;
import io.tengen.arena.lobby.PositionAnalysis;
import io.tengen.env.State;
import org.jspecify.annotations.Nullable;

/**
 * Analyses one position at a time, the latest that it was asked about, and tells at least five
 * times a second what is known. To be used by the owner alone.
 */
public final class PositionAnalyst implements AutoCloseable {
  private final AnalysisDesk desk;

  /** The latest, or null. */
  private @Nullable Relay current;

  PositionAnalyst(AnalysisDesk desk) {
    this.desk = desk;
  }

  /**
   * Analyses a position instead of the one before, of which nothing is told any more.
   *
   * @param position copied; in Go also one that two passes ended
   * @param listener told on the owner's executor; what it has not been told when something newer is
   *     known, is left out
   */
  public void analyse(State position, AnalysisWish wish, AnalysisListener listener) {
    drop();
    Relay relay = new Relay(listener);
    current = relay;
    desk.search(this, position.copy(), wish, relay);
  }

  /** Ends the analysis; nothing is told any more. */
  public void stop() {
    drop();
    desk.stop(this);
  }

  private void drop() {
    if (current != null) {
      current.isDropped = true;
      current = null;
    }
  }

  @Override
  public void close() {
    stop();
  }

  /** What was found and not told yet waits for the owner: the last of it, however slow that is. */
  private final class Relay implements AnalysisListener {
    private final AnalysisListener listener;

    /** Of the owner. */
    private boolean isDropped;

    // ---- Guarded by this ----

    private @Nullable PositionAnalysis found;
    private boolean isDone;
    private @Nullable String failure;
    private boolean isQueued;

    Relay(AnalysisListener listener) {
      this.listener = listener;
    }

    @Override
    public synchronized void found(PositionAnalysis analysis) {
      found = analysis;
      queue();
    }

    @Override
    public synchronized void done() {
      isDone = true;
      queue();
    }

    @Override
    public synchronized void failed(String why) {
      failure = why;
      queue();
    }

    private void queue() {
      if (!isQueued) {
        isQueued = true;
        desk.owner().execute(this::tell);
      }
    }

    private void tell() {
      PositionAnalysis news;
      boolean isLast;
      String why;
      synchronized (this) {
        isQueued = false;
        news = found;
        found = null;
        isLast = isDone;
        why = failure;
      }
      if (news != null && !isDropped) {
        listener.found(news);
      }
      if (isLast && !isDropped) {
        listener.done();
      }
      if (why != null && !isDropped) {
        listener.failed(why);
      }
    }
  }
}
