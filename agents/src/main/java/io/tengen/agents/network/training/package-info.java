/**
 * Learning a policy-value network from games: {@link
 * io.tengen.agents.network.training.SupervisedTraining} is the loop, which reads batches ({@link
 * io.tengen.agents.network.training.BatchReader}), asks a {@link
 * io.tengen.agents.network.backend.TrainingBackend} ({@code TrainingProvider} chooses it) for
 * gradients and moves the parameters ({@link io.tengen.agents.network.optimiser.Optimiser}); {@link
 * io.tengen.agents.network.training.SupervisedConfig} is everything that determines a run.
 */
@NullMarked
package io.tengen.agents.network.training;

import org.jspecify.annotations.NullMarked;
