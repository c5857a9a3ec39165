/** Worlds: an episode of an environment, played frame by frame. */
import { api, path } from '../net/api.js';
import { eachFrame, h, replace } from '../ui/dom.js';
import { field, select } from '../ui/form.js';
import { brief, plural } from '../ui/format.js';
import { onKey } from '../ui/keys.js';
import { load } from '../ui/load.js';
import { sceneOf } from './world-scenes.js';

/** Steps a second: physics runs in real time, cells are gone from one to the next. */
const RATES = { cartpole: 50, mountaincar: 30, acrobot: 20 };
const USUAL_RATE = 3;
/** Runs of these kinds play board games or read records of them. */
const PLAYS_BOARDS = /^(alphazero|supervised)/;
const MOST_RUNS = 50;

class Player {
  #at = 0;
  #isPlaying = false;
  #since = null;

  constructor(episode, signal) {
    this.episode = episode;
    this.rate = RATES[episode.environment.split('-')[0]] ?? USUAL_RATE;
    this.scene = sceneOf(episode.environment, episode.frames);
    this.button = h('button', { type: 'button', class: 'main', on: { click: () => this.toggle() } });
    this.slider = h('input', { type: 'range', min: 0, max: episode.frames.length - 1, value: 0, 'aria-label': 'Step', on: { input: () => { this.#stop(); this.go(Number(this.slider.value)); } } });
    this.words = h('p', { class: 'soft small' });
    this.element = h('div', { class: 'stack' }, this.scene.element, this.slider, h('div', { class: 'row' }, this.button, this.words));
    eachFrame((now) => this.#tick(now), signal);
    this.go(0);
    this.#isPlaying = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#label();
  }

  toggle() {
    this.#isPlaying = !this.#isPlaying;
    this.#since = null;
    if (this.#isPlaying && this.#at === this.#last) {
      this.go(0);
    }
    this.#label();
  }

  /** Shows a frame. */
  go(index) {
    this.#at = Math.min(this.#last, Math.max(0, index));
    const frame = this.episode.frames[this.#at];
    const gained = this.episode.frames.slice(0, this.#at + 1).reduce((sum, one) => sum + (one.reward ?? 0), 0);
    this.scene.show(frame, this.#at);
    this.slider.value = this.#at;
    this.words.textContent = `step ${this.#at} of ${this.#last}${frame.action ? ` · ${frame.action}` : ''} · return ${brief(gained)}${this.#at === this.#last && frame.truncated ? ' · stopped by the limit' : ''}`;
  }

  get at() {
    return this.#at;
  }

  get #last() {
    return this.episode.frames.length - 1;
  }

  #tick(now) {
    if (!this.#isPlaying) {
      return;
    }
    this.#since ??= now - (this.#at * 1000) / this.rate;
    const index = Math.floor(((now - this.#since) * this.rate) / 1000);
    if (index !== this.#at) {
      this.go(index);
    }
    if (this.#at === this.#last) {
      this.#stop();
    }
  }

  #stop() {
    this.#isPlaying = false;
    this.#since = null;
    this.#label();
  }

  #label() {
    this.button.textContent = this.#isPlaying ? 'Pause' : 'Play';
  }
}

/** The worlds, and the runs that have been trained in each. */
async function worldsWithAgents(signal) {
  const [{ environments }, { runs }] = await Promise.all([api.get('environments', signal), api.get('runs', signal)]);
  const agentsOf = new Map();
  const acting = runs.filter(({ kind }) => !PLAYS_BOARDS.test(kind)).slice(0, MOST_RUNS);
  await Promise.all(acting.map(async ({ name }) => {
    const { config = {} } = await api.get(path(['runs', name]), signal);
    const { task } = config;
    if (environments.some((one) => one.name === task && one.kind !== 'game')) {
      agentsOf.set(task, [...(agentsOf.get(task) ?? []), name]);
    }
  }));
  return { environments, agentsOf };
}

/** Opens the page. */
export function open(root, { query, signal }) {
  const stage = h('section', { class: 'panel' }, h('p', { class: 'empty' }, 'Choose a world.'));
  const form = h('div', {});
  let life = new AbortController();
  let player = null;
  signal.addEventListener('abort', () => life.abort(), { once: true });
  const show = (environment, agent, seed) => {
    life.abort();
    life = new AbortController();
    const mine = life.signal;
    load(stage, () => api.get(path(['environments', environment, 'episode'], { agent, seed }), mine), (episode) => {
      player = new Player(episode, mine);
      return [h('div', { class: 'panel-head' }, h('h2', {}, environment), h('span', { class: 'soft small' }, `${episode.agent} · ${plural(episode.frames.length - 1, 'step')} · return ${brief(episode.return)}`)), player.element];
    });
  };
  const begin = ({ environments, agentsOf }) => {
    const watchable = environments.filter(({ name }) => agentsOf.has(name));
    if (watchable.length === 0) {
      replace(stage, h('p', { class: 'empty' }, 'Nothing has been trained in a world yet; tengen train cartpole-q takes a second.'));
      return null;
    }
    const world = select(watchable.map(({ name, summary }) => ({ value: name, label: `${name}: ${summary}` })), query.get('world') ?? undefined);
    const agent = h('select', {});
    const seed = h('input', { type: 'number', min: 0, step: 1, value: 0 });
    const agents = () => replace(agent, agentsOf.get(world.value).map((name) => h('option', { value: name }, name)));
    const go = () => show(world.value, agent.value, seed.value);
    world.addEventListener('change', agents);
    agents();
    go();
    return h('form', { class: 'form-grid', on: { change: go, submit: (event) => { event.preventDefault(); seed.value = Number(seed.value) + 1; go(); } } },
      field('World', world), field('Agent', agent), field('Seed', seed), h('div', { class: 'field' }, h('span', { class: 'label' }, '\u00a0'), h('button', {}, 'Another episode')));
  };
  replace(root, h('h1', {}, 'Worlds'), stage, h('section', { class: 'panel' }, form));
  load(form, () => worldsWithAgents(signal), begin);
  onKey(' ', 'play or pause', () => player?.toggle(), signal);
  onKey('ArrowRight', 'a step on', () => player?.go(player.at + 1), signal);
  onKey('ArrowLeft', 'a step back', () => player?.go(player.at - 1), signal);
}
