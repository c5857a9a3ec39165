package io.tengen.server.cgos;

import io.tengen.arena.live.LiveEvent;
import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveHead;
import io.tengen.arena.live.LiveSnapshot;
import io.tengen.arena.match.GameEnd;
import io.tengen.arena.player.OneLine;
import io.tengen.server.Protocol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who watches: sees which games there are, and those games move by move that it asks for.
 */
final class Viewer implements Stage {
  private final CgosHall hall;
  private final CgosConnection connection;

  /** The games that it observes and that go on. */
  private final Map<Long, LiveGame.Subscription> observed = new HashMap<>();

  private boolean isGone;

  /** A viewer who was told of nothing yet. */
  Viewer(CgosHall hall, CgosConnection connection) {
    this.hall = hall;
    this.connection = connection;
  }

  /** Tells of the last games, and of those that go on. */
  void begin() {
    hall.enter(this);
    hall.lastGames().forEach(connection::send);
    hall.games().forEach(game -> connection.send(hall.lines().match(game.head())));
  }

  /** Sends a line; called by any thread. */
  void tell(String line) {
    connection.send(line);
  }

  @Override
  public void heard(CgosLine line) {
    List<String> words = line.words();
    switch (words.get(0)) {
      case "observe" -> {
        hall.metrics().received(Protocol.CGOS, "observe");
        observe(words.size() > 1 ? words.get(1) : "?");
      }
      case "quit" -> {
        hall.metrics().received(Protocol.CGOS, "quit");
        connection.close();
      }
      default -> {
        hall.metrics().received(Protocol.CGOS, "unknown");
        connection.send("info not understood; there are 'observe NUMBER' and 'quit'");
      }
    }
  }

  private void observe(String word) {
    if (!word.matches("[0-9]{1,18}")) {
      connection.send(GameLines.unknown(CgosName.shown(OneLine.of(word))));
      return;
    }
    long id = Long.parseLong(word);
    LiveGame game = hall.game(id);
    if (game == null || game.snapshot().end() != null) {
      connection.send(hall.archived(id));
    } else if (observed.containsKey(id)) {
      connection.send(hall.lines().observed(game.snapshot()));
    } else if (observed.size() >= hall.limits().observedGames()) {
      hall.metrics().refused(Protocol.CGOS, "observed-games");
      connection.send(
          "info you observe %d games, and may observe no more until one is over"
              .formatted(observed.size()));
    } else {
      LiveSnapshot now = game.snapshot();
      connection.send(hall.lines().observed(now));
      observed.put(
          id,
          game.subscribe(
              (live, event) -> connection.run(() -> happened(live, event)), now.version()));
    }
  }

  private void happened(LiveGame game, LiveEvent event) {
    if (isGone) {
      return;
    }
    LiveHead head = game.head();
    if (event instanceof LiveEvent.Moved moved) {
      connection.send(GameLines.update(head, moved.move()));
    } else if (event instanceof LiveEvent.Ended ended) {
      over(head, ended.end());
    }
  }

  private void over(LiveHead head, GameEnd end) {
    connection.send(GameLines.update(head, end));
    LiveGame.Subscription subscription = observed.remove(head.id());
    if (subscription != null) {
      subscription.close();
    }
  }

  @Override
  public void look(long silence) {
    // A viewer has nothing to say.
  }

  @Override
  public void closed() {
    isGone = true;
    observed.values().forEach(LiveGame.Subscription::close);
    observed.clear();
    hall.leave(this);
  }
}
