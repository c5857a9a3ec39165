/**
 * Tournaments: {@link io.tengen.arena.tournament.TournamentSpec} says what is played, by whom and
 * in which form; {@link io.tengen.arena.tournament.file.TournamentFile} reads it from a file, and
 * {@link io.tengen.arena.tournament.format.Format} knows which games follow. {@link
 * io.tengen.arena.tournament.Tournament} plays them, everything in the {@linkplain
 * io.tengen.arena.archive archive}.
 */
@NullMarked
package io.tengen.arena.tournament;

import org.jspecify.annotations.NullMarked;
