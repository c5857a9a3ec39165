/** Where things lie on a drawn board: ten units a square, the labels in a margin around. */

/** The side of a square. */
export const CELL = 10;

/** The measures of a board of so many rows and columns. */
export class Geometry {
  /**
   * @param {number} rows
   * @param {number} columns
   * @param {number} margin on each side, in squares
   */
  constructor(rows, columns, margin) {
    this.rows = rows;
    this.columns = columns;
    this.margin = margin * CELL;
    this.width = columns * CELL + 2 * this.margin;
    this.height = rows * CELL + 2 * this.margin;
  }

  x(point) {
    return this.margin + ((point % this.columns) + 0.5) * CELL;
  }

  y(point) {
    return this.margin + (Math.floor(point / this.columns) + 0.5) * CELL;
  }

  get points() {
    return this.rows * this.columns;
  }
}

/** The handicap points of a board of Go or gomoku, for the eye. */
export function starPoints(rows, columns) {
  if (rows !== columns || rows < 7) {
    return [];
  }
  const near = rows < 13 ? 2 : 3;
  const far = rows - 1 - near;
  const isOdd = rows % 2 === 1;
  const middle = (rows - 1) / 2;
  const at = (row, column) => row * columns + column;
  const corners = [at(near, near), at(near, far), at(far, near), at(far, far)];
  const sides = isOdd && rows > 15 ? [at(near, middle), at(middle, near), at(middle, far), at(far, middle)] : [];
  return [...corners, ...sides, ...(isOdd ? [at(middle, middle)] : [])];
}
