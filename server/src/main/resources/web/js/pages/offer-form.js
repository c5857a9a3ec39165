/** What to play, against whom, by which terms: the form of the lobby and of the page Play. */
import { RULESETS } from '../games/go-rules.js';
import { KINDS, kindOf } from '../games/kinds.js';
import { api, path } from '../net/api.js';
import { arena } from '../net/arena.js';
import { messages } from '../net/messages.js';
import { link } from '../router.js';
import { h, replace } from '../ui/dom.js';
import { check, choices, field, select } from '../ui/form.js';
import { complain, toast } from '../ui/notices.js';

const CLOCKS = [
  { value: 'none', label: 'No clock' },
  { value: '5m+3s', label: '5 min + 3 s a move' },
  { value: '5m+3x20s', label: '5 min + 3 × 20 s' },
  { value: '10m+3x30s', label: '10 min + 3 × 30 s' },
  { value: '30m+5x30s', label: '30 min + 5 × 30 s' },
  { value: '10m', label: '10 min, sudden death' },
  { value: '10m+5m/25', label: '10 min + 5 min / 25 moves' },
];
const HANDICAPS = [0, 2, 3, 4, 5, 6, 7, 8, 9];
const PERSON = '';
const KEPT = 'tengen.offer';

const options = (values) => values.map((value) => ({ value: String(value), label: String(value) }));

/** The strongest that still answers at once, for whoever comes the first time. */
function usualAgent(agents) {
  return agents[Math.min(agents.length - 1, Math.floor(agents.length / 2))]?.name ?? PERSON;
}

export class OfferForm {
  /**
   * @param {{game?: string, size?: string, isBrief?: boolean}} wish isBrief hides the terms at first
   * @param {AbortSignal} signal
   */
  constructor({ game, size, isBrief }, signal) {
    this.signal = signal;
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}');
    const id = kindOf(game ?? kept.game ?? 'go')?.id ?? 'go';
    this.kept = kept;
    this.game = choices('Game', KINDS.map((kind) => ({ value: kind.id, label: kind.title })), id, () => this.#changed());
    this.size = choices('Board', [9, 13, 19].map((edge) => ({ value: String(edge), label: `${edge}×${edge}` })), size ?? kept.size ?? '9', () => this.#changed());
    this.agent = h('select', {});
    this.colour = choices('You play', [{ value: 'first', label: 'First' }, { value: 'second', label: 'Second' }, { value: 'random', label: 'Either' }], kept.colour ?? 'first');
    this.time = select(CLOCKS, kept.time ?? 'none');
    this.komi = h('input', { type: 'number', step: 0.5, min: -100, max: 100, placeholder: 'usual' });
    this.handicap = select(options(HANDICAPS), '0');
    this.rules = select(options(RULESETS), kept.rules ?? 'chinese');
    this.rated = check('Rated', false);
    this.undo = check('Moves may be taken back', true);
    this.submit = h('button', { class: 'main' }, 'Play');
    this.goTerms = h('div', { class: 'form-grid' }, field('Komi', this.komi), field('Handicap stones', this.handicap), field('Rules', this.rules));
    this.terms = h('div', { class: 'stack' },
      this.colour, this.goTerms,
      h('div', { class: 'row' }, this.rated.element, this.undo.element));
    this.element = h('form', { class: 'stack wide', on: { submit: (event) => { event.preventDefault(); this.#send(); } } },
      this.game, this.size,
      h('div', { class: 'form-grid wide' }, field('Opponent', this.agent), field('Clock', this.time)),
      isBrief ? h('details', {}, h('summary', {}, 'Colour, komi, handicap, rules'), this.terms) : this.terms,
      h('div', {}, this.submit));
    this.agent.addEventListener('change', () => this.#label());
    arena.on('identity', () => this.#showRated(), signal);
    this.#showRated();
    this.#changed();
  }

  get #kind() {
    return kindOf(this.game.value);
  }

  /** Games of guests are never rated. */
  #showRated() {
    const isGuest = arena.identity?.name === undefined || arena.identity.name.startsWith('guest-');
    this.rated.box.disabled = isGuest;
    this.rated.box.checked &&= !isGuest;
    this.rated.element.title = isGuest ? 'Only games of accounts are rated.' : '';
  }

  async #changed() {
    const isGo = this.#kind.id === 'go';
    this.size.hidden = !isGo;
    this.goTerms.hidden = !isGo;
    this.colour.querySelectorAll('label').forEach((label, i) => {
      label.lastChild.textContent = [...this.#kind.sides, 'Either'][i];
    });
    const asked = isGo ? `go-${this.size.value}x${this.size.value}` : this.#kind.id;
    this.asked = asked;
    try {
      const { agents } = await api.get(path(['agents'], { game: asked }), this.signal);
      if (this.asked === asked) {
        this.#showAgents(agents);
      }
    } catch (error) {
      if (error.name !== 'AbortError') {
        replace(this.agent, h('option', { value: PERSON }, 'anybody who comes'));
        this.#label();
      }
    }
  }

  #showAgents(agents) {
    replace(this.agent,
      h('optgroup', { label: 'Programs, the weakest first' }, agents.map(({ name, about }) => h('option', { value: name }, `${name}: ${about}`))),
      h('optgroup', { label: 'People' }, h('option', { value: PERSON }, 'anybody who comes')));
    const wanted = this.kept.agents?.[this.asked];
    this.agent.value = agents.some(({ name }) => name === wanted) ? wanted : usualAgent(agents);
    this.#label();
  }

  #label() {
    this.submit.textContent = this.agent.value === PERSON ? 'Offer a game' : 'Play';
  }

  #offer() {
    const isGo = this.#kind.id === 'go';
    return {
      game: this.asked,
      time: this.time.value,
      colour: this.colour.value,
      rated: this.rated.box.checked,
      undo: this.undo.box.checked,
      ...(isGo && { rules: this.rules.value, handicap: Number(this.handicap.value) }),
      ...(isGo && this.komi.value !== '' && { komi: Number(this.komi.value) }),
    };
  }

  #keep() {
    this.kept = {
      game: this.game.value, size: this.size.value, colour: this.colour.value, time: this.time.value, rules: this.rules.value,
      agents: { ...this.kept.agents, [this.asked]: this.agent.value },
    };
    localStorage.setItem(KEPT, JSON.stringify(this.kept));
  }

  async #send() {
    this.#keep();
    this.submit.disabled = true;
    try {
      if (this.agent.value === PERSON) {
        await messages.seek(this.#offer());
        toast('Your offer is open. The game begins as soon as somebody accepts it.');
        window.location.hash = '#/';
      } else {
        const { game } = await messages.challengeAgent(this.agent.value, this.#offer());
        window.location.hash = link('game', game);
      }
    } catch (error) {
      complain(error);
    }
    this.submit.disabled = false;
  }
}
