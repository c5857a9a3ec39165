/** What players and spectators say to each other, where the server has a chat and the reader wants it. */
import { arena } from '../net/arena.js';
import { messages } from '../net/messages.js';
import { h } from '../ui/dom.js';
import { check } from '../ui/form.js';
import { complain } from '../ui/notices.js';

/** As much as the server takes. */
const LONGEST = 300;
const MOST_LINES = 200;
const KEPT = 'tengen.chat';

export class Chat {
  /** @param {import('./model.js').GameModel} model @param {AbortSignal} signal */
  constructor(model, signal) {
    this.model = model;
    this.lines = h('ol', { class: 'chat-lines', role: 'log', 'aria-label': 'What was said', tabindex: 0 });
    this.text = h('input', { type: 'text', maxlength: LONGEST, autocomplete: 'off', 'aria-label': 'Say something to all at this board' });
    this.send = h('button', {}, 'Send');
    this.body = h('div', { class: 'stack' }, this.lines,
      h('form', { class: 'chat-form', on: { submit: (event) => this.#say(event) } }, this.text, this.send));
    const { box, element } = check('Chat', localStorage.getItem(KEPT) === 'on');
    this.box = box;
    box.addEventListener('change', () => {
      localStorage.setItem(KEPT, box.checked ? 'on' : 'off');
      this.show();
    });
    this.element = h('section', { class: 'panel stack chat', 'aria-label': 'Chat' }, element, this.body);
    arena.on('identity', () => this.show(), signal);
    arena.on('chat', (message) => message.game === model.id && this.#take(message), signal);
  }

  /** A game that was over before one came has nobody to talk to. */
  show() {
    const isLive = ['playing', 'scoring'].includes(this.model.view.status) || this.lines.children.length > 0;
    this.element.hidden = !arena.identity?.hasChat || !isLive;
    this.body.hidden = !this.box.checked;
  }

  /** Nothing is shown that was said while it was off. */
  #take({ from, text }) {
    if (!this.box.checked) {
      return;
    }
    const isAtEnd = this.lines.scrollTop + this.lines.clientHeight >= this.lines.scrollHeight - 4;
    this.lines.append(h('li', {}, h('b', {}, from === arena.identity?.name ? 'You' : from), ` ${text}`));
    while (this.lines.children.length > MOST_LINES) {
      this.lines.firstChild.remove();
    }
    if (isAtEnd) {
      this.lines.scrollTop = this.lines.scrollHeight;
    }
  }

  async #say(event) {
    event.preventDefault();
    const text = this.text.value.trim();
    if (text === '') {
      return;
    }
    this.send.disabled = true;
    try {
      await messages.chat(this.model.id, text);
      this.text.value = '';
    } catch (error) {
      complain(error);
    }
    this.send.disabled = false;
  }
}
