/**
 * Small fully connected networks, for learners whose observation is a short list of numbers. DL4J
 * says what a network is, where its weights start and in which order they lie ({@link
 * io.tengen.agents.network.dense.DenseDefinition}); plain loops compute it and its gradient ({@link
 * io.tengen.agents.network.dense.DensePass}), because a network of a few thousand weights takes
 * DL4J longer to be called than to be computed. {@link
 * io.tengen.agents.network.dense.Dl4jDensePass} is DL4J's own way, to compare with.
 */
@NullMarked
package io.tengen.agents.network.dense;

import org.jspecify.annotations.NullMarked;
