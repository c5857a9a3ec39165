/** One tournament: its tables, refreshed while it goes on. */
import { api, path } from '../net/api.js';
import { setTitle } from '../router.js';
import { every, h, replace } from '../ui/dom.js';
import { load } from '../ui/load.js';
import { ask, complain } from '../ui/notices.js';
import { isAdmin } from './admin-only.js';
import { standingsView } from './standings-view.js';

const REFRESH = 5000;

/** Opens the page. */
export function open(root, { parameters: [name], signal }) {
  setTitle(name);
  const where = path(['tournaments', name]);
  const tables = h('div', { class: 'stack wide' });
  const state = h('span', { class: 'tag' });
  const stop = h('button', { type: 'button', class: 'grave', hidden: true }, 'Stop');
  let isRunning = true;
  const show = () => load(tables, () => api.get(where, signal), (tournament) => {
    isRunning = tournament.running;
    state.textContent = isRunning ? 'on now' : 'not going on';
    state.classList.toggle('live', isRunning);
    stop.hidden = !isRunning || !isAdmin();
    return [tournament.problem && h('p', { class: 'problem' }, tournament.problem), standingsView(tournament.tables)];
  });
  stop.addEventListener('click', async () => {
    if (await ask(`Stop ${name}? It can be resumed later.`, 'Stop')) {
      api.remove(where).then(show, complain);
    }
  });
  replace(root, h('div', { class: 'page-head' }, h('h1', {}, name), state, h('div', { class: 'end' }, stop)), tables);
  every(REFRESH, () => isRunning && !document.hidden && show(), signal);
  show();
}
