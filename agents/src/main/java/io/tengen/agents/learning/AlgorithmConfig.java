package io.tengen.agents.learning;

/**
 * The hyper-parameters of an algorithm: a record that documents each one with unit, range and
 * source, and validates itself, refusing by name, value and range.
 *
 * <p>It is not sealed, although the algorithms are a closed set: a sealed type without Java modules
 * permits classes of its own package alone, and each algorithm has a package of its own, which
 * depends on this one and not the other way round. So the set is a list, {@link Algorithms}, that
 * is passed to whoever reads configurations; tests have lists of their own.
 */
public interface AlgorithmConfig {

  /** What configurations call the algorithm, as its {@link Algorithm#name}. */
  String algorithm();

  /** The discount of a step, in [0, 1]. */
  double gamma();
}
