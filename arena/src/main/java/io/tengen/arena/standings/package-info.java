/**
 * What the results of games come to: standings, cross-tables, ratings.
 *
 * <p>Start with {@link io.tengen.arena.standings.Tally}, which sums games up one after another, and
 * {@link io.tengen.arena.standings.ResultTables}, which has all tables that are made of that sum.
 * {@link io.tengen.arena.standings.Standings} ranks the players by points and tie-breaks, {@link
 * io.tengen.arena.standings.EloList} rates them with errors; it says where ratings cannot be
 * compared.
 */
@NullMarked
package io.tengen.arena.standings;

import org.jspecify.annotations.NullMarked;
