/**
 * Games whose players call, instead of being called: people in a browser, programs behind a socket.
 * The referee waits for them.
 *
 * <p>Start with {@link io.tengen.arena.live.LiveGames}, which begins games and takes them up again
 * after a restart, and {@link io.tengen.arena.live.LiveGame}, the referee of one. What others may
 * know of a game at a moment is a {@link io.tengen.arena.live.LiveSnapshot}, what happens in it is
 * told as {@link io.tengen.arena.live.LiveEvent}s. Rules and results are those of {@link
 * io.tengen.arena.match}.
 */
@NullMarked
package io.tengen.arena.live;

import org.jspecify.annotations.NullMarked;
