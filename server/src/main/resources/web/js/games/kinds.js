/** The games that the pages can show: their boards, their names for points, their rules. */
import * as go from './go.js';
import { goRules } from './go-rules.js';
import * as lines from './lines.js';
import { BOTTOM_NAMES, COLUMN_NAMES, GO_NAMES, isPass, TOP_NAMES } from './names.js';
import * as othello from './othello.js';

/**
 * @typedef {object} Kind
 * @property {string} id as the server names the game
 * @property {string} title
 * @property {string[]} sides what the players are called, the first mover first
 * @property {'wood'|'felt'|'frame'|'paper'} look
 * @property {object} names of points
 * @property {number} rows
 * @property {number} columns
 * @property {boolean} hasPass
 */

const stoneGame = { begin: lines.begin, play: lines.play, hasPass: false };

/** All kinds, in the order that lists show them in. */
export const KINDS = [
  {
    id: 'go', title: 'Go', sides: ['Black', 'White'], look: 'wood', names: GO_NAMES, rows: 19, columns: 19,
    sizes: [9, 13, 19], begin: go.begin, play: go.play, pass: go.pass, hasPass: true, stone: 'stone',
  },
  {
    id: 'connect-four', title: 'Connect Four', sides: ['Red', 'Yellow'], look: 'frame', names: COLUMN_NAMES,
    rows: 6, columns: 7, inRow: 4, ...stoneGame, play: lines.drop, stone: 'disc',
  },
  {
    id: 'othello', title: 'Othello', sides: ['Black', 'White'], look: 'felt', names: TOP_NAMES,
    rows: 8, columns: 8, begin: othello.begin, play: othello.play, pass: othello.pass, hasPass: true, stone: 'disc',
  },
  {
    id: 'gomoku', title: 'Gomoku', sides: ['Black', 'White'], look: 'wood', names: BOTTOM_NAMES,
    rows: 15, columns: 15, inRow: 5, ...stoneGame, stone: 'stone',
  },
  {
    id: 'tic-tac-toe', title: 'Tic-tac-toe', sides: ['Cross', 'Nought'], look: 'paper', names: BOTTOM_NAMES,
    rows: 3, columns: 3, inRow: 3, ...stoneGame, stone: 'mark',
  },
];

/** The kind of a name such as go, go-9x9 or othello; undefined for none that is known. */
export function kindOf(name) {
  const wanted = /^go(\b|-)/.test(name) ? 'go' : name;
  return KINDS.find((kind) => kind.id === wanted);
}

/** A game's name for people: Go 9×9, Othello. */
export function gameTitle(name, rows) {
  const kind = kindOf(name);
  const size = rows ?? Number(/(\d+)/.exec(name)?.[1]);
  return kind === undefined ? name : kind.sizes && size ? `${kind.title} ${size}×${size}` : kind.title;
}

/** What the rules need of a snapshot: its extents and what was agreed. */
export function setupOf(kind, snapshot) {
  return {
    rows: snapshot.rows ?? kind.rows,
    columns: snapshot.columns ?? kind.columns,
    rules: goRules(snapshot.rules),
    komi: snapshot.komi ?? 0,
    handicap: snapshot.handicap ?? 0,
    inRow: kind.inRow,
  };
}

/**
 * The position after a move of a name.
 * @returns {{position?: object, refused?: string}}
 */
export function playNamed(kind, position, move, setup) {
  if (isPass(move)) {
    return kind.pass ? { position: kind.pass(position) } : { refused: 'There is no pass in this game.' };
  }
  const point = kind.names.index(move, setup);
  return point < 0 ? { refused: `${move} is not on the board.` } : kind.play(position, point, setup);
}
