/** One run: its curves as they grow, the first moves, what the doctor says. */
import { LineChart } from '../charts/line-chart.js';
import { api, path } from '../net/api.js';
import { setTitle } from '../router.js';
import { every, h, replace } from '../ui/dom.js';
import { percent } from '../ui/format.js';
import { load } from '../ui/load.js';
import { ask, complain } from '../ui/notices.js';
import { isAdmin } from './admin-only.js';
import { FirstMoves } from './first-moves.js';
import { curvesOf } from './run-curves.js';

const REFRESH = 3000;
/** Runs of these kinds can be examined: those of self-play. */
const HAS_DOCTOR = /^alphazero/;
const SHARES = new Set(['Results of self-play', 'Gate: score of the candidate', 'Held-out games']);

function finding({ name, severity, seen, meaning, advice }) {
  return h('div', { class: `finding ${severity} stack` },
    h('h3', {}, name, ' ', h('span', { class: severity === 'serious' ? 'tag alarm' : 'tag' }, severity)),
    h('p', {}, h('span', { class: 'soft' }, 'Seen: '), seen),
    h('p', {}, meaning),
    advice.length > 0 && h('ul', { class: 'lines' }, advice.map((one) => h('li', {}, h('code', {}, `${one.setting} = ${one.value}`), h('span', { class: 'soft small' }, ` now ${one.now}: ${one.reason}`)))));
}

function configTable(config) {
  const rows = (value, name) => (value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => rows(inner, name ? `${name}.${key}` : key))
    : [[name, Array.isArray(value) ? value.join(', ') : String(value)]]);
  return h('details', {}, h('summary', {}, 'All settings'),
    h('dl', { class: 'facts' }, rows(config, '').map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])));
}

class RunPage {
  #metrics = [];
  #next = 0;
  #charts = new Map();
  #isRunning = true;
  #isBusy = false;

  constructor(root, name, signal) {
    this.name = name;
    this.signal = signal;
    this.state = h('span', { class: 'tag' });
    this.goOn = h('button', { type: 'button', hidden: true, on: { click: () => this.#goOn() } }, 'Go on');
    this.stop = h('button', { type: 'button', class: 'grave', hidden: true, on: { click: () => this.#stop() } }, 'Stop');
    this.charts = h('div', { class: 'charts' });
    this.about = h('div', {});
    this.doctor = h('div', { class: 'stack wide' });
    this.doctorPlace = h('section', { class: 'panel', hidden: true }, h('h2', {}, 'The doctor'), this.doctor);
    this.firstMovesPlace = h('div', {});
    this.empty = h('p', { class: 'empty' }, 'No metrics yet.');
    replace(root,
      h('div', { class: 'page-head' }, h('h1', {}, name), this.state, h('div', { class: 'end' }, this.goOn, this.stop)),
      h('section', { class: 'panel stack', 'aria-label': 'Curves' }, this.empty, this.charts),
      h('div', { class: 'columns' }, this.firstMovesPlace, this.doctorPlace),
      h('section', { class: 'panel' }, this.about));
    this.#open();
  }

  async #open() {
    await this.#showState();
    await this.#more();
    every(REFRESH, () => this.#isRunning && !document.hidden && this.#more(), this.signal);
    if (this.doctorPlace.hidden) {
      return;
    }
    load(this.doctor, () => api.get(path(['runs', this.name, 'doctor']), this.signal), ({ diagnoses }) => (diagnoses.length === 0
      ? h('p', { class: 'empty' }, 'Nothing wrong to be seen.')
      : diagnoses.map(finding)));
  }

  #showState() {
    return load(this.about, () => api.get(path(['runs', this.name]), this.signal), ({ running, config = {}, exitCode, log }) => {
      this.#isRunning = running;
      this.state.textContent = `${config.kind ?? 'run'}${running ? ' · on now' : ''}`;
      this.state.classList.toggle('live', running);
      this.doctorPlace.hidden = !HAS_DOCTOR.test(config.kind);
      this.stop.hidden = !running || !isAdmin();
      this.goOn.hidden = running || !isAdmin();
      if (!this.firstMoves && config.game) {
        this.firstMoves = new FirstMoves(config.game);
        replace(this.firstMovesPlace, this.firstMoves.element);
      }
      return [
        exitCode ? h('p', { class: 'problem' }, `It ended with code ${exitCode}; the end of its log says why.`) : null,
        configTable(config),
        log && h('details', { open: Boolean(exitCode) }, h('summary', {}, 'The end of its log'), h('pre', { class: 'world-text small' }, log)),
      ];
    });
  }

  /** Fetches the lines that are new, and draws. */
  async #more() {
    if (this.#isBusy) {
      return;
    }
    this.#isBusy = true;
    try {
      const { lines, next } = await api.get(path(['runs', this.name, 'metrics'], { after: this.#next }), this.signal);
      this.#next = next;
      if (lines.length > 0) {
        this.#metrics.push(...lines);
        this.#draw();
      }
    } catch (error) {
      if (error.name !== 'AbortError' && this.#next === 0) {
        replace(this.empty, error.message);
      }
    }
    this.#isBusy = false;
  }

  #draw() {
    const curves = curvesOf(this.#metrics);
    this.empty.hidden = curves.length > 0;
    for (const { title, x, series } of curves) {
      const key = `${title} ${x}`;
      if (!this.#charts.has(key)) {
        const chart = new LineChart({ title, xLabel: x, ...(SHARES.has(title) && { format: (share) => percent(share, 0) }) });
        this.#charts.set(key, chart);
        this.charts.append(chart.element);
      }
      this.#charts.get(key).show(series);
    }
    this.firstMoves?.show(this.#metrics);
  }

  #goOn() {
    api.post('runs', { resume: this.name }).then(() => this.#showState(), complain);
  }

  async #stop() {
    if (await ask(`Stop ${this.name}? It can be resumed later.`, 'Stop')) {
      api.remove(path(['runs', this.name])).then(() => this.#showState(), complain);
    }
  }
}

/** Opens the page. */
export function open(root, { parameters: [name], signal }) {
  setTitle(name);
  new RunPage(root, name, signal);
}
