/** Where the pages begin: the frame, the connection, the router. */
import { arena } from './net/arena.js';
import { messages } from './net/messages.js';
import { installRouter, link } from './router.js';
import { h, replace } from './ui/dom.js';
import { installKeys, showKeys } from './ui/keys.js';
import { complain, toast } from './ui/notices.js';
import { installTheme } from './ui/theme.js';

const STATES = { connecting: 'Connecting', open: 'Online', waiting: 'Reconnecting', stopped: 'Offline' };
/** A break shorter than this is not worth a banner. */
const PATIENCE = 2500;

const goneTo = new Set();
let bannerTimer = null;

function showState(state) {
  const sign = document.getElementById('link-state');
  sign.dataset.state = state;
  sign.textContent = STATES[state];
  const banner = document.getElementById('banner');
  if (state === 'open') {
    clearTimeout(bannerTimer);
    bannerTimer = null;
    banner.hidden = true;
  } else if (state === 'stopped') {
    clearTimeout(bannerTimer);
    showBanner(arena.trouble);
  } else {
    bannerTimer ??= setTimeout(() => showBanner(`${arena.trouble || 'The server does not answer.'} Trying again by itself; what you see may be out of date.`), PATIENCE);
  }
}

function showBanner(text) {
  const banner = document.getElementById('banner');
  banner.textContent = text;
  banner.hidden = false;
}

function installMenu() {
  const button = document.querySelector('.menu');
  const nav = document.getElementById('nav');
  const set = (isOpen) => {
    nav.classList.toggle('open', isOpen);
    button.setAttribute('aria-expanded', String(isOpen));
  };
  button.addEventListener('click', () => set(!nav.classList.contains('open')));
  nav.addEventListener('click', () => set(false));
}

/** A challenge to us is told wherever we are. */
function offerChallenge({ seek }) {
  if (!seek.opponent || seek.opponent !== arena.identity?.name) {
    return;
  }
  const dialog = h('dialog', { 'aria-label': 'A challenge' }, h('form', { method: 'dialog' },
    h('h2', {}, `${seek.player} would like to play`),
    h('p', {}, `${seek.game}, ${seek.time}${seek.rated ? ', rated' : ''}`),
    h('div', { class: 'row' }, h('button', { value: 'no' }, 'Decline'), h('button', { value: 'yes', class: 'main' }, 'Accept'))));
  dialog.addEventListener('close', () => {
    dialog.remove();
    const answer = dialog.returnValue === 'yes' ? messages.accept(seek.id) : messages.decline(seek.id);
    answer.catch(complain);
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** A game that began with us in it is gone to once, unless we are at a board already. */
function goToGame({ game }) {
  const isNew = game.side !== undefined && game.status === 'playing' && game.moves.length <= 1 && !goneTo.has(game.id);
  goneTo.add(game.id);
  if (isNew && !window.location.hash.startsWith('#/game/')) {
    window.location.hash = link('game', game.id);
  }
}

arena.on('state', showState);
arena.on('identity', ({ name }) => replace(document.getElementById('who'), name ?? 'Sign in'));
arena.on('complaint', complain);
arena.on('shutdown', ({ text }) => toast(text, { alarm: true }));
arena.on('seek', offerChallenge);
arena.on('game', goToGame);

installTheme(document.getElementById('theme'));
document.getElementById('keys').addEventListener('click', showKeys);
installMenu();
installKeys();
installRouter();
arena.connect();
