package io.tengen.client.session;

import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * One game that is played or watched. All methods return at once and may be called on any thread.
 * The stages complete on the owner's executor: with nothing once it is done (the {@link #view} then
 * shows it), or with a {@link io.tengen.client.ClientException} whose message is a line for people;
 * nothing has happened then.
 */
public interface GameSession extends AutoCloseable {

  /** How the game stands. */
  SessionView view();

  /** Has a listener told after each change from now on, with the view of then or a later one. */
  Listening listen(Consumer<SessionView> listener);

  /**
   * Makes a move in the position of the {@link #view}. On a server that cannot be reached, it waits
   * until that is there again.
   */
  CompletionStage<Void> play(int action);

  /** Gives the game up. */
  CompletionStage<Void> resign();

  /** Asks to take one's last move back. */
  CompletionStage<Void> askUndo();

  /** Answers the opponent who has asked that. */
  CompletionStage<Void> answerUndo(boolean yes);

  /**
   * After two passes in Go: says which stones are dead. When both have said the same, the board is
   * counted.
   *
   * @param actions of points, one or more of each dead chain; may be empty
   */
  CompletionStage<Void> proposeDead(Set<Integer> actions);

  /** Rather plays on than agrees on dead stones. */
  CompletionStage<Void> resumePlay();

  /** Calls the game off, which one may do until both have moved. */
  CompletionStage<Void> abort();

  /** Whether something can be said: on servers alone, and not on all of them. */
  boolean hasChat();

  /** Says something to who plays and watches. */
  CompletionStage<Void> chat(String text);

  /** Looks away: nothing is told any more. A game that one plays goes on. */
  @Override
  void close();
}
