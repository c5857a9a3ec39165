/** Tournaments: those that there are, and a new one from its file. */
import { gameTitle } from '../games/kinds.js';
import { api } from '../net/api.js';
import { link } from '../router.js';
import { h, replace } from '../ui/dom.js';
import { field } from '../ui/form.js';
import { load } from '../ui/load.js';
import { moment } from '../ui/format.js';
import { complain } from '../ui/notices.js';
import { adminOnly } from './admin-only.js';

const EXAMPLE = {
  name: 'my-cup',
  game: 'connect-four',
  time: '1m+1s',
  format: { type: 'round-robin', rounds: 2 },
  players: [
    { name: 'random', player: 'random' },
    { name: 'weak', player: 'uct:playouts=100' },
    { name: 'strong', player: 'uct:playouts=1000' },
  ],
};

function newTournament() {
  const text = h('textarea', { rows: 12, spellcheck: 'false', class: 'code' });
  text.value = JSON.stringify(EXAMPLE, null, 2);
  const send = async (event) => {
    event.preventDefault();
    try {
      const { name } = await api.post('tournaments', JSON.parse(text.value));
      window.location.hash = link('tournament', name);
    } catch (error) {
      complain(error);
    }
  };
  return h('section', { class: 'panel' }, h('details', {},
    h('summary', {}, 'Begin a tournament'),
    h('form', { class: 'stack', on: { submit: send } },
      field('As tengen tournament has it in a file, in JSON', text),
      h('div', {}, h('button', { class: 'main' }, 'Begin')))));
}

function row(tournament) {
  const { name, game, size, time, players, running, begun } = tournament;
  return h('tr', {},
    h('th', { scope: 'row' }, h('a', { href: link('tournament', name) }, name)),
    h('td', {}, gameTitle(game, size)),
    h('td', {}, time === 'none' ? 'no clock' : time),
    h('td', { class: 'number' }, players),
    h('td', {}, running ? h('span', { class: 'tag live' }, 'on now') : ''),
    h('td', { class: 'soft small' }, moment(begun)));
}

/** Opens the page. */
export function open(root, { signal }) {
  const list = h('div', {});
  replace(root, h('h1', {}, 'Tournaments'), h('section', { class: 'panel' }, list), adminOnly(newTournament, signal));
  load(list, () => api.get('tournaments', signal), ({ tournaments }) => (tournaments.length === 0
    ? h('p', { class: 'empty' }, 'There are none yet.')
    : h('div', { class: 'scroll' }, h('table', {},
      h('thead', {}, h('tr', {}, ['Name', 'Game', 'Clock', 'Players', '', 'Begun'].map((name) => h('th', { scope: 'col', class: name === 'Players' && 'number' }, name)))),
      h('tbody', {}, tournaments.map(row))))));
}
