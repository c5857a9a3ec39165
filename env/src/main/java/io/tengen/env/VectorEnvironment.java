package io.tengen.env;

/**
 * A batch of independent copies of one environment, stepped in one call.
 *
 * <p>An episode that ends is followed at once by the next one: the step that ends it reports the
 * end in {@link VectorBatch#terminated} or {@link VectorBatch#truncated}, keeps the last
 * observation in {@link VectorBatch#finalObservations}, and already shows the new episode's first
 * observation.
 *
 * <p>Laws, each checked by the test kit ({@code VectorEnvironmentLaws}): copy {@code i} lives
 * exactly as a single environment would whose episode {@code k} is reset with {@link
 * #episodeSeed(long, int, long)}, with the same legal actions; a refused action changes nothing;
 * {@link #reset} starts afresh from any point; what was {@link #save saved} goes on as if it had
 * never stopped once it is {@link #restore restored}. A fast implementation also allocates nothing
 * in {@link #step}, as {@link io.tengen.env.control.VectorCartPole} does; {@link
 * SerialVectorEnvironment} allocates what its single environments do.
 *
 * <p>Mutable and owned by one thread.
 */
public interface VectorEnvironment {

  /** How many environments there are. */
  int size();

  /** The set that each environment's observations lie in. */
  Space.Box observationSpace();

  /** The actions of each environment. */
  Space.Discrete actionSpace();

  /**
   * Starts all environments afresh.
   *
   * @param seed the source of all randomness until the next reset
   * @param batch its observations are written
   * @throws IllegalArgumentException when the batch is for other environments; see {@link
   *     #newBatch}
   */
  void reset(long seed, VectorBatch batch);

  /**
   * Takes one action in each environment.
   *
   * @param actions one an environment
   * @param batch everything in it is written
   * @throws IllegalStateException before the first reset
   * @throws IllegalArgumentException when an action is not legal in its environment, or their
   *     number or the batch is for other environments; nothing has changed then
   */
  void step(int[] actions, VectorBatch batch);

  /**
   * Writes the actions that {@link #step} accepts now of one environment to the head of {@code
   * out}, ascending; all of them unless the implementation says otherwise.
   *
   * @param index of the environment, {@code 0 .. size()-1}
   * @param out at least {@code actionSpace().n()} long
   * @return how many there are
   */
  default int legalActions(int index, int[] out) {
    int count = actionSpace().n();
    for (int action = 0; action < count; action++) {
      out[action] = action;
    }
    return count;
  }

  /**
   * Everything that {@link #restore} needs to go on from here.
   *
   * @throws IllegalStateException before the first reset
   */
  byte[] save();

  /**
   * Becomes what was saved, in place of what was before; as after that moment's step, or reset.
   *
   * @param saved by {@link #save}, of as many copies of the same environment
   * @param batch its observations are written: what each environment shows at that moment
   * @throws IllegalArgumentException when it is not that; a reset is needed then where the actions
   *     of an episode cannot be taken, else nothing has changed
   */
  void restore(byte[] saved, VectorBatch batch);

  /** A batch of the right size. */
  default VectorBatch newBatch() {
    return new VectorBatch(size(), observationSpace().length());
  }

  /** The seed of one episode of one environment. */
  static long episodeSeed(long seed, int index, long episode) {
    return RandomStream.derive(RandomStream.derive(seed, index), episode);
  }
}
