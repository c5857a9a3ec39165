/**
 * What the command line knows by name of the learners that act: {@link
 * io.tengen.agents.presets.LearningAlgorithms} and {@link
 * io.tengen.agents.presets.LearningPresets}. It stands above all algorithms, so that none of them
 * need know another.
 */
@NullMarked
package io.tengen.agents.presets;

import org.jspecify.annotations.NullMarked;
