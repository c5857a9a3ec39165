/**
 * A position as pages need it to replay a game and to try moves. The server stays the judge of what
 * is played.
 *
 * @typedef {object} Position
 * @property {string[]} board '.', 'X' (moved first) or 'O', row by row from the top left
 * @property {0|1} toMove
 * @property {number|null} last the point of the last move
 * @property {number[]} captured stones taken by each side
 * @property {Set<string>} [seen] keys of earlier positions, where repeating is against the rules
 * @property {number|null} [ko] the point that simple ko forbids
 * @property {number} [passes] in a row
 */

/** Side 0 moves first. */
export const STONES = ['X', 'O'];
export const EMPTY = '.';

/** @returns {Position} a position with nothing on the board */
export function emptyPosition({ rows, columns }) {
  return { board: new Array(rows * columns).fill(EMPTY), toMove: 0, last: null, captured: [0, 0] };
}

/** The points above, below, left and right of each point. */
export function neighbourTable({ rows, columns }) {
  return Array.from({ length: rows * columns }, (_, point) => {
    const column = point % columns;
    return [
      point >= columns ? point - columns : -1,
      point + columns < rows * columns ? point + columns : -1,
      column > 0 ? point - 1 : -1,
      column < columns - 1 ? point + 1 : -1,
    ].filter((neighbour) => neighbour >= 0);
  });
}
