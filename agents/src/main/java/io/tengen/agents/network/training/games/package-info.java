/**
 * Games of people as samples to learn from: {@link
 * io.tengen.agents.network.training.games.GamePacker} reads records, {@link
 * io.tengen.agents.network.training.games.GameStore} keeps them on disk in two bytes a move, {@link
 * io.tengen.agents.network.training.games.PositionSampler} draws positions from all of them in an
 * order that depends on the seed alone.
 */
@NullMarked
package io.tengen.agents.network.training.games;

import org.jspecify.annotations.NullMarked;
