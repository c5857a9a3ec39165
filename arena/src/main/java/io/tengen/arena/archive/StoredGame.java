package io.tengen.arena.archive;

import io.tengen.arena.tournament.model.Pairing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A game of a tournament, without its moves.
 *
 * @param id among all games of the archive, from 1
 * @param tournament the name of the tournament
 * @param attempt from 1; above 1 it was begun again that often
 * @param plies how many moves it has, the opening's included
 * @param end none while it is being played, or waits to be
 */
public record StoredGame(
    long id,
    String tournament,
    Pairing pairing,
    Instant begun,
    int attempt,
    int plies,
    @Nullable StoredEnd end) {}
