/** What is laid over a board: heat, ownership, candidates, a line of play, the last move, numbers. */
import { s } from '../ui/dom.js';
import { percent, visits } from '../ui/format.js';
import { CELL } from './geometry.js';

/**
 * @typedef {object} Overlay
 * @property {number[]} [heat] a share of 1 a point
 * @property {number[]} [ownership] in [-1, 1] a point; above 0 it is X's
 * @property {{point: number, winrate: number, visits: number, share: number, isBest: boolean}[]} [candidates]
 * @property {{point: number, side: 0|1, number: number}[]} [line] a principal variation
 * @property {Map<number, number>} [numbers] move numbers by point
 * @property {string[]} [territory] whose point, once the dead are off
 */

const at = (geometry, point) => `translate(${geometry.x(point)} ${geometry.y(point)})`;

/** Shares as squares of one hue; the eye compares areas of colour, so the root is shown. */
function heatLayer(geometry, { heat, ownership }) {
  const most = Math.max(1e-9, ...heat);
  return heat.flatMap((share, point) => (share < 0.002 * most ? [] : [
    s('rect', { class: 'heat', x: geometry.x(point) - CELL / 2, y: geometry.y(point) - CELL / 2, width: CELL, height: CELL, opacity: (0.85 * Math.sqrt(share / most)).toFixed(3) }),
    share >= 0.01 && !ownership && s('text', { class: 'heat-text', x: geometry.x(point), y: geometry.y(point) }, percent(share, 0)),
  ]));
}

function ownershipLayer(geometry, ownership) {
  return ownership.flatMap((owner, point) => {
    const side = Math.sqrt(Math.abs(owner)) * 5;
    return side < 1 ? [] : [s('rect', { class: owner > 0 ? 'own-X' : 'own-O', x: geometry.x(point) - side / 2, y: geometry.y(point) - side / 2, width: side, height: side })];
  });
}

function territoryLayer(geometry, territory) {
  return territory.flatMap((owner, point) => (owner === '.' ? [] : [
    s('rect', { class: `own-${owner}`, x: geometry.x(point) - 1.7, y: geometry.y(point) - 1.7, width: 3.4, height: 3.4 })]));
}

function candidateLayer(geometry, candidates) {
  return candidates.map((move) => s('g', { class: move.isBest ? 'candidate best' : 'candidate', transform: at(geometry, move.point) },
    s('circle', { r: 4.6, 'fill-opacity': (0.35 + 0.6 * move.share).toFixed(3) }),
    s('text', { y: -0.9, class: 'candidate-rate' }, (100 * move.winrate).toFixed(move.winrate >= 0.9995 ? 0 : 1)),
    s('text', { y: 2.2, class: 'candidate-visits' }, visits(move.visits))));
}

/** What lies under the stones. */
export function underlay(geometry, overlay) {
  return overlay.heat ? heatLayer(geometry, overlay) : [];
}

/** What lies over the stones. */
export function overlayOf(geometry, overlay, stone) {
  return [
    overlay.ownership ? ownershipLayer(geometry, overlay.ownership) : [],
    overlay.territory ? territoryLayer(geometry, overlay.territory) : [],
    overlay.line || !overlay.candidates ? [] : candidateLayer(geometry, overlay.candidates),
    (overlay.line ?? []).map(({ point, side, number }) => s('g', { class: 'line-stone', transform: at(geometry, point) },
      stone(side),
      s('text', { class: `ply on-${side === 0 ? 'X' : 'O'}` }, number))),
  ];
}

/** The number of a move on its stone. */
export function numberOn(geometry, point, stone, number) {
  return s('text', { class: `ply on-${stone}`, transform: at(geometry, point) }, number);
}

/** A ring on the stone that was played last, or a tile behind a mark. */
export function lastMark(geometry, point, stone, style) {
  return style === 'mark'
    ? s('rect', { class: 'last-tile', x: geometry.x(point) - 4.4, y: geometry.y(point) - 4.4, width: 8.8, height: 8.8, rx: 1 })
    : s('circle', { class: `last on-${stone}`, cx: geometry.x(point), cy: geometry.y(point), r: 2.2 });
}

/** A cross on a stone that is held for dead. */
export function deadMark(geometry, point) {
  return s('path', { class: 'dead', d: 'M-2 -2L2 2M2 -2L-2 2', transform: at(geometry, point) });
}
