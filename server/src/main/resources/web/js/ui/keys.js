/** Keys of the page that is shown, and the list of them. */
import { h } from './dom.js';

const shortcuts = new Map();

/**
 * Makes a key do something until the signal ends it.
 * @param {string} key as events name it
 * @param {string} what it does, for the list
 * @param {() => void} run
 * @param {AbortSignal} signal
 */
export function onKey(key, what, run, signal) {
  if (signal.aborted) {
    return;
  }
  const shortcut = { what, run };
  shortcuts.set(key, shortcut);
  signal.addEventListener('abort', () => {
    if (shortcuts.get(key) === shortcut) {
      shortcuts.delete(key);
    }
  }, { once: true });
}

const NAMES = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', ' ': 'Space' };

const EVERYWHERE = [
  ['Tab', 'the next control'],
  ['Enter', 'press it'],
  ['?', 'this list'],
];

/** Shows the keys that work now. */
export function showKeys() {
  const rows = [...[...shortcuts].map(([key, { what }]) => [NAMES[key] ?? key, what]), ...EVERYWHERE];
  const dialog = h('dialog', { 'aria-label': 'Keyboard shortcuts' },
    h('form', { method: 'dialog' },
      h('h2', {}, 'Keyboard'),
      h('dl', { class: 'keys' }, rows.map(([key, what]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, what)])),
      h('p', { class: 'soft small' }, 'On a board, arrows go from point to point, Home and End to the ends of a row, Page Up and Page Down to those of a column; Enter plays there.'),
      h('div', { class: 'row' }, h('button', { class: 'main' }, 'Close'))));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Begins to listen; needed once. */
export function installKeys() {
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target.closest('input:not([type="checkbox"], [type="radio"]), select, textarea, dialog');
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping) {
      return;
    }
    const shortcut = event.key === '?' ? { run: showKeys } : shortcuts.get(event.key);
    const isPress = (event.key === ' ' || event.key === 'Enter') && event.target.closest('button, a, summary, input');
    const isChoice = event.key.startsWith('Arrow') && event.target.closest('input');
    if (shortcut && !isPress && !isChoice) {
      event.preventDefault();
      shortcut.run();
    }
  });
}
