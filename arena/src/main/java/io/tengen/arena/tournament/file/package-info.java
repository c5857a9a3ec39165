/**
 * Reads tournaments from files that people write: YAML 1.2, of which JSON is a part, with what is
 * wrong told by its line, all of it at once. {@link io.tengen.arena.tournament.file.TournamentFile}
 * is where to start reading.
 */
@NullMarked
package io.tengen.arena.tournament.file;

import org.jspecify.annotations.NullMarked;
