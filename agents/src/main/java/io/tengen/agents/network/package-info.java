/**
 * Policy-value networks: defined and initialised by DL4J, carried out by oneDNN, ONNX Runtime or
 * DL4J. Nothing outside knows those libraries. Small networks without a board are in {@code dense},
 * defined and initialised by DL4J too; what moves the parameters of either is in {@code optimiser}.
 *
 * <p>From the shape of a network to numbers:
 *
 * <ol>
 *   <li>{@link io.tengen.agents.network.NetworkConfig}: the board, the blocks, the heads.
 *   <li>{@link io.tengen.agents.network.dl4j.NetworkDefinition} writes it as a DL4J configuration,
 *       which fixes the order of the parameters in one flat array.
 *   <li>{@link io.tengen.agents.network.dl4j.Lowering} reads the configuration, vertex by vertex,
 *       as a {@link io.tengen.agents.network.graph.LayerGraph}: operations on tensors, in an order
 *       in which they can be computed.
 *   <li>{@code onednn.InferenceCompiler} or {@code onednn.TrainingCompiler} walks that list and
 *       adds oneDNN's primitives for each operation to an {@code onednn.Program}, which is then
 *       only carried out; {@link io.tengen.agents.network.onnx.OnnxExporter} writes the same list
 *       as an ONNX file. DL4J's own layers need neither.
 * </ol>
 *
 * <p>Where choices are made:
 *
 * <ul>
 *   <li>what evaluates positions: {@link io.tengen.agents.network.evaluator.Backends}, by name or
 *       the first that the machine has;
 *   <li>what computes gradients: {@code training.TrainingProvider}, likewise;
 *   <li>bf16: never by itself. Those two have it under a name of its own, {@code onednn-bf16};
 *       {@link io.tengen.agents.network.onednn.OneDnn} asks the processor; {@code onednn.Layouts}
 *       says which tensors are in it.
 * </ul>
 */
@NullMarked
package io.tengen.agents.network;

import org.jspecify.annotations.NullMarked;
