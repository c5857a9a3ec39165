/**
 * What a tournament's parts tell each other: who takes part, which games there are, and what came
 * of them. Plain records, which depend on nothing else of the tournament.
 */
@NullMarked
package io.tengen.arena.tournament.model;

import org.jspecify.annotations.NullMarked;
