/** How the points of a board are called; moves travel by these names. */

const GO_LETTERS = 'ABCDEFGHJKLMNOPQRSTUVWXYZ';
const LETTERS = 'abcdefghijklmnopqrs';

function lettered(letters, isFromTop) {
  return {
    column: (column) => letters[column],
    row: (row, rows) => String(isFromTop ? row + 1 : rows - row),
    name(index, { rows, columns }) {
      return this.column(index % columns) + this.row(Math.floor(index / columns), rows);
    },
    index(name, { rows, columns }) {
      const column = letters.toLowerCase().indexOf(name[0].toLowerCase());
      const number = Number(name.slice(1));
      const row = isFromTop ? number - 1 : rows - number;
      return column < 0 || column >= columns || !(row >= 0 && row < rows) ? -1 : row * columns + column;
    },
  };
}

/** Go: no I, rows from the bottom. */
export const GO_NAMES = lettered(GO_LETTERS, false);
/** Othello: rows from the top. */
export const TOP_NAMES = lettered(LETTERS, true);
/** The others: rows from the bottom. */
export const BOTTOM_NAMES = lettered(LETTERS, false);

/** Connect Four: moves are columns; a point has a name for readers only. */
export const COLUMN_NAMES = {
  column: (column) => String(column + 1),
  row: () => '',
  name: (index, { columns }) => String((index % columns) + 1),
  /** The point of the top row. */
  index: (name) => Number(name) - 1,
};

/** Whether a move is a pass. */
export function isPass(move) {
  return move.toLowerCase() === 'pass';
}
