/** The panel of the analysis: its switches, the graph of the game, the best moves in words. */
import { LineChart } from '../charts/line-chart.js';
import { api, path } from '../net/api.js';
import { h, replace } from '../ui/dom.js';
import { percent, visits } from '../ui/format.js';
import { candidatesOf, LAYERS } from './layers.js';

const LONGEST_LINE = 8;

export class Thoughts {
  /** What of the analysis lies over the board. */
  chosen = new Set(LAYERS.filter((layer) => layer.isUsual).map((layer) => layer.id));

  /**
   * @param {import('./model.js').GameModel} model
   * @param {import('./analysis.js').AnalysisFeed} feed
   * @param {AbortSignal} signal
   * @param {{onLayers: () => void, onLine: (moves: string[]|null) => void}} wishes
   */
  constructor(model, feed, signal, { onLayers, onLine }) {
    this.model = model;
    this.feed = feed;
    this.onLayers = onLayers;
    this.onLine = onLine;
    this.main = h('button', { type: 'button', 'aria-pressed': 'false', on: { click: () => feed.toggle() } }, 'Analyse', h('kbd', {}, 'a'));
    this.walk = h('button', { type: 'button', 'aria-pressed': 'false', on: { click: () => feed.review() } }, 'Whole game', h('kbd', {}, 'g'));
    this.layers = LAYERS.filter((layer) => !layer.isGo || model.kind.id === 'go').map((layer) => ({
      ...layer,
      button: h('button', { type: 'button', class: 'small', on: { click: () => this.toggle(layer.id) } }, layer.label, h('kbd', {}, layer.key)),
    }));
    this.graph = new LineChart({
      title: `Chance of ${model.kind.sides[0]}`, xLabel: 'move', height: 150, yDomain: [0, 1], middle: 0.5,
      format: (rate) => percent(rate, 0),
      onPick: (ply) => model.go((tree) => { tree.current = tree.mainAt(ply); }),
    });
    const point = (event) => this.#point(event.target.closest('tr[data-move]')?.dataset.move ?? null);
    const leave = () => this.#point(null);
    this.words = h('div', { class: 'thoughts', on: { pointerover: point, pointerleave: leave, focusin: point, focusout: leave } });
    this.element = h('section', { class: 'panel stack', 'aria-label': 'Analysis' },
      h('div', { class: 'row' }, this.main, this.walk, this.#analysts(signal)),
      h('div', { class: 'row' }, this.layers.map((layer) => layer.button)),
      this.graph.element,
      this.words);
  }

  /** Who may be asked, the best first; nothing to choose when there is one. */
  #analysts(signal) {
    const list = h('select', { 'aria-label': 'Who analyses', class: 'short', hidden: true, on: { change: () => this.feed.askAnother(list.value) } });
    const { view } = this.model;
    api.get(path(['agents'], { game: view.size ? `go-${view.size}x${view.size}` : view.game }), signal).then(({ analysts }) => {
      list.hidden = analysts.length < 2;
      replace(list, analysts.map((name) => h('option', { value: name }, name)));
    }).catch(() => {
      // Then the usual one is asked; the page has told already that the server is away.
    });
    return list;
  }

  /** Shows a layer or no longer. */
  toggle(id) {
    if (!this.chosen.delete(id)) {
      this.chosen.add(id);
    }
    this.show();
    this.onLayers();
  }

  show() {
    const { feed, model } = this;
    this.main.setAttribute('aria-pressed', String(feed.isOn));
    this.walk.setAttribute('aria-pressed', String(feed.isReviewing));
    this.main.disabled = !model.mayExplore;
    this.walk.disabled = !model.mayExplore;
    this.layers.forEach(({ id, button }) => button.setAttribute('aria-pressed', String(this.chosen.has(id))));
    const { curve } = feed;
    this.graph.element.hidden = curve.length === 0;
    this.graph.show([{ name: model.kind.sides[0], points: curve }], model.tree.current.isMain ? model.tree.current.ply : null);
    const focused = document.activeElement?.closest('tr[data-move]')?.dataset.move;
    replace(this.words, this.#says());
    if (focused) {
      this.words.querySelector(`tr[data-move="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  /** The line of a move is shown on the board for as long as it is pointed at. */
  #point(move) {
    this.onLine(move === null ? null : this.feed.shown?.moves.find((one) => one.move === move)?.pv ?? null);
  }

  #says() {
    if (!this.model.mayExplore) {
      return h('p', { class: 'soft small' }, 'There is no analysis of a rated game by its players while it goes on.');
    }
    if (!this.feed.isOn) {
      return h('p', { class: 'soft small' }, 'A search tells what it thinks of the position shown; “Whole game” draws how the chances went, a click there goes to the move.');
    }
    if (!this.model.tree.current.isMain) {
      return h('p', { class: 'soft small' }, 'The search follows the game, not what you try here.');
    }
    const { shown } = this.feed;
    if (!shown) {
      return h('p', { class: 'soft small' }, 'Thinking…');
    }
    return h('table', { class: 'candidates' },
      h('caption', {}, `${visits(shown.visits)} visits · ${this.model.kind.sides[this.feed.sideAt(shown.ply)]} wins ${percent((shown.value + 1) / 2)}`),
      h('thead', {}, h('tr', {}, ['Move', 'Wins', 'Visits', 'Prior', 'Expected'].map((name) => h('th', { scope: 'col' }, name)))),
      h('tbody', {}, candidatesOf(this.model, shown).map((move) => h('tr', { tabindex: 0, 'data-move': move.move },
      h('th', { scope: 'row' }, move.move),
      h('td', {}, percent(move.winrate)),
      h('td', {}, visits(move.visits)),
      h('td', {}, percent(move.prior)),
      h('td', { class: 'soft' }, move.pv.slice(1, LONGEST_LINE).join(' '))))));
  }
}
