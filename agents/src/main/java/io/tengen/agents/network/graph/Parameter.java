package io.tengen.agents.network.graph;

/**
 * Where in the network's flat array a parameter lies; that of DL4J's {@code Model.params()}, whose
 * gradient view has the same places.
 *
 * @param offset of the first number
 * @param length how many numbers
 */
public record Parameter(int offset, int length) {}
