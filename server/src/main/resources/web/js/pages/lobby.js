/** The lobby: a way to play at once, the games that go on, offers, ladders. */
import { gameTitle } from '../games/kinds.js';
import { arena } from '../net/arena.js';
import { messages } from '../net/messages.js';
import { link } from '../router.js';
import { h, replace } from '../ui/dom.js';
import { plural } from '../ui/format.js';
import { complain } from '../ui/notices.js';
import { LiveCard } from './live-card.js';
import { OfferForm } from './offer-form.js';

/** Boards that are followed at once; the rest are told in words. */
const MOST_BOARDS = 7;
/** How long the end of a game stays to be seen. */
const LINGER = 8000;

class LobbyPage {
  #games = new Map();
  #seeks = new Map();
  #rooms = [];
  #cards = new Map();

  constructor(root, signal) {
    this.signal = signal;
    this.large = h('div', {});
    this.cards = h('div', { class: 'cards' });
    this.more = h('ul', { class: 'lines' });
    this.count = h('span', { class: 'soft small' });
    this.seeks = h('div', {});
    this.rooms = h('div', {});
    const form = new OfferForm({ isBrief: true }, signal);
    replace(root,
      h('h1', { class: 'unseen' }, 'Lobby'),
      h('div', { class: 'lobby-top' },
        h('section', { class: 'panel', 'aria-labelledby': 'play-now' }, h('h2', { id: 'play-now' }, 'Play now'), form.element),
        h('section', { class: 'stack', 'aria-labelledby': 'on-now' }, h('div', { class: 'panel-head' }, h('h2', { id: 'on-now' }, 'On now'), this.count), this.large)),
      h('section', { 'aria-label': 'More games' }, this.cards, this.more),
      h('div', { class: 'columns' },
        h('section', { class: 'panel' }, h('h2', {}, 'Offers'), this.seeks),
        h('section', { class: 'panel' }, h('h2', {}, 'Ladders'), this.rooms)));
    this.#listen();
    this.#show();
  }

  #listen() {
    const { signal } = this;
    const on = (type, listener) => arena.on(type, (message) => { listener(message); this.#show(); }, signal);
    on('lobby', ({ games, seeks, rooms }) => {
      this.#games = new Map(games.map((game) => [game.id, game]));
      this.#seeks = new Map(seeks.map((seek) => [seek.id, seek]));
      this.#rooms = rooms;
    });
    on('seek', ({ seek }) => this.#seeks.set(seek.id, seek));
    on('seekGone', ({ seek }) => this.#seeks.delete(seek));
    on('gameBegan', ({ game }) => this.#games.set(game.id, game));
    on('identity', () => {});
    arena.on('gameEnded', ({ game }) => setTimeout(() => {
      if (!signal.aborted) {
        this.#games.delete(game);
        this.#show();
      }
    }, LINGER), signal);
    const ask = () => messages.lobby(true).catch(complain);
    arena.on('fresh', ask, signal);
    signal.addEventListener('abort', () => messages.lobby(false).catch(() => {}), { once: true });
    ask();
  }

  #show() {
    this.#showGames();
    this.#showSeeks();
    this.#showRooms();
  }

  /** Boards that are shown stay where they are for as long as their games go on. */
  #showGames() {
    for (const [id, card] of this.#cards) {
      if (!this.#games.has(id)) {
        card.close();
        card.element.remove();
        this.#cards.delete(id);
      }
    }
    for (const line of this.#games.values()) {
      if (this.#cards.size < MOST_BOARDS && !this.#cards.has(line.id)) {
        const isLarge = this.large.querySelector('.live-card') === null;
        const card = new LiveCard(line, { isLarge, signal: this.signal });
        this.#cards.set(line.id, card);
        if (isLarge) {
          replace(this.large, card.element);
        } else {
          this.cards.append(card.element);
        }
      }
    }
    const rest = [...this.#games.values()].filter((line) => !this.#cards.has(line.id));
    this.count.textContent = this.#games.size === 0 ? '' : plural(this.#games.size, 'game');
    if (this.#cards.size === 0) {
      replace(this.large, h('p', { class: 'empty' }, 'Nobody plays just now. Begin a game: an agent is always there.'));
    }
    replace(this.more, rest.slice(0, 50).map((line) => h('li', {},
      h('a', { href: link('game', line.id) }, `${line.players[0].name} – ${line.players[1].name}`), ' ',
      h('span', { class: 'soft small' }, gameTitle(line.game, line.size)))));
  }

  #showSeeks() {
    const me = arena.identity?.name;
    const rows = [...this.#seeks.values()].filter((seek) => !seek.opponent || [seek.player, seek.opponent].includes(me));
    replace(this.seeks, rows.length === 0
      ? h('p', { class: 'empty' }, 'No offers are open. Choose “anybody who comes” as the opponent to make one.')
      : h('ul', { class: 'lines' }, rows.map((seek) => h('li', { class: 'offer' },
        h('span', {}, h('b', {}, seek.player === me ? 'You' : seek.player), ` · ${gameTitle(seek.game, seek.size)}`),
        h('span', { class: 'soft small' }, [seek.time === 'none' ? 'no clock' : seek.time, seek.komi !== undefined && `komi ${seek.komi}`, seek.handicap > 0 && `${seek.handicap} stones`, seek.rated ? 'rated' : 'casual'].filter(Boolean).join(' · ')),
        seek.player === me
          ? h('button', { type: 'button', class: 'small', on: { click: () => messages.unseek(seek.id).catch(complain) } }, 'Take back')
          : h('button', { type: 'button', class: 'small main', on: { click: () => messages.accept(seek.id).then(({ game }) => { window.location.hash = link('game', game); }, complain) } }, 'Accept')))));
  }

  #showRooms() {
    replace(this.rooms, this.#rooms.length === 0
      ? h('p', { class: 'empty' }, 'No ladder is running.')
      : h('ul', { class: 'lines' }, this.#rooms.map((room) => h('li', { class: 'offer' },
        h('a', { href: link('ladder', room.name) }, room.name),
        h('span', { class: 'soft small' }, `${gameTitle(room.game, room.size)} · ${room.time}`)))));
  }
}

/** Opens the page. */
export function open(root, { signal }) {
  new LobbyPage(root, signal);
}
