/** What a search thinks of the position shown: asked for as one goes through the game, and kept. */
import { arena } from '../net/arena.js';
import { messages } from '../net/messages.js';
import { Emitter } from '../ui/emitter.js';
import { complain } from '../ui/notices.js';

/** Enough to see a position well, and a glance at each one for the graph. */
const VISITS = 800;
const VISITS_AT_A_GLANCE = 24;

/** Emits `change` when more is known. */
export class AnalysisFeed extends Emitter {
  /** Which network or search is asked; null for the usual one. @type {string|null} */
  analyst = null;
  /** Whether the position shown is analysed. */
  isOn = false;
  /** Whether the whole game is being gone through. */
  isReviewing = false;
  #known = new Map();
  #asked = null;
  #done = null;

  /** @param {import('./model.js').GameModel} model @param {AbortSignal} signal */
  constructor(model, signal) {
    super();
    this.model = model;
    arena.on('analysis', (message) => this.#take(message), signal);
    arena.on('fresh', () => { this.#asked = null; this.refresh(); }, signal);
    model.on('change', () => this.refresh(), signal);
    signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** What is known of the position shown; undefined of a variation. */
  get shown() {
    const { current } = this.model.tree;
    return current.isMain ? this.#known.get(current.ply) : undefined;
  }

  /** The first mover's chance to win by ply, ascending. @returns {number[][]} */
  get curve() {
    return [...this.#known].filter(([ply]) => ply <= this.model.view.moves.length)
      .sort(([a], [b]) => a - b).map(([ply, { value }]) => [ply, this.#ofFirst(ply, (value + 1) / 2)]);
  }

  /** Whose turn it was after so many moves. */
  sideAt(ply) {
    return this.model.tree.mainAt(ply).position.toMove;
  }

  /** Turns it on or off. */
  toggle() {
    this.isOn = !this.isOn;
    if (!this.isOn) {
      this.#stop();
    }
    this.refresh();
    this.emit('change');
  }

  /** Asks another one from now on, and forgets what the one before thought. */
  askAnother(analyst) {
    this.analyst = analyst;
    this.#known.clear();
    this.#asked = null;
    this.refresh();
    this.emit('change');
  }

  /** Goes through the whole game at a glance each, for the graph; a second call ends that. */
  async review() {
    this.isReviewing = !this.isReviewing;
    this.emit('change');
    for (let ply = 0; this.isReviewing && ply <= this.model.view.moves.length; ply++) {
      if (!this.#known.has(ply)) {
        await this.#glance(ply);
      }
    }
    this.isReviewing = false;
    this.#asked = null;
    this.refresh();
    this.emit('change');
  }

  /** Asks for what is shown, if that is wanted and not known. */
  refresh() {
    const { current } = this.model.tree;
    if (!this.isOn || this.isReviewing || !current.isMain || this.#asked === current.ply || this.shown?.done && this.shown.visits >= VISITS) {
      return;
    }
    this.#asked = current.ply;
    messages.analyse({ game: this.model.id, ply: current.ply, visits: VISITS, ownership: this.model.kind.id === 'go', ...this.#model })
      .catch((error) => this.#failed(error));
  }

  #glance(ply) {
    return new Promise((resolve) => {
      this.#asked = ply;
      this.#done = resolve;
      messages.analyse({ game: this.model.id, ply, visits: VISITS_AT_A_GLANCE, ownership: false, ...this.#model }).catch((error) => {
        this.isReviewing = false;
        this.#failed(error);
        resolve();
      });
    });
  }

  #take(message) {
    if (message.game !== this.model.id) {
      return;
    }
    const known = this.#known.get(message.ply);
    if (!known || known.visits <= message.visits) {
      this.#known.set(message.ply, message);
    }
    if (message.done && message.ply === this.#asked) {
      this.#done?.();
      this.#done = null;
    }
    this.emit('change');
  }

  #failed(error) {
    this.isOn = false;
    this.#asked = null;
    complain(error);
    this.emit('change');
  }

  #stop() {
    this.isReviewing = false;
    this.#done?.();
    this.#done = null;
    if (this.#asked !== null) {
      this.#asked = null;
      messages.stopAnalysis().catch(() => {});
    }
  }

  get #model() {
    return this.analyst === null ? {} : { model: this.analyst };
  }

  #ofFirst(ply, rate) {
    return this.sideAt(ply) === 0 ? rate : 1 - rate;
  }
}
