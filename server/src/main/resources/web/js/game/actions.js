/** What a player may do besides a move: pass, take back, give up; and answers to the other's wish. */
import { messages } from '../net/messages.js';
import { h, replace } from '../ui/dom.js';
import { ask, complain } from '../ui/notices.js';

export class Actions {
  /** @param {import('./model.js').GameModel} model @param {{onPass: () => void}} wishes */
  constructor(model, { onPass }) {
    this.model = model;
    const button = (label, key, run, kind = '') => h('button', { type: 'button', class: kind, on: { click: run } }, label, h('kbd', {}, key));
    this.pass = button('Pass', 's', onPass);
    this.undo = button('Undo', 'u', () => this.askUndo());
    this.resign = button('Resign', 'r', () => this.giveUp(), 'grave');
    this.buttons = h('div', { class: 'row', role: 'group', 'aria-label': 'Your game' }, model.kind.hasPass && this.pass, this.undo, this.resign);
    this.wish = h('div', { class: 'wish', role: 'alert', hidden: true });
    this.element = h('div', { class: 'stack' }, this.wish, this.buttons);
  }

  show() {
    const { model } = this;
    const { view } = model;
    this.buttons.hidden = !model.isSeated;
    this.element.hidden = !model.isSeated;
    this.pass.disabled = !model.isOurTurn || (model.legal !== null && ![...model.legal].some((move) => move.toLowerCase() === 'pass'));
    this.undo.disabled = !view.mayUndo || view.status !== 'playing' || view.undoAsked !== undefined || view.moves.length === 0;
    this.undo.hidden = !view.mayUndo;
    this.resign.firstChild.textContent = this.#mayAbort ? 'Call off' : 'Resign';
    const isAsked = model.isSeated && view.undoAsked !== undefined;
    this.wish.hidden = !isAsked;
    const answer = (yes) => () => messages.undoAnswer(model.id, yes).catch(complain);
    replace(this.wish, isAsked && (view.undoAsked === model.side
      ? 'You have asked to take your move back.'
      : [
        h('span', {}, `${view.players[view.undoAsked].name} asks to take a move back.`),
        h('button', { type: 'button', class: 'small main', on: { click: answer(true) } }, 'Let them'),
        h('button', { type: 'button', class: 'small', on: { click: answer(false) } }, 'No'),
      ]));
  }

  askUndo() {
    if (this.model.isSeated && !this.undo.disabled) {
      messages.undo(this.model.id).catch(complain);
    }
  }

  async giveUp() {
    const { model } = this;
    if (!model.isSeated) {
      return;
    }
    const mayAbort = this.#mayAbort;
    if (await ask(mayAbort ? 'Call the game off? It then counts for nothing.' : 'Give this game up?', mayAbort ? 'Call off' : 'Resign')) {
      (mayAbort ? messages.abort(model.id) : messages.resign(model.id)).catch(complain);
    }
  }

  get #mayAbort() {
    return this.model.view.moves.length < 2;
  }
}
