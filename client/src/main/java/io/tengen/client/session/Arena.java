package io.tengen.client.session;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * Where games are played: in this process or on a server. All methods return at once, may be called
 * on any thread, and complete and tell on the owner's executor. What may not be, completes with a
 * {@link io.tengen.client.ClientException} whose message is a line for people.
 */
public interface Arena extends AutoCloseable {

  /**
   * Begins a game against an agent; the stage has it once it has begun.
   *
   * @param challenge against one of {@link #opponents}; in this process also against any player's
   *     text
   */
  CompletionStage<GameSession> begin(Challenge challenge);

  /** Whom {@link #begin} may name for a game, from beginner to strongest. */
  CompletionStage<List<Opponent>> opponents(GameChoice game);

  /** How it is, now. */
  ArenaStatus status();

  /** Has a listener told of each new status from now on. */
  Listening listen(Consumer<ArenaStatus> listener);

  /**
   * Leaves. Games in this process end with it; those on a server go on there. What was asked for
   * and has not been answered is completed with a failure.
   */
  @Override
  void close();

  /** Completed once all that was begun for it has ended, such as its threads. */
  CompletionStage<Void> whenClosed();
}
