/**
 * Action values by function approximation: {@link io.tengen.agents.dqn.Dqn} with a network and
 * replayed experience, and {@link io.tengen.agents.dqn.TileCodedQ} with a linear function of {@link
 * io.tengen.agents.dqn.TileCoding}, the light baseline.
 */
@NullMarked
package io.tengen.agents.dqn;

import org.jspecify.annotations.NullMarked;
