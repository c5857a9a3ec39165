/** Training: the runs that there are, and a new one. */
import { api } from '../net/api.js';
import { link } from '../router.js';
import { h, replace } from '../ui/dom.js';
import { field } from '../ui/form.js';
import { load } from '../ui/load.js';
import { complain } from '../ui/notices.js';
import { adminOnly } from './admin-only.js';

function newRun(signal) {
  const presets = h('datalist', { id: 'presets' });
  load(presets, () => api.get('presets', signal), (known) => known.presets.map(({ name, summary }) => h('option', { value: name }, summary)));
  const preset = h('input', { list: 'presets', required: true, value: 'connect4-zero', autocomplete: 'off' });
  const seed = h('input', { type: 'number', min: 0, step: 1, value: 0 });
  const settings = h('input', { placeholder: 'visits=100 hours=1', autocomplete: 'off' });
  const send = async (event) => {
    event.preventDefault();
    const pairs = settings.value.trim() === '' ? [] : settings.value.trim().split(/\s+/).map((one) => one.split(/=(.*)/s).slice(0, 2));
    try {
      const { name } = await api.post('runs', { preset: preset.value, seed: Number(seed.value), set: Object.fromEntries(pairs) });
      window.location.hash = link('runs', name);
    } catch (error) {
      complain(error);
    }
  };
  return h('section', { class: 'panel' }, h('details', {},
    h('summary', {}, 'Begin a run'),
    h('form', { class: 'stack wide', on: { submit: send } },
      presets,
      h('div', { class: 'form-grid' }, field('Preset', preset), field('Seed', seed), field('Settings, as key=value', settings)),
      h('div', {}, h('button', { class: 'main' }, 'Begin')))));
}

/** Opens the page. */
export function open(root, { signal }) {
  const list = h('div', {});
  replace(root, h('h1', {}, 'Training'), h('section', { class: 'panel' }, list), adminOnly(() => newRun(signal), signal));
  load(list, () => api.get('runs', signal), ({ runs }) => (runs.length === 0
    ? h('p', { class: 'empty' }, 'There are no runs yet; tengen train begins one.')
    : h('div', { class: 'scroll' }, h('table', {},
      h('thead', {}, h('tr', {}, ['Run', 'Kind', ''].map((name) => h('th', { scope: 'col' }, name)))),
      h('tbody', {}, runs.map((run) => h('tr', {},
        h('th', { scope: 'row' }, h('a', { href: link('runs', run.name) }, run.name)),
        h('td', {}, run.kind),
        h('td', {}, run.running && h('span', { class: 'tag live' }, 'on now')))))))));
}
