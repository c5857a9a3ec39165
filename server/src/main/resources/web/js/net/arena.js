/** The one connection of this page. */
import { ArenaSocket } from './socket.js';

function address() {
  const url = new URL('socket', location.href);
  url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  url.hash = '';
  url.search = '';
  return url.href;
}

/** Connected by main.js. */
export const arena = new ArenaSocket(address());
