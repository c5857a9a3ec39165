/**
 * What learns by acting in an {@code Environment<float[]>}, and its runs.
 *
 * <p>Start with {@link io.tengen.agents.learning.Learner}: one algorithm on one task. {@link
 * io.tengen.agents.learning.LearningRun} runs any of them in a run directory, {@link
 * io.tengen.agents.learning.LearningEvaluation} judges what it has learned.
 *
 * <p>Adding an algorithm: a record of hyper-parameters that is an {@link
 * io.tengen.agents.learning.AlgorithmConfig}, a {@code Learner}, and an {@link
 * io.tengen.agents.learning.Algorithm} that names both, in a package of its own; then a line in
 * {@code agents.presets}, from where the command line knows it.
 */
@NullMarked
package io.tengen.agents.learning;

import org.jspecify.annotations.NullMarked;
