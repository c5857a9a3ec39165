package io.tengen.arena.lobby;

import io.tengen.arena.live.LiveGame;
import io.tengen.arena.match.GameEnd;

/** Something that happened in a lobby. */
public sealed interface LobbyEvent {

  /** Somebody seeks an opponent, or challenges one. */
  record SeekAdded(Seek seek) implements LobbyEvent {}

  /** A seek is gone: accepted, declined, or taken back. */
  record SeekRemoved(Seek seek) implements LobbyEvent {}

  /** Two have begun to play. */
  record GameBegan(LiveGame game) implements LobbyEvent {}

  /** A game is over. */
  record GameEnded(LiveGame game, GameEnd end) implements LobbyEvent {}

  /**
   * The tables of a room are new.
   *
   * @param room its name
   */
  record RatingsChanged(String room) implements LobbyEvent {}
}
