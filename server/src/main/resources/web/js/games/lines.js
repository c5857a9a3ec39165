/** Games of stones that stay where they are put: gomoku, tic-tac-toe, Connect Four. */
import { emptyPosition, EMPTY, STONES } from './position.js';

const DIRECTIONS = [[0, 1], [1, 0], [1, 1], [1, -1]];

/** @returns {import('./position.js').Position} */
export function begin(setup) {
  return emptyPosition(setup);
}

/**
 * The points of a row of enough stones through the last one, none without.
 * @param {import('./position.js').Position} position
 * @param {{rows: number, columns: number, inRow: number}} setup
 */
export function winningLine(position, { rows, columns, inRow }) {
  if (position.last === null) {
    return [];
  }
  const stone = position.board[position.last];
  for (const [down, right] of DIRECTIONS) {
    const line = [position.last];
    for (const sign of [1, -1]) {
      let row = Math.floor(position.last / columns) + sign * down;
      let column = (position.last % columns) + sign * right;
      while (row >= 0 && row < rows && column >= 0 && column < columns
          && position.board[row * columns + column] === stone) {
        line.push(row * columns + column);
        row += sign * down;
        column += sign * right;
      }
    }
    if (line.length >= inRow) {
      return line;
    }
  }
  return [];
}

/** @returns {{position?: object, refused?: string}} */
export function play(position, point, setup) {
  if (winningLine(position, setup).length > 0) {
    return { refused: 'The game is over.' };
  }
  if (position.board[point] !== EMPTY) {
    return { refused: 'That square is taken.' };
  }
  const board = position.board.slice();
  board[point] = STONES[position.toMove];
  return { position: { ...position, board, toMove: 1 - position.toMove, last: point } };
}

/** Where a disc comes to rest in the column of a point; -1 when the column is full. */
export function landing(board, point, { rows, columns }) {
  for (let row = rows - 1; row >= 0; row--) {
    const cell = row * columns + (point % columns);
    if (board[cell] === EMPTY) {
      return cell;
    }
  }
  return -1;
}

/** As {@link play}, the disc falling down its column. */
export function drop(position, point, setup) {
  const cell = landing(position.board, point, setup);
  return cell < 0 ? { refused: 'That column is full.' } : play(position, cell, setup);
}
