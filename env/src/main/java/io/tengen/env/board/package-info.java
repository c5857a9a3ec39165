/**
 * Small board games, as {@link io.tengen.env.Game}s: tic-tac-toe, Connect Four, Othello and the
 * m,n,k-games with Gomoku among them.
 *
 * <p>Start with {@link io.tengen.env.board.TicTacToeState}, the shortest. Each game is a pair: the
 * {@code Game} holds names and sizes, the {@code State} the rules. What all four share lies in two
 * helpers: {@code BoardState} (observations, the picture, why an action is refused) and {@code
 * BoardNotation} (the names of squares and how a board is drawn).
 *
 * <p>Conventions of the whole package:
 *
 * <ul>
 *   <li>Squares are numbered row-major from the top left of the picture, as in OpenSpiel.
 *   <li>A square is called by the letter of its column and the number of its row. Row 1 is at the
 *       bottom, as in chess, but in Othello at the top, as its players write it. No letter is left
 *       out. A Connect Four action is a column, called {@code 1} to {@code 7}.
 *   <li>The picture shows tic-tac-toe and Connect Four with {@code x} and {@code o}, as OpenSpiel
 *       does, and Othello and m,n,k-games with {@code X} and {@code O}, which stand for black and
 *       white as in the text diagrams of Othello and Go. {@code x} and black move first.
 *   <li>The observation is AlphaGo Zero's input without the history (Silver et al. 2017, "Neural
 *       network architecture"): three planes, row 0 at the top, of the mover's own stones, the
 *       opponent's stones, and ones throughout when player 0 is to move.
 * </ul>
 */
@NullMarked
package io.tengen.env.board;

import org.jspecify.annotations.NullMarked;
