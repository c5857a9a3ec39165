/** The two who play: name, stone, captures, clock. */
import { link } from '../router.js';
import { h, replace } from '../ui/dom.js';
import { clockText } from '../ui/format.js';
import { winnerOf } from './words.js';

const SHORT_OF_TIME = 15_000;

/** What a clock shows: the main time, or what is left of its periods. */
function clockParts(clock) {
  if (clock.main > 0 || clock.period === 0) {
    const extra = clock.periods > 0 ? `+${clock.periods}×${clockText(clock.period)}` : '';
    return { text: clockText(clock.main), extra, left: clock.main + clock.period };
  }
  const extra = clock.moves > 0 ? `${clock.moves} to play` : clock.periods > 0 ? `${clock.periods} left` : '';
  return { text: clockText(clock.period), extra, left: clock.period };
}

/** The bar of one side; `tick` shows its clock as it stands. */
export class PlayerBar {
  /** @param {import('./model.js').GameModel} model @param {0|1} side */
  constructor(model, side) {
    this.model = model;
    this.side = side;
    this.time = h('span', { class: 'time' });
    this.extra = h('span', { class: 'extra' });
    this.clock = h('div', { class: 'clock', role: 'timer', 'aria-label': `Clock of ${model.kind.sides[side]}`, 'aria-live': 'off' }, this.time, this.extra);
    this.captures = h('span', { class: 'soft small' });
    const { name, agent } = model.view.players[side];
    this.element = h('div', { class: 'player' },
      h('span', { class: `stone-dot ${model.kind.look} side-${side}`, 'aria-hidden': 'true' }),
      h('div', { class: 'player-name' },
        h('a', { href: link('player', name) }, name),
        h('span', { class: 'soft small' }, [model.kind.sides[side], agent && 'agent', side === model.side && 'you'].filter(Boolean).join(' · ')),
        this.captures),
      this.clock);
    this.show();
  }

  show() {
    const { view } = this.model;
    this.element.classList.toggle('to-move', view.toMove === this.side);
    this.element.classList.toggle('won', view.status === 'over' && winnerOf(view) === this.side);
    const captured = this.model.captured[this.side];
    this.captures.textContent = captured > 0 ? `${captured} captured` : '';
    this.tick();
  }

  tick() {
    const clock = this.model.clock(this.side);
    this.clock.hidden = !clock;
    if (!clock) {
      return;
    }
    const { text, extra, left } = clockParts(clock);
    if (this.time.textContent !== text) {
      replace(this.time, text);
    }
    if (this.extra.textContent !== extra) {
      replace(this.extra, extra);
    }
    this.clock.classList.toggle('short', clock.running && left < SHORT_OF_TIME);
    this.clock.classList.toggle('running', clock.running);
  }
}
