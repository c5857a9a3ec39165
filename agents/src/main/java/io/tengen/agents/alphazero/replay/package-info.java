/**
 * Games of self-play, from the thread that played them to the batch that is learned from. Where to
 * start: {@link io.tengen.agents.alphazero.replay.ZeroGame} is one game with what the search
 * thought of it; {@link io.tengen.agents.alphazero.replay.GameFile} keeps the games of an iteration
 * on disk, safe from a kill at any moment; {@link io.tengen.agents.alphazero.replay.ReplayWindow}
 * says which games are learned from; {@link io.tengen.agents.alphazero.replay.WindowSampler} draws
 * positions from it; {@link io.tengen.agents.alphazero.replay.GameText} writes games for people;
 * {@link io.tengen.agents.alphazero.replay.LatestGame} finds the one to look at.
 */
@NullMarked
package io.tengen.agents.alphazero.replay;

import org.jspecify.annotations.NullMarked;
