package io.tengen.server.cgos;

import io.tengen.arena.live.LiveGame;
import io.tengen.arena.lobby.LobbyException;
import io.tengen.arena.player.OneLine;
import io.tengen.server.Protocol;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A bot that is logged in: waits for an opponent, plays, or has played and has not said that it is
 * ready again.
 */
final class Bot implements Stage {
  /**
   * After so long without a word a bot that owes no move is asked whether it is there, and after so
   * long again it is not.
   */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final CgosHall hall;
  private final CgosConnection connection;
  private final String name;
  private final boolean sendsAnalysis;

  private @Nullable Seat seat;

  /** The last game that it had a seat in; 0 before the first. */
  private long lastGame;

  private boolean isWaiting;

  /** Whether it is ready and was not taken for it, such as while its last game is put away. */
  private boolean isTurnedAway;

  /** Whether a game ended while a move of the bot was on its way, which then means nothing. */
  private boolean hasLateMove;

  /** How long it had been silent when it was asked whether it is there; 0 when it was not asked. */
  private long probedAfter;

  /** A bot that has shown who it is. */
  Bot(CgosHall hall, CgosConnection connection, String name, boolean sendsAnalysis) {
    this.hall = hall;
    this.connection = connection;
    this.name = name;
    this.sendsAnalysis = sendsAnalysis;
  }

  /** Goes on with the game that it is in, or waits for one. */
  void begin() {
    Bot former = hall.enter(name, this);
    if (former != null) {
      former.replaced();
    }
    ready();
  }

  private void replaced() {
    connection.run(
        () -> connection.end("info " + name + " has logged in again; this connection is closed"));
  }

  private void ready() {
    LiveGame game = hall.gameOf(name);
    if (game != null) {
      sit(game);
      return;
    }
    try {
      hall.room().ready(name);
      isWaiting = true;
      isTurnedAway = false;
    } catch (LobbyException e) {
      turnedAway(e);
    }
  }

  private void turnedAway(LobbyException e) {
    String why = OneLine.of(String.valueOf(e.getMessage()));
    if (e.code() == LobbyException.Code.BAD_NAME) {
      connection.end("Error: " + why);
    } else if (!isTurnedAway && e.code() != LobbyException.Code.NOT_FREE) {
      connection.send("info not yet: " + why);
    }
    isTurnedAway = true;
  }

  /** Asks again to be paired, if that was refused; called by any thread. */
  void tryAgain() {
    connection.run(
        () -> {
          if (isTurnedAway && seat == null) {
            ready();
          }
        });
  }

  /** A game of the bot has begun; called by any thread. */
  void seated(LiveGame game) {
    connection.run(() -> sit(game));
  }

  private void sit(LiveGame game) {
    // It was seated when it logged in, if this is an older piece of news; and it may be gone.
    if (seat == null && game.id() != lastGame && hall.isHere(name, this)) {
      lastGame = game.id();
      isWaiting = false;
      isTurnedAway = false;
      hasLateMove = false;
      seat = new Seat(hall, connection, game, sideIn(game), sendsAnalysis, this::gameIsOver);
      seat.begin();
    }
  }

  private int sideIn(LiveGame game) {
    return game.head().player(0).equals(name) ? 0 : 1;
  }

  private void gameIsOver(boolean owedMove) {
    seat = null;
    hasLateMove = owedMove;
  }

  @Override
  public void heard(CgosLine line) {
    boolean isAnswerToProbe = probedAfter > 0 && line.text().equals(name);
    probedAfter = 0;
    if (isAnswerToProbe) {
      hall.metrics().received(Protocol.CGOS, "username");
      return;
    }
    Seat mine = seat;
    String word = line.first().toLowerCase(Locale.ROOT);
    if (word.equals("quit")) {
      hall.metrics().received(Protocol.CGOS, "quit");
      connection.close();
    } else if (mine != null && mine.owesMove()) {
      hall.metrics().received(Protocol.CGOS, "move");
      mine.answer(line);
    } else if (word.equals("ready")) {
      hall.metrics().received(Protocol.CGOS, "ready");
      if (mine == null && !isWaiting) {
        ready();
      }
    } else {
      hall.metrics().received(Protocol.CGOS, "unknown");
      ignore(line);
    }
  }

  private void ignore(CgosLine line) {
    boolean isExpected = hasLateMove || line.text().equals(name);
    hasLateMove = false;
    if (!isExpected) {
      connection.send("info not understood, since nothing was asked; there are ready and quit");
    }
  }

  @Override
  public void look(long silence) {
    tryAgain();
    Seat mine = seat;
    if (silence < PATIENCE_NANOS || (mine != null && mine.owesMove())) {
      return;
    }
    if (probedAfter == 0) {
      probedAfter = silence;
      connection.ask("username");
    } else if (silence - probedAfter >= PATIENCE_NANOS) {
      hall.metrics().refused(Protocol.CGOS, "silence");
      connection.end("info no answer to username; log in again when you are back");
    }
  }

  @Override
  public void closed() {
    if (seat != null) {
      seat.leave();
      seat = null;
    }
    if (hall.leave(name, this)) {
      hall.room().leave(name);
    }
  }
}
