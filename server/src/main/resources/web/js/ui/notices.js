/** What is said beside the page: a passing note, words for a screen reader, a question. */
import { h } from './dom.js';

const SHOWN_FOR = 5000;

/**
 * A note that goes by itself.
 * @param {string} text
 * @param {{alarm?: boolean}} [options] whether something went wrong
 */
export function toast(text, { alarm = false } = {}) {
  const note = h('div', { class: alarm ? 'toast alarm' : 'toast' }, text);
  document.getElementById('toasts').append(note);
  setTimeout(() => note.remove(), SHOWN_FOR + 40 * text.length);
}

/** Shows what went wrong with a request, in the server's own words. */
export function complain(error) {
  toast(error.message, { alarm: true });
}

/** Says something to those who listen to the page; later words replace earlier ones. */
export function speak(text) {
  const region = document.getElementById('speak');
  region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}

/**
 * Asks before something that cannot be taken back.
 * @param {string} question
 * @param {string} yes what the button that agrees says
 * @returns {Promise<boolean>}
 */
export function ask(question, yes) {
  return new Promise((resolve) => {
    const dialog = h(
      'dialog',
      { 'aria-label': question },
      h('form', { method: 'dialog' },
        h('p', {}, question),
        h('div', { class: 'row' },
          h('button', { value: 'no' }, 'Cancel'),
          h('button', { value: 'yes', class: 'main' }, yes))));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
