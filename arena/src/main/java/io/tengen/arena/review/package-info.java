/**
 * Looking at games that were kept: what an archive answers to those who only read. {@link
 * io.tengen.arena.review.ArchiveReader} is where to start; {@link
 * io.tengen.arena.review.GameFilter} says which games are meant, {@link
 * io.tengen.arena.review.GameSgf} makes a record of one, {@link io.tengen.arena.review.Reviewed}
 * the tables of many.
 */
@NullMarked
package io.tengen.arena.review;

import org.jspecify.annotations.NullMarked;
