/** Shows the page of the address's hash; a page lives until its signal is aborted. */
import { h, replace } from './ui/dom.js';
import { speak } from './ui/notices.js';

const ROUTES = [
  [/^\/$/, 'lobby', 'Lobby'],
  [/^\/play$/, 'play', 'Play'],
  [/^\/game\/(\d+)$/, 'game', 'Game'],
  [/^\/games$/, 'games', 'Games'],
  [/^\/player\/([^/]+)$/, 'player', 'Player'],
  [/^\/ladder$/, 'ladders', 'Ladders'],
  [/^\/ladder\/([^/]+)$/, 'ladder', 'Ladder'],
  [/^\/tournaments$/, 'tournaments', 'Tournaments'],
  [/^\/tournament\/([^/]+)$/, 'tournament', 'Tournament'],
  [/^\/runs$/, 'runs', 'Training'],
  [/^\/runs\/([^/]+)$/, 'run', 'Training run'],
  [/^\/worlds$/, 'worlds', 'Worlds'],
  [/^\/account$/, 'account', 'Account'],
];

/** Of the pages below another in the menu. */
const MENU = { game: '#/games', player: '#/games', ladder: '#/ladder', ladders: '#/ladder', tournament: '#/tournaments', run: '#/runs' };

let life = new AbortController();

/** Names the page, for the window and for the history. */
export function setTitle(title) {
  document.title = `${title} · Tengen`;
}

/** The hash of a page: its parts are escaped. */
export function link(...parts) {
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

function location() {
  const [path, query] = (window.location.hash.slice(1) || '/').split('?');
  return { path, query: new URLSearchParams(query) };
}

async function show(isFirst) {
  life.abort();
  life = new AbortController();
  const { signal } = life;
  const { path, query } = location();
  const main = document.getElementById('main');
  const route = ROUTES.find(([pattern]) => pattern.test(path));
  const [, name, title] = route ?? [null, null, 'Nothing here'];
  setTitle(title);
  markMenu(name === null ? '' : MENU[name] ?? `#${path}`);
  if (!route) {
    replace(main, h('div', { class: 'page' }, h('h1', {}, 'Nothing here'), h('p', {}, `There is no page ${path}. `, h('a', { href: '#/' }, 'Back to the lobby'))));
    return;
  }
  const page = await import(`./pages/${name}.js`);
  if (signal.aborted) {
    return;
  }
  const root = h('div', { class: 'page' });
  replace(main, root);
  const parameters = route[0].exec(path).slice(1).map(decodeURIComponent);
  page.open(root, { parameters, query, signal });
  if (!isFirst) {
    window.scrollTo(0, 0);
    main.focus({ preventScroll: true });
    speak(title);
  }
}

function markMenu(current) {
  document.querySelectorAll('#nav a').forEach((entry) => {
    if (entry.getAttribute('href') === current) {
      entry.setAttribute('aria-current', 'page');
    } else {
      entry.removeAttribute('aria-current');
    }
  });
}

/** Begins to follow the address. */
export function installRouter() {
  addEventListener('hashchange', () => show(false));
  show(true);
}
