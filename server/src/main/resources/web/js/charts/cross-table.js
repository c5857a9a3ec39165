/** Who scored how much against whom. */
import { h } from '../ui/dom.js';

/**
 * Adds up both seats of every pair.
 * @param {{first: string, second: string, firstWon: number, drawn: number, secondWon: number}[]} pairs
 * @returns {Map<string, Map<string, {won: number, drawn: number, lost: number}>>} by player and opponent
 */
function scores(pairs) {
  const table = new Map();
  const add = (player, opponent, won, drawn, lost) => {
    const row = table.get(player) ?? new Map();
    const cell = row.get(opponent) ?? { won: 0, drawn: 0, lost: 0 };
    row.set(opponent, { won: cell.won + won, drawn: cell.drawn + drawn, lost: cell.lost + lost });
    table.set(player, row);
  };
  pairs.forEach(({ first, second, firstWon, drawn, secondWon }) => {
    add(first, second, firstWon, drawn, secondWon);
    add(second, first, secondWon, drawn, firstWon);
  });
  return table;
}

/** The 95% Wilson interval of a share of so many games. */
function wilson(share, games) {
  const z = 1.96;
  const centre = (share + (z * z) / (2 * games)) / (1 + (z * z) / games);
  const half = (z / (1 + (z * z) / games)) * Math.sqrt((share * (1 - share)) / games + (z * z) / (4 * games * games));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

function cell(player, opponent, counts) {
  if (player === opponent) {
    return h('td', { class: 'self', 'aria-label': 'the same player' }, '·');
  }
  if (!counts) {
    return h('td', { class: 'soft' }, '–');
  }
  const games = counts.won + counts.drawn + counts.lost;
  const share = (counts.won + counts.drawn / 2) / games;
  const [low, high] = wilson(share, games);
  const text = `${player} against ${opponent}: ${counts.won} won, ${counts.drawn} drawn, ${counts.lost} lost; 95% interval ${Math.round(100 * low)} to ${Math.round(100 * high)}%`;
  return h('td', { class: share >= 0.5 ? 'ahead' : 'behind', vars: { '--share': `${Math.abs(share - 0.5) * 120}%` }, title: text },
    h('span', { class: 'score' }, `${Math.round(100 * share)}%`),
    h('span', { class: 'bar', vars: { '--low': low, '--high': high } }),
    h('span', { class: 'games' }, `${counts.won}–${counts.drawn}–${counts.lost}`));
}

/**
 * A table of all against all; the bar below a score is its 95% interval.
 * @param {string[]} players in the order of the rows
 * @param {object[]} pairs as /standings tells them
 */
export function crossTable(players, pairs) {
  const table = scores(pairs);
  return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Cross-table' },
    h('table', { class: 'cross' },
      h('caption', {}, 'Share of points, its 95% interval, and games won–drawn–lost; rows against columns.'),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Player'), players.map((_, i) => h('th', { scope: 'col', title: players[i] }, i + 1)))),
      h('tbody', {}, players.map((player, i) => h('tr', {},
        h('th', { scope: 'row' }, `${i + 1} ${player}`),
        players.map((opponent) => cell(player, opponent, table.get(player)?.get(opponent))))))));
}
