/**
 * What a network computes, apart from what computes it: {@link
 * io.tengen.agents.network.graph.LayerGraph} is a list of operations on numbered tensors over one
 * flat array of parameters. DL4J's configuration is lowered to it; oneDNN programs and ONNX files
 * are made of it.
 */
@NullMarked
package io.tengen.agents.network.graph;

import org.jspecify.annotations.NullMarked;
