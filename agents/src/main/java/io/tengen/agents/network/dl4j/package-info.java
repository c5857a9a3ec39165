/**
 * DL4J, the definition and the reference: {@link io.tengen.agents.network.dl4j.NetworkDefinition}
 * builds the configuration of a network, {@link io.tengen.agents.network.dl4j.Lowering} reads it as
 * a graph of operations, {@link io.tengen.agents.network.dl4j.Dl4jNetwork} carries it out.
 */
@NullMarked
package io.tengen.agents.network.dl4j;

import org.jspecify.annotations.NullMarked;
