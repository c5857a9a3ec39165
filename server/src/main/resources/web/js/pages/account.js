/** The account: a name with a password, tokens for programs. */
import { api, path } from '../net/api.js';
import { arena } from '../net/arena.js';
import { h, replace } from '../ui/dom.js';
import { field } from '../ui/form.js';
import { load } from '../ui/load.js';
import { ask, complain, toast } from '../ui/notices.js';

const SHORTEST = 8;

function credentials(title, button, isNew, send) {
  const name = h('input', { name: 'username', autocomplete: 'username', required: true, maxlength: 24 });
  const password = h('input', { type: 'password', name: 'password', autocomplete: isNew ? 'new-password' : 'current-password', required: true, minlength: isNew ? SHORTEST : undefined, maxlength: 256 });
  const submit = async (event) => {
    event.preventDefault();
    try {
      await send(name.value, password.value);
    } catch (error) {
      complain(error);
    }
  };
  return h('section', { class: 'panel' }, h('h2', {}, title),
    h('form', { class: 'stack', on: { submit } }, field('Name', name), field('Password', password, isNew && `At least ${SHORTEST} characters.`), h('div', {}, h('button', { class: 'main' }, button))));
}

function signedOut(begin) {
  const logIn = async (name, password) => {
    await api.post('login', { name, password });
    begin();
  };
  return h('div', { class: 'columns' },
    credentials('Log in', 'Log in', false, logIn),
    credentials('New account', 'Register', true, async (name, password) => {
      await api.post('accounts', { name, password });
      begin();
      toast(`Welcome, ${name}.`);
    }),
    h('section', { class: 'panel stack' }, h('h2', {}, 'Or neither'), h('p', { class: 'soft' }, 'Guests may play and watch everything; their games are not rated, and the name is forgotten some day.')));
}

function tokenPanel(signal) {
  const list = h('div', {});
  const fresh = h('div', {});
  const label = h('input', { required: true, maxlength: 40, placeholder: 'what it is for' });
  const show = () => load(list, () => api.get('tokens', signal), ({ tokens }) => (tokens.length === 0
    ? h('p', { class: 'empty' }, 'There are none.')
    : h('ul', { class: 'lines' }, tokens.map((token) => h('li', { class: 'offer' },
      h('span', {}, token.label),
      h('button', { type: 'button', class: 'small grave', on: { click: () => remove(token) } }, 'Remove'))))));
  const remove = async (token) => {
    if (await ask(`Remove the token “${token.label}”? Programs that use it can no longer log in.`, 'Remove')) {
      api.remove(path(['tokens', token.label])).then(show, complain);
    }
  };
  const create = async (event) => {
    event.preventDefault();
    try {
      const { token } = await api.post('tokens', { label: label.value });
      replace(fresh, h('p', {}, 'Copy it now; it is not shown again:'), h('p', { class: 'secret' }, token));
      label.value = '';
      show();
    } catch (error) {
      complain(error);
    }
  };
  show();
  return h('section', { class: 'panel stack' }, h('h2', {}, 'Tokens for programs'),
    h('p', { class: 'soft' }, 'A program that says such a token plays under your name.'), list, fresh,
    h('form', { class: 'row', on: { submit: create } }, field('New token', label), h('button', {}, 'Create')));
}

/** Opens the page. */
export function open(root, { signal }) {
  const place = h('div', { class: 'stack wide' });
  const restart = () => arena.restart();
  const logOut = () => api.post('logout').then(restart, complain);
  const show = () => {
    const { name, role } = arena.identity ?? {};
    const isGuest = name === undefined || name.startsWith('guest-');
    replace(place,
      name !== undefined && h('section', { class: 'panel row' },
        h('p', {}, 'You are ', h('b', {}, name), isGuest ? ', a guest' : ` (${role.toLowerCase()})`),
        !isGuest && h('button', { type: 'button', on: { click: logOut } }, 'Log out')),
      isGuest ? signedOut(restart) : tokenPanel(signal));
  };
  replace(root, h('h1', {}, 'Account'), place);
  arena.on('identity', show, signal);
  show();
}
