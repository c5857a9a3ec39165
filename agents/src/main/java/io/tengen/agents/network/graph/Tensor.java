package io.tengen.agents.network.graph;

/**
 * A value in a graph, for each position of a batch.
 *
 * @param id its index in {@link LayerGraph#tensors}
 * @param channels how many planes, or numbers where it is not spatial
 * @param isSpatial whether it is {@code channels x height x width}; else a vector of {@code
 *     channels}
 */
public record Tensor(int id, int channels, boolean isSpatial) {}
