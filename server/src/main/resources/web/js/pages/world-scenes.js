/** Pictures of environments: a cart with its pole, a hill, cells, or the text of the rest. */
import { h, replace, s } from '../ui/dom.js';

const HALF_WIDTH = 2.4;
const FALL = (12 * Math.PI) / 180;

/** The cart on its track; x in m, the pole's angle in radians. */
function cartpole() {
  const width = 800;
  const height = 300;
  const ground = 230;
  const scale = width / (2 * HALF_WIDTH + 1);
  const cart = s('g', {});
  const limit = (x) => s('path', { class: 'limit', d: `M${width / 2 + x * scale} 60V${ground}` });
  const svg = s('svg', { class: 'world', viewBox: `0 0 ${width} ${height}`, role: 'img' },
    s('path', { class: 'ground', d: `M0 ${ground}H${width}` }), limit(-HALF_WIDTH), limit(HALF_WIDTH), cart);
  return {
    element: svg,
    show({ position: x, angle, action }) {
      const left = width / 2 + x * scale;
      const push = { left: -1, right: 1 }[action] ?? 0;
      replace(cart,
        s('rect', { class: 'cart', x: left - 45, y: ground - 44, width: 90, height: 34, rx: 6 }),
        s('circle', { class: 'hinge', cx: left - 26, cy: ground - 8, r: 8 }), s('circle', { class: 'hinge', cx: left + 26, cy: ground - 8, r: 8 }),
        s('path', { class: 'pole', d: `M${left} ${ground - 44}l${150 * Math.sin(angle)} ${-150 * Math.cos(angle)}` }),
        s('circle', { class: 'hinge', cx: left, cy: ground - 44, r: 6 }),
        push !== 0 && s('path', { class: 'push', d: `M${left - push * 62} ${ground - 27}l${-push * 26} 0m${push * 26} 0l${-push * 9} -7m${push * 9} 7l${-push * 9} 7` }));
      svg.setAttribute('aria-label', `Cart at ${x.toFixed(2)} m, pole ${(angle * 180 / Math.PI).toFixed(1)} degrees${Math.abs(angle) > FALL ? ', fallen' : ''}`);
    },
  };
}

/** The car in its valley; the height is sin 3x. */
function mountaincar() {
  const width = 800;
  const height = 300;
  const at = (x) => [((x + 1.2) / 1.8) * width, 165 - 95 * Math.sin(3 * x)];
  const hill = Array.from({ length: 91 }, (_, i) => at(-1.2 + i * 0.02));
  const car = s('circle', { class: 'agent', r: 14 });
  const flag = at(0.5);
  const svg = s('svg', { class: 'world', viewBox: `0 0 ${width} ${height}`, role: 'img' },
    s('path', { class: 'ground', d: `M${hill.map((point) => point.join(' ')).join('L')}` }),
    s('path', { class: 'limit', d: `M${flag[0]} ${flag[1]}v-50` }), car);
  return {
    element: svg,
    show({ position: x }) {
      const [left, top] = at(x);
      car.setAttribute('cx', left);
      car.setAttribute('cy', top - 14);
      svg.setAttribute('aria-label', `Car at ${x.toFixed(2)}`);
    },
  };
}

/** Two arms that hang, each a metre long; the tip is to come above the line. */
function acrobot() {
  const length = 70;
  const middle = 400;
  const top = 160;
  const arms = s('g', {});
  const svg = s('svg', { class: 'world', viewBox: '0 0 800 320', role: 'img' },
    s('path', { class: 'limit', d: `M0 ${top - length}H800` }), arms);
  const end = ([x, y], angle) => [x + length * Math.sin(angle), y + length * Math.cos(angle)];
  return {
    element: svg,
    show({ angle, secondAngle }) {
      const joints = [[middle, top]];
      joints.push(end(joints[0], angle));
      joints.push(end(joints[1], angle + secondAngle));
      replace(arms,
        s('path', { class: 'pole', d: `M${joints.map((joint) => joint.join(' ')).join('L')}` }),
        joints.map(([x, y]) => s('circle', { class: 'hinge', cx: x, cy: y, r: 7 })));
      svg.setAttribute('aria-label', `Tip ${((top - joints[2][1]) / length).toFixed(2)} m above the joint`);
    },
  };
}

const CELLS = { '#': 'wall', '+': 'goal', G: 'goal', '-': 'pit', H: 'pit', '~': 'pit' };

/** Cells as the world's text has them, with the way that was gone. */
function grid(frames) {
  const size = 60;
  const lines = frames[0].text.split('\n');
  const place = (text) => {
    const row = text.split('\n').findIndex((line) => line.includes('@'));
    return row < 0 ? null : [text.split('\n')[row].indexOf('@'), row];
  };
  const width = Math.max(...lines.map((line) => line.length)) * size;
  const agent = s('circle', { class: 'agent', r: size * 0.3 });
  const trail = s('path', { class: 'trail' });
  const svg = s('svg', { class: 'world square', viewBox: `0 0 ${width} ${lines.length * size}`, role: 'img' },
    lines.flatMap((line, row) => [...line].map((sign, column) => [
      s('rect', { class: CELLS[sign] ?? 'open', x: column * size, y: row * size, width: size, height: size }),
      /[SGH+-]/.test(sign) && s('text', { x: (column + 0.5) * size, y: (row + 0.5) * size }, sign),
    ])), trail, agent);
  const centre = ([column, row]) => [(column + 0.5) * size, (row + 0.5) * size];
  return {
    element: svg,
    show({ text }, index) {
      const way = frames.slice(0, index + 1).map((frame) => place(frame.text)).filter(Boolean).map(centre);
      const now = place(text);
      if (now) {
        const [x, y] = centre(now);
        agent.style.setProperty('transform', `translate(${x}px, ${y}px)`);
        svg.setAttribute('aria-label', `At column ${now[0] + 1}, row ${now[1] + 1}`);
      }
      trail.setAttribute('d', way.length > 1 ? `M${way.map((point) => point.join(' ')).join('L')}` : '');
    },
  };
}

function words() {
  const element = h('pre', { class: 'world-text', tabindex: 0 });
  return { element, show: ({ text }) => replace(element, text) };
}

/**
 * The scene of an environment.
 * @param {string} name of the environment
 * @param {object[]} frames of an episode
 * @returns {{element: Element, show: (frame: object, index: number) => void}}
 */
export function sceneOf(name, frames) {
  if (name.startsWith('cartpole')) {
    return cartpole();
  }
  if (name === 'mountaincar') {
    return mountaincar();
  }
  if (name === 'acrobot') {
    return acrobot();
  }
  return /^(gridworld|frozenlake|cliffwalking)/.test(name) ? grid(frames) : words();
}
