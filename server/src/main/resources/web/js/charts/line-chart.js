/** Curves over one axis, redrawn at the size that they are shown in. */
import { h, replace, s } from '../ui/dom.js';
import { brief } from '../ui/format.js';
import { speak } from '../ui/notices.js';
import { extent, linear, ticks, widened } from './scale.js';

const LEFT = 52;
const RIGHT = 14;
const TOP = 10;
const BOTTOM = 30;
/** A line of more points than pixels shows no more than one of as many. */
const MOST_POINTS = 1200;

/**
 * @typedef {object} Series
 * @property {string} name
 * @property {number[][]} points [x, y] or [x, y, low, high], x ascending; y may be null
 */
export class LineChart {
  #series = [];
  #cursor = null;
  #pointed = null;
  #scales = null;

  /**
   * @param {{title: string, xLabel: string, height?: number, yDomain?: [number, number], middle?: number, format?: (y: number) => string, onPick?: (x: number) => void}} options
   */
  constructor(options) {
    this.options = { height: 220, format: brief, ...options };
    this.svg = s('svg', { class: 'chart', role: 'img', tabindex: 0, height: this.options.height });
    this.legend = h('div', { class: 'legend', 'aria-hidden': 'true' });
    this.element = h('figure', { class: 'figure' },
      this.options.title && h('figcaption', {}, this.options.title), this.legend, this.svg);
    this.svg.addEventListener('pointermove', (event) => this.#point(this.#nearest(event)));
    this.svg.addEventListener('pointerleave', () => this.#point(null));
    this.svg.addEventListener('click', (event) => this.#pick(this.#nearest(event)));
    this.svg.addEventListener('keydown', (event) => this.#key(event));
    new ResizeObserver(() => this.#draw()).observe(this.svg);
  }

  /** @param {Series[]} series @param {number|null} [cursor] an x to mark */
  show(series, cursor = null) {
    this.#series = series.map((one) => ({ ...one, points: thinned(one.points.filter((point) => Number.isFinite(point[1]))) }));
    this.#cursor = cursor;
    this.#draw();
  }

  get #xs() {
    return [...new Set(this.#series.flatMap((one) => one.points.map((point) => point[0])))].sort((a, b) => a - b);
  }

  #nearest(event) {
    if (!this.#scales) {
      return null;
    }
    const wanted = this.#scales.x.invert(event.clientX - this.svg.getBoundingClientRect().left);
    return this.#xs.reduce((best, x) => (best === null || Math.abs(x - wanted) < Math.abs(best - wanted) ? x : best), null);
  }

  #pick(x) {
    if (x !== null) {
      this.options.onPick?.(x);
    }
  }

  #key(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const xs = this.#xs;
    if (step && xs.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      const at = xs.indexOf(this.#pointed ?? this.#cursor ?? xs.at(-1));
      this.#point(xs[Math.min(xs.length - 1, Math.max(0, at + step))]);
      speak(`${this.options.xLabel} ${this.#pointed}: ${this.#values(this.#pointed).map(({ name, text }) => `${name} ${text}`).join(', ')}`);
    } else if (event.key === 'Enter') {
      this.#pick(this.#pointed);
    }
  }

  #point(x) {
    this.#pointed = x;
    this.#drawPointer();
    this.#drawLegend();
  }

  #values(x) {
    return this.#series.map((one, index) => {
      const point = x === null ? one.points.at(-1) : one.points.find((candidate) => candidate[0] === x);
      const bounds = point && point[2] !== undefined ? ` (${this.options.format(point[2])} to ${this.options.format(point[3])})` : '';
      return { name: one.name, index, text: point ? this.options.format(point[1]) + bounds : '–', point };
    });
  }

  #draw() {
    const width = this.svg.clientWidth;
    if (width === 0) {
      return;
    }
    const { height, yDomain, xLabel, format, middle } = this.options;
    const points = this.#series.flatMap((one) => one.points);
    const x = linear(extent(points.map((point) => point[0])), [LEFT, width - RIGHT]);
    const y = linear(yDomain ?? widened(extent(points.flatMap((point) => point.slice(1)))), [height - BOTTOM, TOP]);
    this.#scales = { x, y };
    this.svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    this.svg.setAttribute('aria-label', `${this.options.title ?? ''}. ${this.#values(null).map(({ name, text }) => `${name} ${text} at the last ${xLabel}`).join('; ') || 'Nothing yet'}`);
    this.pointer = s('g', {});
    replace(this.svg,
      ticks(y.domain, 4).map((value) => [
        s('path', { class: value === middle ? 'rule middle' : 'rule', d: `M${LEFT} ${y(value)}H${width - RIGHT}` }),
        s('text', { class: 'tick end', x: LEFT - 8, y: y(value) }, format(value)),
      ]),
      ticks(x.domain, Math.min(8, width / 90)).map((value) => s('text', { class: 'tick', x: x(value), y: height - BOTTOM + 14 }, brief(value))),
      s('text', { class: 'tick axis', x: width - RIGHT, y: height - 4 }, xLabel),
      this.#cursor !== null && s('path', { class: 'cursor', d: `M${x(this.#cursor)} ${TOP}V${height - BOTTOM}` }),
      this.#series.map((one, index) => [
        one.points[0]?.length > 2 && s('path', { class: `band c${index % 5 + 1}`, d: band(one.points, x, y) }),
        s('path', { class: `curve c${index % 5 + 1}`, d: path(one.points, x, y) }),
        one.points.length === 1 && s('circle', { class: `dot c${index % 5 + 1}`, cx: x(one.points[0][0]), cy: y(one.points[0][1]), r: 3.5 }),
      ]),
      this.pointer);
    this.#drawPointer();
    this.#drawLegend();
  }

  #drawPointer() {
    if (!this.pointer) {
      return;
    }
    const { x, y } = this.#scales;
    const { height } = this.options;
    replace(this.pointer, this.#pointed !== null && [
      s('path', { class: 'pointer', d: `M${x(this.#pointed)} ${TOP}V${height - BOTTOM}` }),
      this.#values(this.#pointed).filter(({ point }) => point).map(({ point, index }) =>
        s('circle', { class: `dot c${index % 5 + 1}`, cx: x(point[0]), cy: y(point[1]), r: 4 })),
    ]);
  }

  #drawLegend() {
    const at = this.#pointed ?? this.#cursor;
    replace(this.legend,
      this.#values(at).map(({ name, index, text }) => h('span', { class: 'key' },
        s('svg', { class: 'sample', viewBox: '0 0 24 8', width: 24, height: 8 }, s('path', { class: `curve c${index % 5 + 1}`, d: 'M0 4H24' })),
        name, h('b', {}, text))),
      at !== null && h('span', { class: 'soft' }, `${this.options.xLabel} ${brief(at)}`));
  }
}

function path(points, x, y) {
  return points.map((point, i) => `${i === 0 ? 'M' : 'L'}${x(point[0]).toFixed(1)} ${y(point[1]).toFixed(1)}`).join('');
}

function band(points, x, y) {
  const upper = points.map((point, i) => `${i === 0 ? 'M' : 'L'}${x(point[0]).toFixed(1)} ${y(point[3]).toFixed(1)}`);
  const lower = points.slice().reverse().map((point) => `L${x(point[0]).toFixed(1)} ${y(point[2]).toFixed(1)}`);
  return `${upper.join('')}${lower.join('')}Z`;
}

function thinned(points) {
  const every = Math.ceil(points.length / MOST_POINTS);
  return every <= 1 ? points : points.filter((_, i) => i % every === 0 || i === points.length - 1);
}
