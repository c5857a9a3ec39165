package io.tengen.server.cgos;

import io.tengen.arena.archive.ArchiveException;
import io.tengen.arena.live.ActionNames;
import io.tengen.arena.live.LiveClocks;
import io.tengen.arena.live.LiveEvent;
import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveSnapshot;
import io.tengen.arena.live.RefusedActionException;
import io.tengen.arena.match.GameEnd;
import io.tengen.arena.player.OneLine;
import io.tengen.go.GoGame;
import io.tengen.server.Protocol;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A bot's seat in a game that goes on: tells the bot of the game, and the game of its moves. */
final class Seat {
  private static final int NONE = -1;

  private final CgosHall hall;
  private final CgosConnection connection;
  private final LiveGame game;
  private final GoGame go;
  private final int side;
  private final boolean sendsAnalysis;
  private final Consumer<Boolean> whenOver;

  private LiveGame.@Nullable Subscription subscription;

  /** The last event that the bot knows of. */
  private long version;

  /** How many moves were played before the one that the bot was asked for. */
  private int asked = NONE;

  /** How many moves were played before the last one that this connection sent. */
  private int sent = NONE;

  private boolean isLeft;

  /**
   * A seat that nobody was told of yet.
   *
   * @param side 0 is black
   * @param whenOver told at the end of the game, and whether the bot was asked for a move then
   */
  Seat(
      CgosHall hall,
      CgosConnection connection,
      LiveGame game,
      int side,
      boolean sendsAnalysis,
      Consumer<Boolean> whenOver) {
    this.hall = hall;
    this.connection = connection;
    this.game = game;
    this.go = GameLines.game(game.head());
    this.side = side;
    this.sendsAnalysis = sendsAnalysis;
    this.whenOver = whenOver;
  }

  /** Sets the game up on the bot's side, wherever it is. */
  void begin() {
    setUp();
    if (!isLeft) {
      subscription =
          game.subscribe((live, event) -> connection.run(() -> happened(event)), version);
    }
  }

  /** Hears no more of the game, which goes on. */
  void leave() {
    isLeft = true;
    LiveGame.Subscription mine = subscription;
    if (mine != null) {
      mine.close();
    }
  }

  /** Whether the bot was asked for a move and did not send one. */
  boolean owesMove() {
    return asked != NONE;
  }

  // ---- The game to the bot ----

  private void setUp() {
    LiveSnapshot now = game.snapshot();
    version = now.version();
    connection.send(hall.lines().setup(now));
    GameEnd end = now.end();
    if (end != null) {
      over(end);
    } else {
      ask(now.position().toMove(), now.moves().size(), now.clocks());
    }
  }

  private void ask(int toMove, int ply, LiveClocks clocks) {
    asked = toMove == side ? ply : NONE;
    if (owesMove()) {
      connection.ask(GameLines.genmove(side, clocks.at(side, hall.nanoTime())));
    }
  }

  private void happened(LiveEvent event) {
    if (isLeft || event.version() <= version) {
      return;
    }
    version = event.version();
    if (event instanceof LiveEvent.Moved moved) {
      moved(moved);
    } else if (event instanceof LiveEvent.Ended ended) {
      over(ended.end());
    }
  }

  private void moved(LiveEvent.Moved event) {
    boolean isOwn = event.move().side() == side;
    if (isOwn && event.ply() != sent) {
      // Its owner has made the move by other means, of which the bot cannot be told but so.
      setUp();
      return;
    }
    if (!isOwn) {
      connection.send(GameLines.play(go, event.move()));
    }
    ask(event.position().toMove(), event.ply() + 1, event.clocks());
  }

  private void over(GameEnd end) {
    boolean owedMove = owesMove();
    asked = NONE;
    leave();
    connection.ask(GameLines.gameover(hall.now(), end));
    whenOver.accept(owedMove);
  }

  // ---- The bot to the game ----

  /** The bot's answer to being asked for a move. */
  void answer(CgosLine line) {
    int ply = asked;
    asked = NONE;
    sent = ply;
    try {
      act(line, ply);
    } catch (RefusedActionException e) {
      sent = NONE;
      // The game went on without it, such as by its flag; what happened is on its way to the bot.
      hall.metrics().refused(Protocol.CGOS, "late-move");
    } catch (ArchiveException e) {
      hall.problem(e);
      connection.end("info the move could not be kept; log in again to be asked for it anew");
    }
  }

  private void act(CgosLine line, int ply) {
    String word = line.first();
    if (word.equalsIgnoreCase("resign")) {
      game.resign(side);
      return;
    }
    OptionalInt action = ActionNames.actionOf(go, word);
    if (action.isEmpty()) {
      game.forfeitByIllegalMove(side, detail(ply, word, "no point of the board"));
      return;
    }
    long began = System.nanoTime();
    try {
      game.play(side, ply, action.getAsInt());
    } catch (RefusedActionException e) {
      if (e.code() != RefusedActionException.Code.ILLEGAL) {
        throw e;
      }
      game.forfeitByIllegalMove(side, detail(ply, word, String.valueOf(e.getMessage())));
      return;
    }
    hall.metrics().moved(Protocol.CGOS, System.nanoTime() - began);
    if (sendsAnalysis) {
      note(line, ply);
    }
  }

  private static String detail(int ply, String word, String why) {
    return OneLine.of("move " + (ply + 1) + ", " + word + ": " + why);
  }

  /** Keeps what the bot thought; a move counts without it. */
  private void note(CgosLine line, int ply) {
    String text = line.rest();
    if (text.isEmpty()) {
      return;
    }
    Optional<String> analysis = line.isCut() ? Optional.empty() : MoveAnalysis.parse(text);
    if (analysis.isPresent()) {
      game.noteAnalysis(ply, analysis.get());
    } else {
      connection.send(
          "info the analysis of move %d is not kept: it must be an object of JSON in at most %d bytes"
              .formatted(ply + 1, hall.limits().lineBytes()));
    }
  }
}
