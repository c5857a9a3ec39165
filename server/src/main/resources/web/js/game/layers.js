/** From an analysis to what lies over the board, as chosen. */
import { playNamed } from '../games/kinds.js';
import { isPass } from '../games/names.js';

/** The layers that can be shown, with their keys. */
export const LAYERS = [
  { id: 'candidates', label: 'Best moves', key: 'b', isUsual: true },
  { id: 'heat', label: 'Policy', key: 'p' },
  { id: 'ownership', label: 'Ownership', key: 'o', isGo: true },
  { id: 'numbers', label: 'Move numbers', key: 'n' },
];

const MOST_CANDIDATES = 8;
const LEAST_SHARE = 0.01;

/** The point of a move for drawing: in Connect Four where the disc would land; null for a pass. */
function pointOf(model, move) {
  if (isPass(move)) {
    return null;
  }
  const { position } = playNamed(model.kind, model.tree.current.position, move, model.setup);
  return position?.last ?? model.kind.names.index(move, model.setup);
}

/** The moves that the search looked at most. */
export function candidatesOf(model, analysis) {
  const most = Math.max(1, ...analysis.moves.map((move) => move.visits));
  return analysis.moves
    .filter((move) => move.visits > LEAST_SHARE * most)
    .slice(0, MOST_CANDIDATES)
    .map((move, rank) => ({ ...move, point: pointOf(model, move.move), share: move.visits / most, isBest: rank === 0 }));
}

/** Policy by point; of columns, where their discs would land. */
function heatOf(model, policy) {
  const { rows, columns } = model.setup;
  const heat = new Array(rows * columns).fill(0);
  policy.forEach((share, action) => {
    const point = model.kind.look === 'frame' ? pointOf(model, String(action + 1)) : action;
    if (point !== null && point < heat.length) {
      heat[point] += share;
    }
  });
  return heat;
}

/** A principal variation as stones with numbers; what falls on a point again is left out. */
export function lineOf(model, moves) {
  const stones = new Map();
  let position = model.tree.current.position;
  moves.forEach((move, index) => {
    const outcome = playNamed(model.kind, position, move, model.setup);
    if (!outcome.position) {
      return;
    }
    const point = outcome.position.last;
    if (point !== null && !stones.has(point)) {
      stones.set(point, { point, side: position.toMove, number: index + 1 });
    }
    position = outcome.position;
  });
  return [...stones.values()];
}

/** Numbers of the moves whose stones still lie where they were put. */
function numbersOf(model) {
  const numbers = new Map();
  for (let node = model.tree.current; node.parent; node = node.parent) {
    const { last } = node.position;
    if (last !== null && !numbers.has(last) && model.board[last] !== '.') {
      numbers.set(last, node.ply);
    }
  }
  return numbers;
}

/**
 * The overlay of what is chosen.
 * @param {import('./model.js').GameModel} model
 * @param {object|undefined} analysis of the position shown
 * @param {Set<string>} chosen ids of layers
 * @returns {import('../board/overlay.js').Overlay}
 */
export function overlayFor(model, analysis, chosen) {
  const overlay = {};
  if (chosen.has('numbers')) {
    overlay.numbers = numbersOf(model);
  }
  if (!analysis) {
    return overlay;
  }
  if (chosen.has('candidates')) {
    overlay.candidates = candidatesOf(model, analysis).filter((move) => move.point !== null);
  }
  if (chosen.has('heat') && analysis.policy) {
    overlay.heat = heatOf(model, analysis.policy);
  }
  if (chosen.has('ownership') && analysis.ownership) {
    overlay.ownership = analysis.ownership;
  }
  return overlay;
}
