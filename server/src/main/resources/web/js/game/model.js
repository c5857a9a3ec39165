/** One game as the server tells of it, and what is shown of it. */
import { kindOf, setupOf } from '../games/kinds.js';
import { isPass } from '../games/names.js';
import { arena } from '../net/arena.js';
import { Emitter } from '../ui/emitter.js';
import { GameTree } from './tree.js';

/**
 * Emits `change` after each news and each step through the moves, and before it `moved` for a move
 * and `ended` for the end.
 */
export class GameModel extends Emitter {
  /** The points that each side has named as dead; null while it has named none. */
  proposed = [null, null];
  /** The names of the moves that we may make; null when it is not our turn. */
  legal = null;

  /** @param {object} view the server's GameView */
  constructor(view) {
    super();
    this.kind = kindOf(view.game);
    this.setup = setupOf(this.kind, view);
    this.tree = new GameTree(this.kind, this.setup);
    this.take(view);
  }

  /** Follows the pushes of this game until the signal ends it. */
  follow(signal) {
    const mine = (listener) => (message) => message.game === this.id && listener(message);
    const whole = (message) => message.game.id === this.id && this.take(message.game);
    arena.on('game', whole, signal);
    arena.on('undone', whole, signal);
    arena.on('playResumed', whole, signal);
    arena.on('moved', mine((message) => this.#moved(message)), signal);
    arena.on('yourTurn', mine(({ legal }) => { this.legal = new Set(legal); this.#changed(); }), signal);
    arena.on('undoAsked', mine(({ side }) => { this.view.undoAsked = side; this.#changed(); }), signal);
    arena.on('undoRefused', mine(() => { this.view.undoAsked = undefined; this.#changed(); this.emit('undoRefused'); }), signal);
    arena.on('deadProposed', mine(({ side, points }) => { this.#proposed(side, points); }), signal);
    arena.on('ended', mine((message) => this.#ended(message)), signal);
  }

  get id() {
    return this.view.id;
  }

  /** Our side; undefined when we watch. */
  get side() {
    return this.view.side;
  }

  get isSeated() {
    return this.side !== undefined && this.view.status !== 'over';
  }

  get isOurTurn() {
    return this.isSeated && this.view.status === 'playing' && this.view.toMove === this.side;
  }

  /** Whether moves may be tried on the page: not where that would be looking ahead of a rated game. */
  get mayExplore() {
    return !(this.isSeated && this.view.rated);
  }

  /** The position shown; at the end of the game as the server has it. */
  get board() {
    return this.tree.isAtEnd ? [...this.view.board] : this.tree.current.position.board;
  }

  /** Takes the whole game anew. @param {object} view */
  take(view) {
    const isFirst = this.view === undefined;
    this.view = { ...view };
    this.legal = view.legal ? new Set(view.legal) : null;
    this.proposed = [null, null];
    this.receivedAt = performance.now();
    this.tree.setMain(view.moves);
    if (view.dead) {
      this.proposed[view.side === 1 ? 0 : 1] = this.#points(view.dead);
    }
    if (!isFirst) {
      this.#changed();
    }
  }

  /** How many stones each side has taken in the position shown. */
  get captured() {
    return (this.tree.isAtEnd && this.view.captures) || this.tree.current.position.captured;
  }

  /** A clock as it stands now, or did at the end; null where there is none. */
  clock(side) {
    const clock = this.view.time === 'none' ? null : this.view.clocks?.[side];
    return clock ? afterTime(clock, clock.running ? performance.now() - this.receivedAt : 0) : null;
  }

  /** Goes through the moves. @param {(tree: GameTree) => void} how */
  go(how) {
    how(this.tree);
    this.#changed();
  }

  #moved(message) {
    if (message.ply !== this.view.moves.length) {
      return;
    }
    this.view.moves = [...this.view.moves, { move: message.move, used: message.used }];
    Object.assign(this.view, { board: message.board, captures: message.captures, clocks: message.clocks, toMove: message.toMove, lastMove: message.move, undoAsked: undefined });
    if (message.toMove === undefined && this.view.moves.slice(-2).every(({ move }) => isPass(move))) {
      this.view.status = 'scoring';
    }
    this.legal = null;
    this.receivedAt = performance.now();
    this.tree.addMain(message.move, message.used);
    this.emit('moved', message);
    this.#changed();
  }

  #proposed(side, points) {
    this.proposed[side] = this.#points(points);
    this.view.status = 'scoring';
    this.#changed();
  }

  #ended({ result, reason, detail, winner }) {
    this.view.clocks = [0, 1].map((side) => ({ ...this.clock(side), running: false }));
    Object.assign(this.view, { status: 'over', result, reason, detail, winner, toMove: undefined, undoAsked: undefined });
    this.legal = null;
    this.emit('ended', this.view);
    this.#changed();
  }

  #points(names) {
    return new Set(names.map((name) => this.kind.names.index(name, this.setup)));
  }

  #changed() {
    this.emit('change');
  }
}

/** A clock after some ms of thinking; a period runs when the main time is used up. */
function afterTime(clock, gone) {
  if (gone <= clock.main) {
    return { ...clock, main: clock.main - gone };
  }
  const intoPeriods = gone - clock.main;
  if (clock.moves > 0 || clock.periods <= 1) {
    return { ...clock, main: 0, period: Math.max(0, clock.period - intoPeriods) };
  }
  const lost = Math.min(clock.periods - 1, Math.floor(intoPeriods / Math.max(1, clock.period)));
  return { ...clock, main: 0, periods: clock.periods - lost, period: Math.max(0, clock.period * (lost + 1) - intoPeriods) };
}
