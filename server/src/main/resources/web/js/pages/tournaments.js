/** Tournaments: those that there are, and a new one from its file. */
import { gameTitle } from '../games/kinds.js';
import { api } from '../net/api.js';
import { link } from '../router.js';
import { h, replace } from '../ui/dom.js';
import { field } from '../ui/form.js';
import { load } from '../ui/load.js';
import { complain } from '../ui/notices.js';

const EXAMPLE = `name: my-cup
game: connect-four
format: round-robin
players:
  - random
  - uct:playouts=100
  - uct:playouts=1000
`;

function newTournament() {
  const text = h('textarea', { rows: 9, spellcheck: 'false' });
  text.value = EXAMPLE;
  const send = async (event) => {
    event.preventDefault();
    try {
      const { name } = await api.post('tournaments', { yaml: text.value });
      window.location.hash = link('tournament', name);
    } catch (error) {
      complain(error);
    }
  };
  return h('section', { class: 'panel' }, h('details', {},
    h('summary', {}, 'Begin a tournament'),
    h('form', { class: 'stack', on: { submit: send } },
      field('As a file of tengen tournament has it', text),
      h('div', {}, h('button', { class: 'main' }, 'Begin')))));
}

function row(tournament) {
  const { name, game, format, state, games, plannedGames } = tournament;
  return h('tr', {},
    h('th', { scope: 'row' }, h('a', { href: link('tournament', name) }, name)),
    h('td', {}, gameTitle(game)),
    h('td', {}, format),
    h('td', {}, h('span', { class: state === 'running' ? 'tag live' : 'tag' }, state)),
    h('td', { class: 'number' }, plannedGames ? `${games} of ${plannedGames}` : games));
}

/** Opens the page. */
export function open(root, { signal }) {
  const list = h('div', {});
  replace(root, h('h1', {}, 'Tournaments'), h('section', { class: 'panel' }, list), newTournament());
  load(list, () => api.get('tournaments', signal), ({ tournaments }) => (tournaments.length === 0
    ? h('p', { class: 'empty' }, 'There are none yet.')
    : h('div', { class: 'scroll' }, h('table', {},
      h('thead', {}, h('tr', {}, ['Name', 'Game', 'Format', 'State'].map((name) => h('th', { scope: 'col' }, name)), h('th', { scope: 'col', class: 'number' }, 'Games'))),
      h('tbody', {}, tournaments.map(row))))));
}
