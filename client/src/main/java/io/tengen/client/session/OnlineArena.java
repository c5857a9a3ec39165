package io.tengen.client.session;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** An arena in which there are others: a server's. As {@link Arena}, nothing blocks. */
public interface OnlineArena extends Arena {

  /** Who one is there; empty until the server has said so. */
  String name();

  /** What there is to see, as of the last news. */
  LobbyView lobby();

  /** Has a listener told after each news of the lobby from now on. */
  Listening listenLobby(Consumer<LobbyView> listener);

  /**
   * Has a listener told of each game of one's own that begins, or goes on after the connection was
   * made, unless {@link #begin} has answered it: when somebody accepts one's offer or a room pairs
   * one.
   */
  Listening listenGames(Consumer<GameSession> listener);

  /**
   * Offers a game to anybody; the stage has the number of the offer. {@link Challenge#opponent}
   * does not matter.
   */
  CompletionStage<Long> seek(Challenge challenge);

  /** Offers a game to the person that is the challenge's opponent. */
  CompletionStage<Long> challengePerson(Challenge challenge);

  /** Takes an offer of one's own back. */
  CompletionStage<Void> unseek(long seek);

  /** Takes another's offer up. */
  CompletionStage<GameSession> accept(long seek);

  /** Declines another's challenge. */
  CompletionStage<Void> decline(long seek);

  /** Waits in a room for games, one after the other. */
  CompletionStage<Void> ready(String room);

  /** Waits there no longer. */
  CompletionStage<Void> leave(String room);

  /** Watches a game. */
  CompletionStage<GameSession> watch(long game);

  /** Tries at once what would be tried later, or was refused. */
  void retry();
}
