package io.tengen.arena.lobby;

/** Where agents think. */
@FunctionalInterface
interface Thinkers {
  /** Has a task run, soon, on some thread, after those that are more urgent. */
  void submit(Urgency urgency, Runnable task);
}
