/** Othello: discs between the new one and an old one of its side are turned. */
import { emptyPosition, EMPTY, STONES } from './position.js';

const DIRECTIONS = [[-1, -1], [-1, 0], [-1, 1], [0, -1], [0, 1], [1, -1], [1, 0], [1, 1]];

/** @returns {import('./position.js').Position} */
export function begin(setup) {
  const position = emptyPosition(setup);
  const middle = setup.rows / 2;
  const at = (row, column) => row * setup.columns + column;
  position.board[at(middle - 1, middle - 1)] = 'O';
  position.board[at(middle, middle)] = 'O';
  position.board[at(middle - 1, middle)] = 'X';
  position.board[at(middle, middle - 1)] = 'X';
  return position;
}

function turnedBy(board, point, side, { rows, columns }) {
  const turned = [];
  for (const [down, right] of DIRECTIONS) {
    const line = [];
    let row = Math.floor(point / columns) + down;
    let column = (point % columns) + right;
    while (row >= 0 && row < rows && column >= 0 && column < columns
        && board[row * columns + column] === STONES[1 - side]) {
      line.push(row * columns + column);
      row += down;
      column += right;
    }
    const isClosed = row >= 0 && row < rows && column >= 0 && column < columns
      && board[row * columns + column] === STONES[side];
    if (isClosed) {
      turned.push(...line);
    }
  }
  return turned;
}

/** The points at which the side to move may play. */
export function legalPoints(position, setup) {
  return position.board.flatMap((stone, point) =>
    stone === EMPTY && turnedBy(position.board, point, position.toMove, setup).length > 0 ? [point] : []);
}

/** The position after a pass; only without any other move. */
export function pass(position) {
  return { ...position, toMove: 1 - position.toMove, last: null };
}

/** @returns {{position?: object, refused?: string}} */
export function play(position, point, setup) {
  if (position.board[point] !== EMPTY) {
    return { refused: 'There is a disc already.' };
  }
  const turned = turnedBy(position.board, point, position.toMove, setup);
  if (turned.length === 0) {
    return { refused: 'A disc there turns none.' };
  }
  const board = position.board.slice();
  [point, ...turned].forEach((disc) => { board[disc] = STONES[position.toMove]; });
  return { position: { ...position, board, toMove: 1 - position.toMove, last: point } };
}
