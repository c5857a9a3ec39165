/** Games as a table. */
import { gameTitle, kindOf } from '../games/kinds.js';
import { isDraw, winnerOf } from '../game/words.js';
import { link } from '../router.js';
import { h } from '../ui/dom.js';
import { moment, reasonText } from '../ui/format.js';

function result(game) {
  if (game.status !== 'over') {
    return h('span', { class: 'tag live' }, 'on now');
  }
  const winner = winnerOf(game);
  const side = kindOf(game.game)?.sides[winner];
  return [winner !== null ? side ?? game.players[winner].name : isDraw(game) ? 'draw' : 'nobody', ' ',
    h('span', { class: 'soft small' }, /^[BW]\+[\d.]+$/.test(game.result ?? '') ? game.result : reasonText(game.reason))];
}

/** @param {object[]} games lines as /api/games tells them */
export function gameTable(games) {
  if (games.length === 0) {
    return h('p', { class: 'empty' }, 'There are no such games.');
  }
  return h('div', { class: 'scroll' }, h('table', {},
    h('thead', {}, h('tr', {}, ['', 'Game', 'First', 'Second', 'Won by', 'Moves', 'Begun'].map((name) => h('th', { scope: 'col' }, name)))),
    h('tbody', {}, games.map((game) => h('tr', {},
      h('td', {}, h('a', { href: link('game', game.id) }, `#${game.id}`)),
      h('td', {}, gameTitle(game.game, game.size)),
      h('td', {}, h('a', { href: link('player', game.players[0].name) }, game.players[0].name)),
      h('td', {}, h('a', { href: link('player', game.players[1].name) }, game.players[1].name)),
      h('td', {}, result(game)),
      h('td', {}, game.moves),
      h('td', { class: 'soft small' }, moment(game.begun)))))));
}
