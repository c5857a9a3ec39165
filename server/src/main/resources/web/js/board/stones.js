/** Stones, discs and marks; every board has gradients of its own, since pages come and go. */
import { s } from '../ui/dom.js';

function gradient(id, side) {
  return s('radialGradient', { id: `${id}-${side}`, cx: '36%', cy: '30%', r: '72%' },
    s('stop', { offset: '0', class: `glow-${side}` }),
    s('stop', { offset: '.55', class: `body-${side}` }),
    s('stop', { offset: '1', class: `rim-${side}` }));
}

/** The gradients that the stones of a board refer to. */
export function stoneGradients(id) {
  return s('defs', {},
    gradient(id, 'X'),
    gradient(id, 'O'),
    s('radialGradient', { id: `${id}-shadow` },
      s('stop', { offset: '.6', class: 'shadow-near' }),
      s('stop', { offset: '1', class: 'shadow-far' })));
}

function mark(stone) {
  return stone === 'X'
    ? s('path', { class: 'mark-X', d: 'M-2.7 -2.7L2.7 2.7M2.7 -2.7L-2.7 2.7' })
    : s('circle', { class: 'mark-O', r: 2.9 });
}

/**
 * One stone about the origin.
 * @param {'stone'|'disc'|'mark'} style
 * @param {'X'|'O'} stone whose
 * @param {string} id of the board's gradients
 * @param {boolean} isFlat without a shadow
 */
export function stoneOf(style, stone, id, isFlat) {
  if (style === 'mark') {
    return s('g', { class: 'piece' }, mark(stone));
  }
  const radius = style === 'stone' ? 4.72 : 4.1;
  return s('g', { class: `piece ${style}-${stone}` },
    !isFlat && s('ellipse', { cx: 0.45, cy: 0.85, rx: radius + 0.35, ry: radius + 0.3, fill: `url(#${id}-shadow)` }),
    s('circle', { r: radius, fill: `url(#${id}-${stone})`, class: 'body' }),
    style === 'disc' && s('circle', { r: radius * 0.68, class: 'groove' }));
}
