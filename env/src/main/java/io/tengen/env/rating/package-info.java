/**
 * How strong players are, from the results of their games; nothing of what a game is.
 *
 * <p>{@link io.tengen.env.rating.Trinomial} and {@link io.tengen.env.rating.Pentanomial} count the
 * results of one match, by games and by pairs of games. {@link io.tengen.env.rating.Sprt} says when
 * such a match may end, {@link io.tengen.env.rating.LikelihoodOfSuperiority} how likely its winner
 * is the better player. {@link io.tengen.env.rating.RatingTable} rates many players at once from
 * all games that they played; start reading there.
 *
 * <p>Elo is logistic everywhere: d points above the opponent are 1 / (1 + 10^(-d / 400)) of the
 * points to win, a draw being half a win.
 */
@NullMarked
package io.tengen.env.rating;

import org.jspecify.annotations.NullMarked;
