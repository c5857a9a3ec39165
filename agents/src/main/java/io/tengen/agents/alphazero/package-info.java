/**
 * AlphaGo Zero and AlphaZero: a player that learns from nothing but the rules, by playing against
 * itself (Silver et al., "Mastering the game of Go without human knowledge", Nature 550, 2017;
 * Silver et al., "A general reinforcement learning algorithm that masters chess, shogi, and Go
 * through self-play", Science 362, 2018).
 *
 * <p>A run is iterations of three stages that take turns with all cores: self-play with the best
 * network ({@code selfplay}), learning from the window of the newest games ({@code replay}), and a
 * match of what was learned against the best ({@code gate}). Every game is a function of the
 * network, the settings, the run's seed and its number, so that neither the number of workers nor
 * an interruption changes what is learned.
 */
@NullMarked
package io.tengen.agents.alphazero;

import org.jspecify.annotations.NullMarked;
