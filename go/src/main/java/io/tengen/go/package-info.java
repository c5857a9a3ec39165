/**
 * The rules of Go, exact on boards of 2x2 to 25x25.
 *
 * <p>The game, for who does not know it: two players put stones on the points of a grid in turn,
 * black first, or pass; two passes in a row end it, and who has more points has won. The words of
 * this module, each with the place that decides it:
 *
 * <ul>
 *   <li>A <i>chain</i> is a maximal set of stones of one colour connected along the lines, its
 *       <i>liberties</i> are the empty points next to it ({@code Chains}). With one liberty it is
 *       in <i>atari</i>; without any it is captured and taken off the board as <i>prisoners</i>
 *       ({@link io.tengen.go.Board#playUnchecked}).
 *   <li><i>Suicide</i> is a play that captures nothing and leaves its own chain without a liberty;
 *       {@link io.tengen.go.Rules} says whether it is allowed ({@link
 *       io.tengen.go.Board#isSuicide}).
 *   <li>A <i>ko</i> is a shape in which both could take one stone back and forth forever; <i>simple
 *       ko</i> forbids to take back at once ({@link io.tengen.go.Board#isKo}), <i>superko</i>
 *       forbids every play that recreates an earlier position ({@code Superko}). {@link
 *       io.tengen.go.KoRule} names the variants.
 *   <li>An <i>eye</i> is a point that one colour surrounds; a chain with two of them can never be
 *       captured ({@link io.tengen.go.analysis.Eyes}, {@link io.tengen.go.analysis.Benson}).
 *   <li>A <i>ladder</i> is a pursuit in which the attacker gives atari at every move and the chain
 *       runs, one stone at a time, to the edge or to a stone that saves it ({@link
 *       io.tengen.go.analysis.Ladder}).
 *   <li>A <i>seki</i> is a stand-off: whoever plays one of the shared liberties is captured, so
 *       nobody does, and both live without two eyes. No rule names it: at the end its stones stand
 *       and its shared liberties are nobody's ({@link io.tengen.go.Scoring}).
 *   <li><i>Komi</i> are the points that white gets for playing second, a <i>handicap</i> is black
 *       stones placed before the first move ({@link io.tengen.go.Rules}, {@link
 *       io.tengen.go.Handicap}).
 * </ul>
 *
 * <p>From the lowest layer up: {@link io.tengen.go.Points} numbers the points of a board, {@link
 * io.tengen.go.Board} holds stones, chains, liberties and simple ko, {@link io.tengen.go.Rules}
 * says which of the rulesets is played, {@link io.tengen.go.GoState} adds what needs the past
 * (superko, passes, the end), {@link io.tengen.go.Scoring} counts, and {@link io.tengen.go.GoGame}
 * is the {@link io.tengen.env.Game} of it all. Start reading at {@code Board}.
 *
 * <p>Packages above this one: {@code playout} plays games out at random, {@code analysis} reads
 * ladders, eyes and life, {@code features} writes what a network sees, {@code sgf} reads and writes
 * records of games, {@code gtp} speaks with other programs.
 */
@NullMarked
package io.tengen.go;

import org.jspecify.annotations.NullMarked;
