/** Standings, ratings and cross-table, as a ladder and a tournament have them. */
import { crossTable } from '../charts/cross-table.js';
import { eloChart } from '../charts/elo-chart.js';
import { link } from '../router.js';
import { h } from '../ui/dom.js';
import { brief, plural, reasonText } from '../ui/format.js';

/** Tables of more players are better read as files. */
const MOST_IN_A_CROSS_TABLE = 40;

const score = ({ won, drawn, lost }) => `${won}–${drawn}–${lost}`;

function standingsTable(standings) {
  const breaks = Object.keys(standings[0]?.tieBreaks ?? {});
  return h('div', { class: 'scroll' }, h('table', {},
    h('thead', {}, h('tr', {},
      h('th', { scope: 'col' }, '#'), h('th', { scope: 'col' }, 'Player'), h('th', { scope: 'col', class: 'number' }, 'Points'),
      h('th', { scope: 'col', class: 'number' }, 'Moving first'), h('th', { scope: 'col', class: 'number' }, 'Second'),
      breaks.map((name) => h('th', { scope: 'col', class: 'number' }, name)))),
    h('tbody', {}, standings.map((row) => h('tr', {},
      h('td', {}, row.rank),
      h('th', { scope: 'row' }, h('a', { href: link('player', row.player) }, row.player)),
      h('td', { class: 'number' }, brief(row.points)),
      h('td', { class: 'number' }, score(row.first)),
      h('td', { class: 'number' }, score(row.second)),
      breaks.map((name) => h('td', { class: 'number' }, row.tieBreaks[name] === null ? '–' : brief(row.tieBreaks[name]))))))));
}

/** The order of the cross-table: by rating, else by standing. */
function orderOf(tables, ratings) {
  const elo = new Map(ratings.map((one) => [one.player, one.elo]));
  return tables.standings.map((row) => row.player).sort((a, b) => (elo.get(b) ?? -Infinity) - (elo.get(a) ?? -Infinity) || 0);
}

/** @param {object} tables as ResultJson writes them */
export function standingsView(tables) {
  const players = tables.ratings.flatMap((group) => group.players);
  const order = orderOf(tables, players);
  const reasons = Object.entries(tables.reasons).map(([reason, count]) => `${count} ${reasonText(reason)}`).join(', ');
  return [
    h('section', { class: 'panel' },
      h('div', { class: 'panel-head' }, h('h2', {}, 'Elo'), h('span', { class: 'soft small' }, 'with 95% intervals')),
      tables.ratings.length > 1 && h('p', { class: 'soft small' }, 'Not all players are connected by games; compare within a group only.'),
      tables.ratings.map((group) => eloChart(group.players))),
    h('section', { class: 'panel' },
      h('div', { class: 'panel-head' }, h('h2', {}, 'Standings'), h('span', { class: 'soft small' }, `${plural(tables.games, 'game')}${reasons && `: ${reasons}`}`)),
      tables.standings.length === 0 ? h('p', { class: 'empty' }, 'Nobody has played yet.') : standingsTable(tables.standings)),
    order.length > 1 && order.length <= MOST_IN_A_CROSS_TABLE && h('section', { class: 'panel' }, h('h2', {}, 'Cross-table'), crossTable(order, tables.pairs)),
    tables.notes.length > 0 && h('section', { class: 'panel soft small' }, tables.notes.map((note) => h('p', {}, note))),
  ];
}
