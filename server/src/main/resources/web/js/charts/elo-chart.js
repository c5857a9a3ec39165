/** Ratings with their 95% intervals, the strongest first. */
import { h, s } from '../ui/dom.js';
import { brief } from '../ui/format.js';
import { linear, ticks } from './scale.js';

const ROW = 34;
const AXIS = 26;
/** Drawn at the width that a phone has, or at one that reads well, so that letters keep their size. */
const WIDEST = 720;
const NARROWEST = 300;
const EDGE = 64;

/**
 * @param {{player: string, elo: number, low95: number|null, high95: number|null, games: number, isAnchor?: boolean}[]} ratings
 * @returns {HTMLElement}
 */
export function eloChart(ratings) {
  const rows = ratings.filter((one) => one.elo !== null).sort((a, b) => b.elo - a.elo);
  if (rows.length === 0) {
    return h('p', { class: 'empty' }, 'No ratings yet; they come with the first decided games.');
  }
  const width = Math.max(NARROWEST, Math.min(WIDEST, innerWidth - EDGE));
  const names = width < WIDEST ? width * 0.32 : 170;
  const low = Math.min(...rows.map((one) => one.low95 ?? one.elo));
  const high = Math.max(...rows.map((one) => one.high95 ?? one.elo));
  const room = Math.max(20, (high - low) * 0.05);
  const x = linear([low - room, high + room], [names, width - 64]);
  const height = rows.length * ROW + AXIS;
  const summary = rows.map((one) => `${one.player} ${Math.round(one.elo)}`).join(', ');
  return h('figure', { class: 'figure' }, s('svg', { class: 'chart elo', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': `Elo with 95% intervals: ${summary}` },
    ticks(x.domain, width / 120).map((value) => [
      s('path', { class: 'rule', d: `M${x(value)} 0V${height - AXIS}` }),
      s('text', { class: 'tick', x: x(value), y: height - 10 }, brief(value)),
    ]),
    rows.map((one, i) => {
      const y = i * ROW + ROW / 2;
      return s('g', {},
        s('text', { class: 'name', x: names - 12, y }, shortened(one.player, names / 8)),
        one.low95 !== null && one.high95 !== null && s('path', { class: 'whisker', d: `M${x(one.low95)} ${y}H${x(one.high95)}M${x(one.low95)} ${y - 6}v12M${x(one.high95)} ${y - 6}v12` }),
        s('circle', { class: one.isAnchor ? 'estimate anchor' : 'estimate', cx: x(one.elo), cy: y, r: 6 }),
        s('text', { class: 'value', x: width - 50, y }, Math.round(one.elo)));
    })));
}

function shortened(name, longest) {
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
}
