/**
 * Matches: two players, many games, a result. {@link io.tengen.arena.match.Match} is where to start
 * reading; {@link io.tengen.arena.match.GameRunner} is the referee of one game, {@link
 * io.tengen.arena.match.MatchLedger} the file that a match survives a kill by.
 */
@NullMarked
package io.tengen.arena.match;

import org.jspecify.annotations.NullMarked;
