/**
 * Games and matches: two players, a referee, a result. {@link io.tengen.arena.match.Match} is where
 * to start reading for many games of the same two, {@link io.tengen.arena.match.Table} for one game
 * of any two; {@link io.tengen.arena.match.GameRunner} is the referee, {@link
 * io.tengen.arena.match.MatchLedger} the file that a match survives a kill by.
 */
@NullMarked
package io.tengen.arena.match;

import org.jspecify.annotations.NullMarked;
