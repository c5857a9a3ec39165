/** A board of any kind: drawn as SVG over wood, felt or paper, with its points as buttons. */
import { landing } from '../games/lines.js';
import { h, replace, s } from '../ui/dom.js';
import { Cells } from './cells.js';
import { Geometry } from './geometry.js';
import { grain } from './grain.js';
import { baseOf, labels } from './looks.js';
import { deadMark, lastMark, numberOn, overlayOf, underlay } from './overlay.js';
import { stoneGradients, stoneOf } from './stones.js';

const SMALL_MARGIN = 0.15;
/** Fingers miss smaller points; there a first tap shows the stone and a second one plays it. */
const EASY_TO_HIT = 27;

let boards = 0;

/** Room for the labels, in squares; letters of one size need less of a large square. */
function marginOf(columns) {
  return columns >= 13 ? 0.8 : 0.4 + columns / 40;
}

/**
 * @typedef {object} Picture
 * @property {string[]|string} board a letter a point
 * @property {number|null} [last]
 * @property {0|1|null} [toMove] whose stone follows the pointer; null for nobody's
 * @property {Set<number>|null} [legal] where it does; null for every empty point
 * @property {Set<number>} [dead]
 * @property {import('./overlay.js').Overlay} [overlay]
 */
export class Board {
  #stones = [];
  #shown = [];
  #pending = null;
  #picture = { board: '' };
  #hovered = null;

  /**
   * @param {import('../games/kinds.js').Kind} kind
   * @param {{rows: number, columns: number}} extents
   * @param {{isSmall?: boolean, label?: string, onChoose?: (point: number) => void, onHover?: (point: number|null) => void}} [options]
   */
  constructor(kind, { rows, columns }, { isSmall = false, label = kind.title, onChoose, onHover } = {}) {
    this.kind = kind;
    this.isSmall = isSmall;
    this.id = `board${++boards}`;
    this.geometry = new Geometry(rows, columns, isSmall ? SMALL_MARGIN : marginOf(columns));
    this.layers = Object.fromEntries(['under', 'tiles', 'stones', 'over', 'marks', 'ghost'].map((name) => [name, s('g', { class: name })]));
    const { width, height } = this.geometry;
    const picture = s('svg', { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true', class: 'picture' },
      stoneGradients(this.id),
      baseOf(kind.look, this.geometry),
      !isSmall && labels(kind.names, this.geometry),
      Object.values(this.layers));
    this.cells = isSmall ? null : new Cells(this.geometry, {
      label,
      onChoose: (point, pointer) => this.#choose(point, pointer, onChoose),
      onHover: (point) => { this.#hover(point); onHover?.(point); },
    });
    this.element = h('div', {
      class: `board look-${kind.look}${isSmall ? ' small' : ''}`,
      ...(isSmall && { role: 'img', 'aria-label': label }),
      vars: { '--aspect': width / height, '--label': Math.min(3.1, 0.9 + 0.17 * columns) },
    }, kind.look === 'wood' && !isSmall && grain(), picture, this.cells?.element);
  }

  /** Shows a position and what lies over it. @param {Picture} picture */
  show(picture) {
    this.#picture = picture;
    this.#pending = null;
    this.#drawStones();
    const { under, tiles, over, marks } = this.layers;
    const overlay = picture.overlay ?? {};
    const stone = (side) => this.#piece(side === 0 ? 'X' : 'O', true);
    replace(under, underlay(this.geometry, overlay));
    replace(over, overlayOf(this.geometry, overlay, stone));
    const last = picture.last ?? null;
    const lastStone = last === null ? '.' : picture.board[last];
    const isMark = this.kind.stone === 'mark';
    const ring = lastStone !== '.' && !overlay.numbers && lastMark(this.geometry, last, lastStone, this.kind.stone);
    replace(tiles, isMark && ring);
    replace(marks, !isMark && ring,
      [...(overlay.numbers ?? [])].map(([point, number]) => numberOn(this.geometry, point, picture.board[point], number)),
      [...(picture.dead ?? [])].map((point) => deadMark(this.geometry, point)));
    this.#name();
    this.#ghost(this.#hovered);
  }

  #drawStones() {
    const dead = this.#picture.dead;
    for (let point = 0; point < this.geometry.points; point++) {
      const stone = this.#picture.board[point] ?? '.';
      if (this.#shown[point] !== stone) {
        this.#stones[point]?.remove();
        this.#stones[point] = stone === '.' ? null : this.#place(point, stone);
        this.#shown[point] = stone;
      }
      this.#stones[point]?.classList.toggle('is-dead', dead?.has(point) ?? false);
    }
  }

  #place(point, stone) {
    const placed = s('g', { transform: `translate(${this.geometry.x(point)} ${this.geometry.y(point)})` }, this.#piece(stone, false));
    this.layers.stones.append(placed);
    return placed;
  }

  #piece(stone, isFlat) {
    return stoneOf(this.kind.stone, stone, this.id, isFlat || this.isSmall);
  }

  #name() {
    if (!this.cells) {
      return;
    }
    const { board, last, dead, overlay } = this.#picture;
    for (let point = 0; point < this.geometry.points; point++) {
      const side = board[point] === 'X' ? 0 : 1;
      const what = board[point] === '.' || board[point] === undefined ? 'empty' : this.kind.sides[side];
      const owner = overlay?.territory?.[point];
      this.cells.name(point, [
        this.#spoken(point), what,
        point === last && 'last move',
        dead?.has(point) && 'dead',
        what === 'empty' && owner && owner !== '.' && `territory of ${this.kind.sides[owner === 'X' ? 0 : 1]}`,
      ].filter(Boolean).join(', '));
    }
  }

  #spoken(point) {
    const name = this.kind.names.name(point, this.geometry);
    return this.kind.look === 'frame'
      ? `column ${name} row ${this.geometry.rows - Math.floor(point / this.geometry.columns)}`
      : name;
  }

  #choose(point, pointer, onChoose) {
    const isHard = pointer === 'touch' && this.cells.cellWidth < EASY_TO_HIT && this.#picture.board[point] === '.' && this.#mayPlay(point);
    if (isHard && this.#pending !== point) {
      this.#pending = point;
      this.#ghost(point);
      return;
    }
    onChoose?.(point);
  }

  #hover(point) {
    this.#hovered = point;
    this.#ghost(point);
  }

  #mayPlay(point) {
    const { toMove = null, legal = null } = this.#picture;
    return toMove !== null && (legal === null || legal.has(point));
  }

  /** A pale stone under the pointer, where one may be put. */
  #ghost(point) {
    const { board, toMove = null } = this.#picture;
    const target = point !== null && this.kind.look === 'frame' ? landing([...board], point, this.geometry) : point;
    if (target === null || target < 0 || board[target] !== '.' || !this.#mayPlay(target)) {
      replace(this.layers.ghost);
      return;
    }
    const x = this.geometry.x(target);
    const y = this.geometry.y(target);
    replace(this.layers.ghost,
      this.#pending === target && s('path', { class: 'guide', d: `M${x} 0V${this.geometry.height}M0 ${y}H${this.geometry.width}` }),
      s('g', { class: 'ghost-stone', transform: `translate(${x} ${y})` }, this.#piece(toMove === 0 ? 'X' : 'O', true)));
  }
}
