/** The rolling ladders. */
import { rulesText } from '../games/go-rules.js';
import { gameTitle } from '../games/kinds.js';
import { api } from '../net/api.js';
import { link } from '../router.js';
import { h, replace } from '../ui/dom.js';
import { load } from '../ui/load.js';

/** Opens the page. */
export function open(root, { signal }) {
  const list = h('div', { class: 'columns' });
  replace(root, h('div', { class: 'page-head' }, h('h1', {}, 'Ladders'), h('p', { class: 'soft' }, 'Whoever is free is paired at once; every game counts.')), list);
  load(list, () => api.get('rooms', signal), ({ rooms }) => (rooms.length === 0
    ? h('p', { class: 'empty' }, 'No ladder is running.')
    : rooms.map((room) => h('section', { class: 'panel stack' },
      h('h2', {}, h('a', { href: link('ladder', room.name) }, room.name)),
      h('p', { class: 'soft' }, [gameTitle(room.game, room.size), rulesText(room.rules), room.komi !== undefined && room.komi !== null && `komi ${room.komi}`, room.time].filter(Boolean).join(' · '))))));
}
