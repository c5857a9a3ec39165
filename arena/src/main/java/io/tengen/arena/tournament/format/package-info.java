/**
 * Forms of tournaments: which games there are, and when. A {@link
 * io.tengen.arena.tournament.format.Format} is a function of the results so far, so that a
 * tournament that was killed goes on from what its archive has. {@link
 * io.tengen.arena.tournament.format.FormatSpec} names the forms.
 *
 * <p>All forms treat a game without a result alike: it is played once more, under a key of its own,
 * and if that one has no result either, both count for nothing.
 */
@NullMarked
package io.tengen.arena.tournament.format;

import org.jspecify.annotations.NullMarked;
