package io.tengen.env;

/**
 * A Markov decision process that can be enumerated: what planning needs.
 *
 * <p>States are {@code 0 .. stateCount()-1}, actions {@code 0 .. actionCount()-1}; every action can
 * be taken in every state. An outcome may end the episode; nothing follows it then, so the value of
 * a state is
 *
 * <pre>V(s) = max_a sum over outcomes of p * (reward + gamma * (terminated ? 0 : V(next)))</pre>
 *
 * <p>Laws, each checked by the test kit ({@code FiniteMdpLaws}): probabilities of a state and an
 * action are positive and sum to 1; so do the start probabilities; next states are in range;
 * rewards are finite; every state and action has a non-blank name and every state a picture.
 *
 * <p>States and actions are given in range: to be enumerated fast, a model need not check them.
 *
 * <p>Immutable; may be shared between threads. {@link MdpEnvironment} samples episodes from it.
 */
public interface FiniteMdp {

  /** How many states there are. */
  int stateCount();

  /** How many actions there are, the same in every state. */
  int actionCount();

  /** Tells the consumer of each outcome of an action, in a fixed order. */
  void outcomes(int state, int action, OutcomeConsumer consumer);

  /** How likely an episode starts in the state. */
  double startProbability(int state);

  /** A short name of the state, such as {@code (2,1)}. */
  String stateName(int state);

  /** A word for the action, such as {@code up}. */
  String actionName(int action);

  /** The state as a picture in text. */
  String render(int state);

  /** Takes the outcomes of an action one by one, without an object for each. */
  @FunctionalInterface
  interface OutcomeConsumer {

    /**
     * One outcome.
     *
     * @param probability in (0, 1]
     * @param next the state it leads to; of a terminating one, the state shown at the end
     * @param reward the reward of this transition
     * @param terminated whether the episode ends here
     */
    void accept(double probability, int next, double reward, boolean terminated);
  }
}
