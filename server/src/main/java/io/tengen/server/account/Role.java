package io.tengen.server.account;

/** What an account may do; each may what those after it may. */
public enum Role {
  /** May change and stop what is others', and start tournaments and runs. */
  ADMIN,
  /** May play, with people and agents. Guests are players whose games are not rated. */
  PLAYER,
  /** May watch. */
  VIEWER;

  /** Whether it may do what another role may. */
  public boolean includes(Role other) {
    return compareTo(other) <= 0;
  }
}
