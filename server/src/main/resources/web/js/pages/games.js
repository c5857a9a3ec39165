/** Games of the archive, to look back at. */
import { api, path } from '../net/api.js';
import { h, replace } from '../ui/dom.js';
import { field, select } from '../ui/form.js';
import { load } from '../ui/load.js';
import { gameTable } from './game-table.js';

const MOST = 100;

/** Opens the page. */
export function open(root, { signal }) {
  const player = h('input', { type: 'search', maxlength: 64, autocomplete: 'off' });
  const state = select([{ value: '', label: 'all' }, { value: 'open', label: 'on now' }, { value: 'over', label: 'over' }, { value: 'void', label: 'called off' }], '');
  const list = h('div', {});
  const show = () => load(list,
    () => api.get(path(['games'], { player: player.value.trim(), state: state.value, limit: MOST }), signal),
    ({ games }) => gameTable(games));
  replace(root,
    h('h1', {}, 'Games'),
    h('section', { class: 'panel stack wide' },
      h('form', { class: 'form-grid', role: 'search', on: { change: show, submit: (event) => { event.preventDefault(); show(); } } },
        field('Player', player), field('State', state)),
      list));
  show();
}
