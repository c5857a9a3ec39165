/** One player: ratings and last games. */
import { api, path } from '../net/api.js';
import { messages } from '../net/messages.js';
import { arena } from '../net/arena.js';
import { link, setTitle } from '../router.js';
import { h, replace } from '../ui/dom.js';
import { choices } from '../ui/form.js';
import { KINDS } from '../games/kinds.js';
import { complain, toast } from '../ui/notices.js';
import { load } from '../ui/load.js';
import { gameTable } from './game-table.js';

function challenge(name) {
  const game = choices('Game', KINDS.map((kind) => ({ value: kind.sizes ? 'go-9x9' : kind.id, label: kind.sizes ? 'Go 9×9' : kind.title })), 'go-9x9');
  const send = (event) => {
    event.preventDefault();
    messages.challengePlayer(name, { game: game.value, time: '5m+3x20s', undo: true })
      .then(() => toast(`${name} has been asked. The game begins when they accept.`), complain);
  };
  return h('section', { class: 'panel' }, h('h2', {}, `Challenge ${name}`), h('form', { class: 'stack', on: { submit: send } }, game, h('div', {}, h('button', { class: 'main' }, 'Challenge'))));
}

function ratingsOf(ratings) {
  return ratings.length === 0
    ? h('p', { class: 'empty' }, 'Not rated in any room.')
    : h('ul', { class: 'lines' }, ratings.map(({ room, elo, low95, high95, games }) => h('li', { class: 'offer' },
      h('a', { href: link('ladder', room) }, room),
      h('span', { class: 'soft small' }, `${games} games`),
      h('b', {}, elo === null ? '–' : `${Math.round(elo)}${low95 === undefined ? '' : ` (${Math.round(low95)} to ${Math.round(high95)})`}`))));
}

/** Opens the page. */
export function open(root, { parameters: [name], signal }) {
  setTitle(name);
  load(root, () => api.get(path(['players', name]), signal), (player) => [
    h('div', { class: 'page-head' }, h('h1', {}, player.name), player.agent && h('span', { class: 'tag' }, 'agent')),
    h('div', { class: 'columns' },
      h('section', { class: 'panel' }, h('h2', {}, 'Ratings'), ratingsOf(player.ratings)),
      !player.agent && player.name !== arena.identity?.name && challenge(player.name)),
    h('section', { class: 'panel' }, h('h2', {}, 'Last games'), gameTable(player.games)),
  ]);
  replace(root, h('h1', {}, name), h('p', { class: 'empty' }, 'Loading…'));
}
