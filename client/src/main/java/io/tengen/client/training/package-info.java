/**
 * Runs of training, watched while they go on, without a window: a run directory or a run of a
 * server is looked at again and again on a thread of its own, and what is seen is handed over as
 * {@link io.tengen.client.training.TrainingView}s that do not change.
 */
@NullMarked
package io.tengen.client.training;

import org.jspecify.annotations.NullMarked;
