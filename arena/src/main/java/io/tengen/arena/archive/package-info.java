/**
 * The archive: tournaments, rooms, games, moves, ratings, analysis and accounts in a database,
 * where what was reported saved outlives a kill at any moment.
 *
 * <p>Start with {@link io.tengen.arena.archive.GameArchive}, which writes, and {@link
 * io.tengen.arena.archive.ArchiveView}, which reads; {@link io.tengen.arena.archive.ArchiveReview}
 * says what is read in terms of games, {@link io.tengen.arena.archive.AccountStore} knows who may
 * play. Beneath them {@code CommitQueue} commits what many games have to say together, {@code
 * Database} is what SQLite and PostgreSQL do differently, and {@code Schema} holds the migrations.
 * Nothing else in the program knows JDBC.
 */
@NullMarked
package io.tengen.arena.archive;

import org.jspecify.annotations.NullMarked;
