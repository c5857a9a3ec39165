/**
 * What moves parameters against a gradient, whatever computed it: the rules ({@link
 * io.tengen.agents.network.optimiser.Optimiser}) and what is done to a gradient before ({@link
 * io.tengen.agents.network.optimiser.GradientShaping}).
 */
@NullMarked
package io.tengen.agents.network.optimiser;

import org.jspecify.annotations.NullMarked;
