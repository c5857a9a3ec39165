/**
 * The rules of Go, exact on boards of 2x2 to 25x25.
 *
 * <p>From the lowest layer up: {@link io.tengen.go.Points} numbers the points of a board, {@link
 * io.tengen.go.Board} holds stones, chains, liberties and simple ko, {@link io.tengen.go.Rules}
 * says which of the rulesets is played, {@link io.tengen.go.GoState} adds what needs the past
 * (superko, passes, the end), {@link io.tengen.go.Scoring} counts, and {@link io.tengen.go.GoGame}
 * is the {@link io.tengen.env.Game} of it all. Start reading at {@code Board}.
 *
 * <p>Packages above this one: {@code playout} plays games out at random, {@code analysis} reads
 * ladders, eyes and life, {@code features} writes what a network sees.
 */
@NullMarked
package io.tengen.go;

import org.jspecify.annotations.NullMarked;
