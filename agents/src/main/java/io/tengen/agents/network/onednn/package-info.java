/**
 * Networks as oneDNN programs: a {@link io.tengen.agents.network.graph.LayerGraph} is compiled to a
 * list of oneDNN primitives over native memory that is planned once, and then only carried out.
 *
 * <p>Start with {@link io.tengen.agents.network.onednn.ProgramBuilder}: it shows how a primitive is
 * described, given its memory and put into a program. {@code TrainingCompiler} walks a graph
 * forwards and then backwards with it, one {@code ...Training} class an operation; {@code
 * InferenceCompiler} first fuses what it can (a batch norm into its convolution, a sum and a ReLU
 * into the convolution before them).
 *
 * <p>Layouts: a convolution chooses the layouts that suit it ({@code format_tag.any}), nearly
 * always blocks of 8 or 16 channels, and what comes after it keeps them; tensors are reordered only
 * where a primitive asks for something else, which for a tower of convolutions is at its two ends.
 * Vectors are plain rows of floats.
 *
 * <p>Precision: whoever makes an {@link io.tengen.agents.network.onednn.OneDnnModel} or {@link
 * io.tengen.agents.network.onednn.OneDnnTraining} says it, and is refused what the processor lacks.
 * {@code Layouts} gives it to planes and to the weights of convolutions; parameters, their
 * gradients, statistics, vectors, and what goes in and out are floats always.
 *
 * <p>Threads: one single-threaded program a worker thread. oneDNN's own teams (OpenMP) wait for
 * their slowest member and lose badly on a shared machine, so {@code OMP_NUM_THREADS=1} is set
 * where processes are launched.
 */
@NullMarked
package io.tengen.agents.network.onednn;

import org.jspecify.annotations.NullMarked;
