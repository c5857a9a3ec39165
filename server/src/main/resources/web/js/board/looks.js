/** What lies under the stones: lines, squares, holes, labels. */
import { s } from '../ui/dom.js';
import { CELL, starPoints } from './geometry.js';

function lines(geometry, inset) {
  const { margin, rows, columns } = geometry;
  const near = margin + inset;
  const right = margin + columns * CELL - inset;
  const bottom = margin + rows * CELL - inset;
  const path = [];
  const across = inset > 0 ? rows : rows + 1;
  const down = inset > 0 ? columns : columns + 1;
  for (let row = 0; row < across; row++) {
    path.push(`M${near} ${margin + inset + row * CELL}H${right}`);
  }
  for (let column = 0; column < down; column++) {
    path.push(`M${margin + inset + column * CELL} ${near}V${bottom}`);
  }
  return s('path', { class: 'lines', d: path.join('') });
}

function wood(geometry) {
  return [
    lines(geometry, CELL / 2),
    starPoints(geometry.rows, geometry.columns).map((point) =>
      s('circle', { class: 'star', cx: geometry.x(point), cy: geometry.y(point), r: geometry.columns > 13 ? 1.15 : 1 })),
  ];
}

function felt(geometry) {
  return [lines(geometry, 0)];
}

function paper(geometry) {
  const { margin, rows, columns } = geometry;
  const path = [];
  for (let row = 1; row < rows; row++) {
    path.push(`M${margin} ${margin + row * CELL}h${columns * CELL}`);
  }
  for (let column = 1; column < columns; column++) {
    path.push(`M${margin + column * CELL} ${margin}v${rows * CELL}`);
  }
  return [s('path', { class: 'lines', d: path.join('') })];
}

function frame(geometry) {
  const holes = [];
  for (let point = 0; point < geometry.points; point++) {
    holes.push(s('circle', { class: 'hole', cx: geometry.x(point), cy: geometry.y(point), r: 4.1 }));
  }
  return holes;
}

const LOOKS = { wood, felt, paper, frame };

/** The board of a look without stones. */
export function baseOf(look, geometry) {
  return s('g', { class: 'base' }, LOOKS[look](geometry));
}

/** The names of rows and columns around the board. */
export function labels(names, geometry) {
  const { margin, rows, columns, width, height } = geometry;
  const texts = [];
  const text = (x, y, label) => texts.push(s('text', { class: 'label', x, y }, label));
  for (let column = 0; column < columns; column++) {
    const x = margin + (column + 0.5) * CELL;
    text(x, margin * 0.5, names.column(column));
    text(x, height - margin * 0.5, names.column(column));
  }
  for (let row = 0; row < rows; row++) {
    const y = margin + (row + 0.5) * CELL;
    text(margin * 0.5, y, names.row(row, rows));
    text(width - margin * 0.5, y, names.row(row, rows));
  }
  return s('g', { class: 'labels', 'aria-hidden': 'true' }, texts);
}
