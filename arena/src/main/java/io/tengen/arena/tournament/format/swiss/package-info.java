/**
 * Who plays whom in the next round of a Swiss tournament: the FIDE (Dutch) System, FIDE Handbook
 * C.04.3 in the edition that is in force since 1 February 2026. {@link
 * io.tengen.arena.tournament.format.swiss.DutchPairing} is where to start reading.
 *
 * <p>The handbook describes a search through all pairings in a stated order, and leaves the method
 * free. Here each step is one {@link io.tengen.arena.tournament.format.swiss.PerfectMatching
 * matching of least cost}, whose costs have a digit for each criterion.
 */
@NullMarked
package io.tengen.arena.tournament.format.swiss;

import org.jspecify.annotations.NullMarked;
