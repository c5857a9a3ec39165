/** A live game as a small board that follows it. */
import { Board } from '../board/board.js';
import { gameTitle, kindOf, setupOf } from '../games/kinds.js';
import { GameModel } from '../game/model.js';
import { stateOf } from '../game/words.js';
import { arena } from '../net/arena.js';
import { messages } from '../net/messages.js';
import { link } from '../router.js';
import { h, replace } from '../ui/dom.js';

/** The line of the two players. */
function names(line) {
  return line.players.map((player, side) => h('span', { class: 'card-player' },
    h('span', { class: `stone-dot ${kindOf(line.game)?.look ?? 'wood'} side-${side}`, 'aria-hidden': 'true' }), player.name));
}

export class LiveCard {
  #life = new AbortController();

  /**
   * @param {object} line the lobby's GameLine
   * @param {{isLarge?: boolean, signal: AbortSignal}} options
   */
  constructor(line, { isLarge = false, signal }) {
    this.id = line.id;
    signal.addEventListener('abort', () => this.close(), { once: true });
    this.frame = h('div', { class: 'card-board' });
    this.state = h('span', { class: 'soft small' }, line.time === 'none' ? 'no clock' : line.time);
    this.element = h('a', { class: isLarge ? 'live-card large' : 'live-card', href: link('game', line.id) },
      this.frame,
      h('div', { class: 'card-words' },
        h('span', { class: 'card-title' }, gameTitle(line.game, line.size), line.rated && h('span', { class: 'tag' }, 'rated')),
        names(line),
        this.state));
    const kind = kindOf(line.game);
    if (kind) {
      const extents = setupOf(kind, line.size ? { rows: line.size, columns: line.size } : {});
      this.board = new Board(kind, extents, { isSmall: true, label: `${gameTitle(line.game, line.size)}: ${line.players[0].name} against ${line.players[1].name}` });
      replace(this.frame, this.board.element);
      this.#follow();
    }
  }

  /** Ends the watching. */
  close() {
    if (!this.#life.signal.aborted) {
      this.#life.abort();
      if (!this.model?.isSeated) {
        messages.unobserve(this.id).catch(() => {});
      }
    }
  }

  #follow() {
    const { signal } = this.#life;
    arena.on('game', ({ game }) => {
      if (game.id === this.id && !this.model) {
        this.model = new GameModel(game);
        this.model.follow(signal);
        this.model.on('change', () => this.#show(), signal);
        this.#show();
      }
    }, signal);
    const observe = () => messages.observe(this.id).catch(() => { this.state.textContent = 'over'; });
    arena.on('fresh', observe, signal);
    observe();
  }

  #show() {
    const { model } = this;
    this.board.show({ board: model.board, last: model.tree.end.position.last });
    const { length } = model.view.moves;
    replace(this.state, model.view.status === 'over' ? stateOf(model) : `move ${length}`);
  }
}
