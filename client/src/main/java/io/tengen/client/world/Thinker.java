package io.tengen.client.world;

import io.tengen.arena.player.KnownPlayers;
import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.GameKnowledge;
import io.tengen.search.player.Player;
import io.tengen.search.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks players for moves, on a thread of its own. One question at a time: a new one takes the place
 * of the one before. Of the owner's thread.
 */
final class Thinker implements AutoCloseable {
  private final Game game;
  private final Executor owner;
  private final ExecutorService thread;

  /** Tells the question that counts from those before. */
  private @Nullable Cancellation current;

  // ---- Of the thinking thread ----

  private @Nullable Player player;
  private String playerText = "";

  /** Of a game; answers come on the owner's thread. */
  Thinker(Game game, Executor owner) {
    this.game = game;
    this.owner = owner;
    thread =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread made = new Thread(task, "thinker-" + game.name());
              made.setDaemon(true);
              return made;
            });
  }

  /** Whether an answer is to come. */
  boolean isThinking() {
    return current != null;
  }

  /**
   * Asks for a move.
   *
   * @param text of the player
   * @param position copied at once; not over
   * @param seed of the player's randomness, where its text has none
   * @param answer told what the player does
   * @param failed told why it does nothing, in a line
   */
  void ask(
      String text, State position, long seed, Consumer<Decision> answer, Consumer<String> failed) {
    cancel();
    Cancellation question = new Cancellation();
    current = question;
    State copy = position.copy();
    thread.execute(
        () -> {
          try {
            Decision decision = think(text, copy, seed, question);
            owner.execute(() -> deliver(question, () -> answer.accept(decision)));
          } catch (RuntimeException e) {
            forgetPlayer();
            String why = String.valueOf(e.getMessage());
            owner.execute(() -> deliver(question, () -> failed.accept(why)));
          }
        });
  }

  private void deliver(Cancellation question, Runnable answer) {
    if (question == current) {
      current = null;
      answer.run();
    }
  }

  private Decision think(String text, State position, long seed, Cancellation question) {
    Player thinking = player;
    if (thinking == null || !playerText.equals(text)) {
      forgetPlayer();
      thinking = KnownPlayers.kinds().parse(text).newPlayer(game, GameKnowledge.NONE, seed);
      player = thinking;
      playerText = text;
    }
    thinking.setPosition(position);
    return thinking.choose(Clock.UNLIMITED, question);
  }

  private void forgetPlayer() {
    if (player != null) {
      player.close();
      player = null;
    }
  }

  /** Takes the question back; no answer comes. */
  void cancel() {
    if (current != null) {
      current.cancel();
      current = null;
    }
  }

  @Override
  public void close() {
    cancel();
    thread.execute(this::forgetPlayer);
    thread.shutdown();
  }
}
