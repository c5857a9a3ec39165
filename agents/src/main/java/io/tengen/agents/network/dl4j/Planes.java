package io.tengen.agents.network.dl4j;

/**
 * The output of a vertex.
 *
 * @param name of the vertex
 * @param channels planes, or numbers where it is a vector
 */
record Planes(String name, int channels) {}
