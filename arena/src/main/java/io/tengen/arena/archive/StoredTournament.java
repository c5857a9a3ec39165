package io.tengen.arena.archive;

import java.time.Instant;

/**
 * A tournament.
 *
 * @param id among all tournaments of the archive, from 1
 * @param name no other one has it
 * @param config its settings in JSON
 * @param begun when
 */
public record StoredTournament(long id, String name, String config, Instant begun) {}
