/**
 * The points of a board as a grid of buttons over the picture: for hands, keys and screen readers.
 * One of them is in the order of tabs; arrows go from there.
 */
import { h } from '../ui/dom.js';

const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

export class Cells {
  #cells = [];
  #active;

  /**
   * @param {import('./geometry.js').Geometry} geometry
   * @param {{label: string, onChoose: (point: number, pointer: string) => void, onHover: (point: number|null) => void}} wishes
   */
  constructor(geometry, { label, onChoose, onHover }) {
    this.geometry = geometry;
    this.#active = Math.floor(geometry.points / 2);
    let pointer = 'mouse';
    for (let point = 0; point < geometry.points; point++) {
      this.#cells.push(h('button', { type: 'button', role: 'gridcell', tabindex: point === this.#active ? 0 : -1, class: 'cell' }));
    }
    const rows = Array.from({ length: geometry.rows }, (_, row) =>
      h('div', { role: 'row' }, this.#cells.slice(row * geometry.columns, (row + 1) * geometry.columns)));
    const pointOf = (event) => this.#cells.indexOf(event.target);
    this.element = h('div', {
      class: 'cells', role: 'grid', 'aria-label': label,
      vars: { '--rows': geometry.rows, '--columns': geometry.columns, '--inset-x': geometry.margin / geometry.width, '--inset-y': geometry.margin / geometry.height },
      on: {
        pointerdown: (event) => { pointer = event.pointerType; },
        click: (event) => pointOf(event) >= 0 && onChoose(pointOf(event), event.detail === 0 ? 'keyboard' : pointer),
        pointerover: (event) => event.pointerType !== 'touch' && pointOf(event) >= 0 && onHover(pointOf(event)),
        pointerleave: () => onHover(null),
        focusin: (event) => { this.#activate(pointOf(event)); onHover(event.target.matches(':focus-visible') ? pointOf(event) : null); },
        focusout: () => onHover(null),
        keydown: (event) => this.#key(event),
      },
    }, rows);
  }

  /** Says of a point what lies there. */
  name(point, label) {
    if (this.#cells[point].getAttribute('aria-label') !== label) {
      this.#cells[point].setAttribute('aria-label', label);
    }
  }

  /** How wide a point is on the screen, in CSS pixels. */
  get cellWidth() {
    return this.#cells[0].offsetWidth;
  }

  #activate(point) {
    this.#cells[this.#active].tabIndex = -1;
    this.#cells[point].tabIndex = 0;
    this.#active = point;
  }

  #key(event) {
    const { rows, columns } = this.geometry;
    const row = Math.floor(this.#active / columns);
    const column = this.#active % columns;
    const ends = { Home: [row, 0], End: [row, columns - 1], PageUp: [0, column], PageDown: [rows - 1, column] };
    const step = STEPS[event.key];
    const target = step ? [row + step[0], column + step[1]] : ends[event.key];
    if (!target || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const [toRow, toColumn] = target;
    if (toRow >= 0 && toRow < rows && toColumn >= 0 && toColumn < columns) {
      this.#cells[toRow * columns + toColumn].focus();
    }
  }
}
