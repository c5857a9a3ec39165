package io.tengen.arena.lobby;

/** How soon an agent is to think; the first ones come first. */
enum Urgency {
  /** Somebody outside of this program waits for its move. */
  OPPONENT_WAITS,
  /** It plays against another agent of this program. */
  AMONG_OURSELVES
}
