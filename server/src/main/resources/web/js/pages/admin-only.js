/** What only who runs the server may do. */
import { arena } from '../net/arena.js';
import { h, replace } from '../ui/dom.js';

/** Whether we may. */
export function isAdmin() {
  return arena.identity?.role === 'ADMIN';
}

/**
 * A place that holds something for an administrator, and nothing for anybody else.
 * @param {() => Node} make
 * @param {AbortSignal} signal
 */
export function adminOnly(make, signal) {
  const place = h('div', {});
  const show = () => {
    place.hidden = !isAdmin();
    replace(place, isAdmin() && make());
  };
  arena.on('identity', show, signal);
  show();
  return place;
}
