/** Which moves a run's games of self-play began with, by iteration. */
import { Board } from '../board/board.js';
import { kindOf, setupOf } from '../games/kinds.js';
import { h, replace } from '../ui/dom.js';
import { percent } from '../ui/format.js';

/** As many as the games have points, and a pass; columns are shown as bars. */
export class FirstMoves {
  #lines = [];

  /** @param {string} game its name */
  constructor(game) {
    this.kind = kindOf(game ?? '');
    const edge = Number(/(\d+)x/.exec(game ?? '')?.[1]);
    this.extents = this.kind && setupOf(this.kind, edge ? { rows: edge, columns: edge } : {});
    this.slider = h('input', { type: 'range', min: 0, max: 0, value: 0, 'aria-label': 'Iteration', on: { input: () => this.#draw() } });
    this.caption = h('p', { class: 'soft small' });
    this.picture = h('div', { class: 'first-moves' });
    this.element = h('section', { class: 'panel stack', hidden: true }, h('h2', {}, 'First moves'), this.picture, this.slider, this.caption);
  }

  /** @param {object[]} metrics all lines so far */
  show(metrics) {
    const wasLast = Number(this.slider.value) >= this.#lines.length - 1;
    this.#lines = metrics.filter((line) => line.type === 'selfplay' && Array.isArray(line.firstMoves));
    this.element.hidden = this.#lines.length === 0 || !this.kind;
    this.slider.max = this.#lines.length - 1;
    if (wasLast) {
      this.slider.value = this.#lines.length - 1;
    }
    if (!this.element.hidden) {
      this.#draw();
    }
  }

  #draw() {
    const { firstMoves, iteration } = this.#lines[Number(this.slider.value)];
    const best = firstMoves.indexOf(Math.max(...firstMoves));
    const name = this.kind.names.name(best, this.extents);
    this.caption.textContent = `Iteration ${iteration}: most often ${name}, ${percent(firstMoves[best])} of the games`;
    if (this.kind.look === 'frame') {
      const most = Math.max(...firstMoves);
      replace(this.picture, h('div', { class: 'bars', role: 'img', 'aria-label': this.caption.textContent }, firstMoves.map((share, column) =>
        h('div', {}, h('span', {}, percent(share, 0)), h('i', { vars: { '--share': share / most } }), h('span', {}, column + 1)))));
      return;
    }
    this.board ??= new Board(this.kind, this.extents, { isSmall: true, label: 'First moves' });
    replace(this.picture, this.board.element);
    this.board.show({ board: this.kind.begin(this.extents).board, overlay: { heat: firstMoves.slice(0, this.extents.rows * this.extents.columns) } });
  }
}
