/** Go: captures, ko and suicide by the ruleset, for replay and for moves tried on the page. */
import { emptyPosition, EMPTY, neighbourTable, STONES } from './position.js';

const tables = new Map();

function neighbours(shape) {
  if (!tables.has(shape.columns)) {
    tables.set(shape.columns, neighbourTable(shape));
  }
  return tables.get(shape.columns);
}

/** The stones joined to one, and whether they have a liberty. */
export function chainAt(board, point, shape) {
  const table = neighbours(shape);
  const stones = [point];
  const seen = new Set(stones);
  let hasLiberty = false;
  for (let i = 0; i < stones.length; i++) {
    for (const next of table[stones[i]]) {
      if (board[next] === EMPTY) {
        hasLiberty = true;
      } else if (board[next] === board[point] && !seen.has(next)) {
        seen.add(next);
        stones.push(next);
      }
    }
  }
  return { stones, hasLiberty };
}

/** The points of fixed handicap stones, as the Go Text Protocol version 2 places them. */
function handicapPoints(size, stones) {
  const near = size < 13 ? 2 : 3;
  const far = size - 1 - near;
  const middle = (size - 1) / 2;
  const at = (column, row) => (size - 1 - row) * size + column;
  const corners = [at(near, near), at(far, far), at(near, far), at(far, near)].slice(0, stones);
  const sides = stones >= 6 ? [at(near, middle), at(far, middle)] : [];
  const ends = stones >= 8 ? [at(middle, near), at(middle, far)] : [];
  const centre = stones >= 5 && stones % 2 === 1 ? [at(middle, middle)] : [];
  return [...corners, ...sides, ...ends, ...centre];
}

const keyOf = (board, toMove, ko) => (ko === 'situational' ? toMove : '') + board.join('');

/** @returns {import('./position.js').Position} */
export function begin(setup) {
  const position = emptyPosition(setup);
  if (setup.handicap >= 2) {
    handicapPoints(setup.columns, setup.handicap).forEach((point) => { position.board[point] = STONES[0]; });
    position.toMove = 1;
  }
  const { superko } = setup.rules;
  position.seen = new Set(superko ? [keyOf(position.board, position.toMove, superko)] : []);
  return { ...position, ko: null, passes: 0 };
}

/** The position after a pass. */
export function pass(position) {
  return { ...position, toMove: 1 - position.toMove, last: null, ko: null, passes: (position.passes ?? 0) + 1 };
}

/**
 * The position after a stone.
 * @returns {{position?: object, refused?: string}} why not, where the rules forbid it
 */
export function play(position, point, setup) {
  if (position.board[point] !== EMPTY) {
    return { refused: 'There is a stone already.' };
  }
  if (point === position.ko) {
    return { refused: 'Ko: play elsewhere first.' };
  }
  const board = position.board.slice();
  const side = position.toMove;
  board[point] = STONES[side];
  const taken = [];
  for (const next of neighbours(setup)[point]) {
    if (board[next] === STONES[1 - side]) {
      const chain = chainAt(board, next, setup);
      if (!chain.hasLiberty) {
        chain.stones.forEach((stone) => { board[stone] = EMPTY; });
        taken.push(...chain.stones);
      }
    }
  }
  const own = chainAt(board, point, setup);
  const captured = position.captured.slice();
  captured[side] += taken.length;
  if (!own.hasLiberty) {
    if (!setup.rules.suicide || own.stones.length === 1) {
      return { refused: 'Suicide: that stone would have no liberty.' };
    }
    own.stones.forEach((stone) => { board[stone] = EMPTY; });
    captured[1 - side] += own.stones.length;
  }
  return finish(position, { board, toMove: 1 - side, last: point, captured, passes: 0 }, taken, own, setup);
}

function finish(before, after, taken, own, setup) {
  const { superko } = setup.rules;
  if (!superko) {
    const isKo = taken.length === 1 && own.stones.length === 1 && libertiesOf(after.board, after.last, setup) === 1;
    return { position: { ...after, seen: before.seen, ko: isKo ? taken[0] : null } };
  }
  const key = keyOf(after.board, after.toMove, superko);
  if (before.seen.has(key)) {
    return { refused: taken.length === 1 ? 'Ko: that would repeat an earlier position.' : 'Superko: that would repeat an earlier position.' };
  }
  return { position: { ...after, seen: new Set(before.seen).add(key), ko: null } };
}

function libertiesOf(board, point, setup) {
  return neighbours(setup)[point].filter((next) => board[next] === EMPTY).length;
}

/**
 * Who holds which point once the dead stones are off.
 * @param {string[]} board
 * @param {Set<number>} dead points of dead stones
 * @returns {string[]} 'X', 'O' or '.' for nobody's, a point each
 */
export function areaOf(board, dead, shape) {
  const left = board.map((stone, point) => (dead.has(point) ? EMPTY : stone));
  const area = left.slice();
  const done = new Set();
  left.forEach((stone, point) => {
    if (stone !== EMPTY || done.has(point)) {
      return;
    }
    const region = [point];
    done.add(point);
    const borders = new Set();
    for (let i = 0; i < region.length; i++) {
      for (const next of neighbours(shape)[region[i]]) {
        if (left[next] !== EMPTY) {
          borders.add(left[next]);
        } else if (!done.has(next)) {
          done.add(next);
          region.push(next);
        }
      }
    }
    const owner = borders.size === 1 ? [...borders][0] : EMPTY;
    region.forEach((empty) => { area[empty] = owner; });
  });
  return area;
}

/**
 * The count as the players may expect it; the server's own decides.
 * @returns {number[]} points of Black, points of White with komi
 */
export function countScore(position, dead, setup) {
  const area = areaOf(position.board, dead, setup);
  const isTerritory = setup.rules.territory;
  const points = STONES.map((stone) => area.filter((owner, point) =>
    owner === stone && (!isTerritory || position.board[point] === EMPTY || dead.has(point))).length);
  if (isTerritory) {
    STONES.forEach((stone, side) => {
      points[side] += position.captured[side] + [...dead].filter((point) => position.board[point] !== stone).length;
    });
  }
  points[1] += setup.komi ?? 0;
  return points;
}
