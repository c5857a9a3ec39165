package io.tengen.client.ui.screen;

import io.tengen.client.session.ArenaStatus;
import io.tengen.client.session.GameSession;
import io.tengen.client.session.OnlineArena;
import io.tengen.client.session.RemoteArena;
import io.tengen.client.session.SignIn;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The server that the window is connected to, if it is to one. Of the render thread. */
public final class Online implements AutoCloseable {
  private final Executor owner;
  private final Consumer<RuntimeException> problems;
  private @Nullable OnlineArena arena;
  private final Consumer<ArenaStatus> news;
  private final Consumer<GameSession> begun;
  private String address = "";

  /**
   * Connected to nothing.
   *
   * @param owner runs something on the render thread
   * @param problems told what went wrong where nobody waits for it
   * @param news told whenever the server vanishes, comes back, or does not want one
   * @param begun told each game of one's own that another has begun, as by taking up an offer
   */
  public Online(
      Executor owner,
      Consumer<RuntimeException> problems,
      Consumer<ArenaStatus> news,
      Consumer<GameSession> begun) {
    this.owner = owner;
    this.problems = problems;
    this.news = news;
    this.begun = begun;
  }

  /** The arena, or null. */
  @Nullable OnlineArena arena() {
    return arena;
  }

  /** Its address, as the user has typed it. */
  String address() {
    return address;
  }

  /** Connects, instead of to the server before. */
  OnlineArena connect(String server, SignIn who) {
    close();
    OnlineArena made = new RemoteArena(server, who, owner, problems);
    arena = made;
    address = server;
    made.listen(news);
    made.listenGames(begun);
    return made;
  }

  /** Leaves the server. */
  @Override
  public void close() {
    if (arena != null) {
      arena.close();
      arena = null;
    }
  }
}
