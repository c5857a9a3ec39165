package io.tengen.benchmarks.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Clients who are nobody, watch a game, and say nothing. */
final class Spectators implements ArenaClient.Ears {
  private static final int AT_ONCE = 200;
  private static final long LOOK_MILLIS = 20;
  private static final long PATIENCE_SECONDS = 180;
  private static final long PROGRESS_SECONDS = 5;

  private final LoadLoop loop;
  private final Addresses addresses;
  private final ArenaClient.Way way;
  private final List<ArenaClient> clients = new ArrayList<>();
  private List<Long> games = List.of();

  // ---- Of the loop's thread ----

  private int watching;
  private int given;
  private String problem = "";

  /** Nobody yet. */
  Spectators(LoadLoop loop, Addresses addresses, ServerProcess server) {
    this.loop = loop;
    this.addresses = addresses;
    this.way = new ArenaClient.Way(loop, server::address, false);
  }

  /**
   * Has them come, and watch a game each, the same number each game.
   *
   * @throws IOException when they do not all within a time that is ample
   */
  void come(int count, List<Long> someGames, Crowd.Progress progress) throws IOException {
    games = List.copyOf(someGames);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    long told = System.nanoTime();
    int here = 0;
    while (here < count) {
      List<ArenaClient> next = new ArrayList<>();
      while (clients.size() < Math.min(count, here + AT_ONCE)) {
        ArenaClient client = new ArenaClient(way, addresses.next(), true, this);
        clients.add(client);
        next.add(client);
      }
      loop.execute(() -> next.forEach(ArenaClient::connect));
      Crowd.pause(LOOK_MILLIS);
      here = loop.ask(() -> watching);
      requireAll();
      if (System.nanoTime() > end) {
        throw new IOException("only %d of %d spectators could come".formatted(here, count));
      }
      if (System.nanoTime() - told > TimeUnit.SECONDS.toNanos(PROGRESS_SECONDS)) {
        told = System.nanoTime();
        progress.tell("%,d of %,d spectators are there".formatted(here, count));
      }
    }
  }

  /** Fails when one of them was sent away, or lost. */
  void requireAll() throws IOException {
    String found = loop.ask(() -> problem);
    if (!found.isEmpty()) {
      throw new IOException("a spectator: " + found);
    }
  }

  @Override
  public void ready(ArenaClient client) {
    long game = games.get(given % games.size());
    given++;
    client.ask(
        "observe",
        ",\"game\":" + game,
        answer -> {
          watching++;
          if (!answer.type().equals("ok")) {
            problem = "observe was answered by " + answer.text();
          }
        });
  }

  @Override
  public void pushed(ArenaClient client, Heard heard) {
    // It watches, and that is all.
  }

  @Override
  public void lost(ArenaClient client) {
    problem =
        "the connection was lost %s it watched a game, the server saying '%s'"
            .formatted(client.isReady() ? "while" : "before", client.farewell());
  }

  @Override
  public void failed(ArenaClient client, String what) {
    problem = what;
  }
}
