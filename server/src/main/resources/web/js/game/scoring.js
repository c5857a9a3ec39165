/** After two passes: which stones are dead, until both players say the same. */
import { areaOf, chainAt, countScore } from '../games/go.js';
import { messages } from '../net/messages.js';
import { h, replace } from '../ui/dom.js';
import { complain } from '../ui/notices.js';

function isSame(one, other) {
  return one !== null && other !== null && one.size === other.size && [...one].every((point) => other.has(point));
}

export class Scoring {
  /** What is marked on this page. @type {Set<number>} */
  dead = new Set();
  #wasScoring = false;
  #hasTaken = false;

  /** @param {import('./model.js').GameModel} model @param {() => void} onChange */
  constructor(model, onChange) {
    this.model = model;
    this.onChange = onChange;
    this.element = h('section', { class: 'panel stack', 'aria-label': 'Counting', hidden: true });
  }

  get isOn() {
    return this.model.view.status === 'scoring' && this.model.kind.id === 'go';
  }

  /** Marks the chain at a point as dead, or as alive again. */
  mark(point) {
    const { board, setup } = this.model;
    if (!this.model.isSeated || board[point] === '.') {
      return;
    }
    const isDead = this.dead.has(point);
    chainAt(board, point, setup).stones.forEach((stone) => (isDead ? this.dead.delete(stone) : this.dead.add(stone)));
    this.onChange();
  }

  /** Whose points are whose once the marked stones are off. */
  get territory() {
    return areaOf(this.model.board, this.dead, this.model.setup).map((owner, point) =>
      (this.model.board[point] === '.' || this.dead.has(point) ? owner : '.'));
  }

  show() {
    this.element.hidden = !this.isOn;
    if (this.isOn && !this.#wasScoring) {
      this.dead = new Set();
      this.#hasTaken = false;
    }
    this.#wasScoring = this.isOn;
    if (!this.isOn) {
      return;
    }
    const { model } = this;
    const other = model.side === undefined ? model.proposed.find(Boolean) ?? null : model.proposed[1 - model.side];
    // The first word of the other player is where ours begins, unless we have marked something.
    if (other && (model.side === undefined || (this.dead.size === 0 && !this.#hasTaken))) {
      this.dead = new Set(other);
      this.#hasTaken = true;
    }
    const [black, white] = countScore(model.tree.end.position, this.dead, model.setup);
    const lead = black - white;
    replace(this.element,
      h('h2', {}, 'Counting'),
      h('p', {}, `Black ${black} · White ${white} (komi ${model.setup.komi}): `, h('b', {}, lead === 0 ? 'even' : `${lead > 0 ? 'Black' : 'White'} by ${Math.abs(lead)}`)),
      model.isSeated ? this.#controls(other) : h('p', { class: 'soft' }, 'The players agree on the dead stones.'));
  }

  #controls(other) {
    const { model } = this;
    const mine = model.proposed[model.side];
    const names = () => [...this.dead].map((point) => model.kind.names.name(point, model.setup));
    const state = isSame(this.dead, other)
      ? 'Both of you mark the same stones: confirm, and the game is counted.'
      : isSame(this.dead, mine) ? 'Sent. It waits for the other player to agree.'
        : 'Choose the stones that are dead, of both colours; then say so.';
    return [
      h('p', { class: 'soft' }, state),
      h('div', { class: 'row' },
        h('button', { type: 'button', class: 'main', disabled: isSame(this.dead, mine), on: { click: () => messages.dead(model.id, names()).catch(complain) } }, isSame(this.dead, other) ? 'Agree' : 'These are dead'),
        other && !isSame(this.dead, other) && h('button', { type: 'button', on: { click: () => { this.dead = new Set(other); this.onChange(); } } }, 'As the other says'),
        h('button', { type: 'button', on: { click: () => messages.resume(model.id).catch(complain) } }, 'Play on')),
    ];
  }
}
