package io.tengen.client.ui.frame;

import io.tengen.client.analysis.AnalysisDesk;
import io.tengen.client.files.FileThread;
import io.tengen.client.session.Arena;
import io.tengen.client.session.LocalArena;
import io.tengen.client.strength.AgentSource;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What lasts as long as the window and works off the render thread: the games of this process, the
 * searches of analysis, files. Each begins when it is needed first.
 */
public final class Services implements AutoCloseable {
  private final Executor owner;
  private final Consumer<RuntimeException> problems;
  private final String player;
  private final int threads;
  private final AgentSource agents = AgentSource.ofZoo();
  private final FileThread files;
  private @Nullable LocalArena arena;
  private @Nullable AnalysisDesk desk;

  /**
   * Nothing has begun yet.
   *
   * @param player what the person at the window is called
   * @param threads how many agents or searches work at once, from 1
   * @param owner runs something on the render thread
   * @param files reads and writes files; ended with this
   * @param problems told what went wrong where nobody waits for it
   */
  public Services(
      String player,
      int threads,
      Executor owner,
      FileThread files,
      Consumer<RuntimeException> problems) {
    this.player = player;
    this.threads = threads;
    this.owner = owner;
    this.problems = problems;
    this.files = files;
  }

  /** Runs something on the render thread, soon. */
  public Executor owner() {
    return owner;
  }

  /** Reads and writes files. */
  public FileThread files() {
    return files;
  }

  /** The agents of this process. */
  public AgentSource agents() {
    return agents;
  }

  /** Where games of this process are played. */
  public Arena arena() {
    LocalArena known = arena;
    if (known == null) {
      known = new LocalArena(player, agents, threads, System.nanoTime(), owner, problems);
      arena = known;
    }
    return known;
  }

  /** Where positions are analysed. */
  public AnalysisDesk desk() {
    AnalysisDesk known = desk;
    if (known == null) {
      known = new AnalysisDesk(agents, threads, owner, problems);
      desk = known;
    }
    return known;
  }

  /** Ends what works; threads end soon after. Files that are being written are written. */
  @Override
  public void close() {
    if (arena != null) {
      arena.close();
    }
    if (desk != null) {
      desk.close();
    }
    files.close();
  }
}
