/**
 * The worlds beside Go, without a window: a gridworld with an agent that learns, CartPole, board
 * games.
 *
 * <p>Each {@link io.tengen.client.world.World} is one class in the list of {@link
 * io.tengen.client.world.Worlds}; it says what it looks like by {@link
 * io.tengen.client.scene.Canvas}, and what can be done by {@link io.tengen.client.world.Control}s,
 * so that one screen shows them all. Models are owned by one thread, that of the window; who learns
 * or thinks does so on a thread of its own and hands over values that do not change.
 */
@NullMarked
package io.tengen.client.world;

import org.jspecify.annotations.NullMarked;
