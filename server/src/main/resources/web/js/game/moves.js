/** The list of moves with the variation that is tried, and the buttons that go through them. */
import { h, replace } from '../ui/dom.js';

export class MoveList {
  /** @param {import('./model.js').GameModel} model */
  constructor(model) {
    this.model = model;
    this.list = h('ol', { class: 'moves', 'aria-label': 'Moves' });
    this.variation = h('div', { class: 'variation', hidden: true });
    const step = (label, sign, how) => h('button', { type: 'button', class: 'small', 'aria-label': label, title: label, on: { click: () => model.go(how) } }, sign);
    this.element = h('section', { class: 'stack', 'aria-label': 'Moves' },
      h('div', { class: 'row steps' },
        step('First position', '|◀', (tree) => { tree.current = tree.root; }),
        step('Back ten moves', '−10', (tree) => tree.step(-10)),
        step('Back a move', '◀', (tree) => tree.step(-1)),
        step('On a move', '▶', (tree) => tree.step(1)),
        step('On ten moves', '+10', (tree) => tree.step(10)),
        step('Last position', '▶|', (tree) => { tree.current = tree.end; })),
      this.variation,
      this.list);
    this.list.addEventListener('click', (event) => {
      const ply = Number(event.target.dataset?.ply);
      if (ply) {
        model.go((tree) => { tree.current = tree.mainAt(ply); });
      }
    });
  }

  show() {
    const { view, tree } = this.model;
    while (this.list.children.length > view.moves.length) {
      this.list.lastChild.remove();
    }
    view.moves.forEach(({ move, used }, index) => {
      const item = this.list.children[index] ?? this.#item(index);
      item.firstChild.textContent = move;
      item.firstChild.title = `${(used / 1000).toFixed(1)} s`;
    });
    this.#mark();
    const line = tree.variation;
    this.variation.hidden = line.length === 0;
    replace(this.variation, line.length > 0 && [
      h('span', { class: 'soft' }, `Tried from move ${line[0].ply - 1}: `),
      line.map((node) => h('button', { type: 'button', class: 'plain', 'aria-current': node === tree.current, on: { click: () => this.model.go((all) => { all.current = node; }) } }, node.move)),
      h('button', { type: 'button', class: 'small', on: { click: () => this.model.go((all) => all.dropVariation()) } }, 'Back to the game'),
    ]);
  }

  #item(index) {
    const button = h('button', { type: 'button', 'data-ply': index + 1, tabindex: -1 });
    const item = h('li', { 'data-number': index + 1 }, button);
    this.list.append(item);
    return item;
  }

  /** Marks the move shown, and scrolls within the list only. */
  #mark() {
    this.list.querySelector('[aria-current]')?.removeAttribute('aria-current');
    const { current } = this.model.tree;
    const shown = current.isMain ? this.list.children[current.ply - 1]?.firstChild : null;
    if (shown) {
      shown.setAttribute('aria-current', 'true');
      requestAnimationFrame(() => this.#scrollTo(shown.parentElement));
    }
  }

  #scrollTo({ offsetTop, offsetHeight }) {
    const { scrollTop, clientHeight } = this.list;
    if (offsetTop < scrollTop || offsetTop + offsetHeight > scrollTop + clientHeight) {
      this.list.scrollTop = offsetTop - clientHeight / 2;
    }
  }
}
