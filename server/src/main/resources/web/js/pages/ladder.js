/** One ladder: its tables, kept up to date, and a seat in it. */
import { api, path } from '../net/api.js';
import { arena } from '../net/arena.js';
import { messages } from '../net/messages.js';
import { setTitle } from '../router.js';
import { h, replace } from '../ui/dom.js';
import { load } from '../ui/load.js';
import { complain, toast } from '../ui/notices.js';
import { standingsView } from './standings-view.js';

/** Opens the page. */
export function open(root, { parameters: [room], signal }) {
  setTitle(room);
  const tables = h('div', { class: 'stack wide' });
  let isReady = false;
  const seat = h('button', { type: 'button', class: 'main', 'aria-pressed': 'false' }, 'Play in this ladder');
  seat.addEventListener('click', async () => {
    try {
      await (isReady ? messages.leave(room) : messages.ready(room));
      isReady = !isReady;
      seat.textContent = isReady ? 'Leave the ladder' : 'Play in this ladder';
      toast(isReady ? 'You are paired as soon as somebody is free.' : 'No more games here; one that goes on is played to its end.');
    } catch (error) {
      complain(error);
    }
  });
  replace(root, h('div', { class: 'page-head' }, h('h1', {}, room), h('div', { class: 'end' }, seat)), tables);
  const show = () => load(tables, () => api.get(path(['rooms', room, 'standings']), signal), standingsView);
  arena.on('ratings', (message) => message.room === room && show(), signal);
  const listen = () => messages.lobby(true).catch(complain);
  arena.on('fresh', () => { listen(); show(); }, signal);
  signal.addEventListener('abort', () => messages.lobby(false).catch(() => {}), { once: true });
  listen();
  show();
}
