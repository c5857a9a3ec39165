package io.tengen.env;

/**
 * What one action led to.
 *
 * <p>The two ways to end are told apart because only one of them says something about value: after
 * termination nothing follows, so a target must not bootstrap; after truncation the task would have
 * gone on, so it must.
 *
 * @param observation what the agent sees now; of an ended episode, its last observation
 * @param reward the reward of this step alone
 * @param terminated the task itself is over: the pole fell, the goal is reached
 * @param truncated the episode was cut from outside, by a time limit
 * @param <O> the type of observation
 */
public record Step<O>(O observation, double reward, boolean terminated, boolean truncated) {

  /** Whether the episode is over, for whichever reason. */
  public boolean ended() {
    return terminated || truncated;
  }
}
