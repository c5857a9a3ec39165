/** A game on the page: the board, the players, the moves, what a search thinks. */
import { Board } from '../board/board.js';
import { legalPoints } from '../games/othello.js';
import { winningLine } from '../games/lines.js';
import { playNamed } from '../games/kinds.js';
import { messages } from '../net/messages.js';
import { every, h, replace } from '../ui/dom.js';
import { onKey } from '../ui/keys.js';
import { complain, speak, toast } from '../ui/notices.js';
import { Actions } from './actions.js';
import { AnalysisFeed } from './analysis.js';
import { Chat } from './chat.js';
import { LAYERS, lineOf, overlayFor } from './layers.js';
import { MoveList } from './moves.js';
import { PlayerBar } from './players.js';
import { Scoring } from './scoring.js';
import { Thoughts } from './thoughts.js';
import { spokenMove, stateOf, termsOf } from './words.js';

const TICK = 100;

export class GameView {
  #line = null;
  #captures = [0, 0];
  #isSending = false;

  /** @param {import('./model.js').GameModel} model @param {AbortSignal} signal */
  constructor(model, signal) {
    this.model = model;
    this.board = new Board(model.kind, model.setup, {
      label: `${model.kind.title} board, ${model.setup.rows} by ${model.setup.columns}`,
      onChoose: (point) => this.#choose(point),
      onHover: (point) => this.#hover(point),
    });
    this.feed = new AnalysisFeed(model, signal);
    this.thoughts = new Thoughts(model, this.feed, signal, { onLayers: () => this.show(), onLine: (moves) => { this.#line = moves; this.#showBoard(); } });
    this.scoring = new Scoring(model, () => this.show());
    this.actions = new Actions(model, { onPass: () => this.#pass() });
    this.moves = new MoveList(model);
    this.chat = new Chat(model, signal);
    this.bars = [0, 1].map((side) => new PlayerBar(model, side));
    this.state = h('p', { class: 'game-state', role: 'status' });
    const [above, below] = model.side === 1 ? [0, 1] : [1, 0];
    this.element = h('div', { class: 'game', vars: { '--aspect': this.board.geometry.width / this.board.geometry.height } },
      h('div', { class: 'game-board' }, this.bars[above].element, this.board.element, this.bars[below].element),
      h('div', { class: 'game-side' },
        h('header', { class: 'stack game-head' },
          h('h1', {}, `${model.view.players[0].name} – ${model.view.players[1].name}`),
          h('p', { class: 'soft small' }, termsOf(model.view)),
          this.state),
        this.scoring.element,
        this.actions.element,
        h('div', { class: 'panel' }, this.moves.element,
          model.kind.id === 'go' && h('p', { class: 'small below' }, h('a', { href: `api/games/${model.id}/sgf`, download: `game-${model.id}.sgf` }, 'Download as SGF'))),
        this.thoughts.element,
        this.chat.element));
    model.on('change', () => this.show(), signal);
    model.on('moved', (message) => this.#speak(message), signal);
    model.on('ended', () => speak(stateOf(model)), signal);
    model.on('undoRefused', () => toast('The move stays.'), signal);
    this.feed.on('change', () => { this.thoughts.show(); this.#showBoard(); }, signal);
    every(TICK, () => this.bars.forEach((bar) => bar.tick()), signal);
    this.#installKeys(signal);
    this.show();
  }

  /** Shows the game as it stands. */
  show() {
    this.#captures = this.model.view.captures ?? [0, 0];
    this.bars.forEach((bar) => bar.show());
    this.scoring.show();
    this.actions.show();
    this.moves.show();
    this.chat.show();
    this.thoughts.show();
    this.#showBoard();
    replace(this.state, stateOf(this.model));
    this.state.classList.toggle('yours', this.model.isOurTurn);
  }

  #showBoard() {
    const { model } = this;
    const { position } = model.tree.current;
    const isScoring = this.scoring.isOn && model.tree.isAtEnd;
    const overlay = isScoring ? { territory: this.scoring.territory } : overlayFor(model, this.feed.isOn ? this.feed.shown : undefined, this.thoughts.chosen);
    if (this.#line && !isScoring) {
      overlay.line = lineOf(model, this.#line);
    }
    const mayPlay = this.#mayPlay;
    this.board.element.classList.toggle('playable', mayPlay || (isScoring && model.isSeated));
    this.board.show({
      board: model.board,
      last: position.last,
      toMove: mayPlay ? position.toMove : null,
      legal: mayPlay ? this.#legalPoints() : null,
      dead: isScoring ? this.scoring.dead : undefined,
      overlay,
    });
  }

  /** Whether a stone may be put on what is shown: our move, or one that is only tried. */
  get #mayPlay() {
    const { model } = this;
    return model.tree.isAtEnd && model.isSeated ? model.isOurTurn : model.mayExplore && !this.scoring.isOn;
  }

  #legalPoints() {
    const { model } = this;
    const { position } = model.tree.current;
    if (model.tree.isAtEnd && model.isOurTurn && model.legal && model.kind.look !== 'frame') {
      return new Set([...model.legal].map((move) => model.kind.names.index(move, model.setup)));
    }
    if (model.kind.inRow && winningLine(position, model.setup).length > 0) {
      return new Set();
    }
    return model.kind.id === 'othello' ? new Set(legalPoints(position, model.setup)) : null;
  }

  #choose(point) {
    const { model } = this;
    if (this.scoring.isOn && model.tree.isAtEnd) {
      this.scoring.mark(point);
    } else if (model.tree.isAtEnd && model.isSeated) {
      this.#play(model.kind.names.name(point, model.setup));
    } else if (model.mayExplore) {
      this.#try(model.kind.names.name(point, model.setup));
    } else {
      model.go((tree) => { tree.current = tree.end; });
    }
  }

  #pass() {
    if (this.model.tree.isAtEnd && this.model.isOurTurn) {
      this.#play('pass');
    }
  }

  #try(move) {
    let refused = null;
    this.model.go((tree) => { refused = tree.tryMove(move); });
    if (refused) {
      this.#refuse(refused);
    }
  }

  /** Sends our move; what the rules forbid is told at once, and the server judges the rest. */
  async #play(move) {
    const { model } = this;
    if (!model.isOurTurn || this.#isSending) {
      this.#refuse(model.isOurTurn ? 'Your move is on its way.' : 'It is not your turn.');
      return;
    }
    const { refused } = playNamed(model.kind, model.tree.current.position, move, model.setup);
    if (refused) {
      this.#refuse(refused);
      return;
    }
    this.#isSending = true;
    try {
      await messages.play(model.id, move, model.view.moves.length);
    } catch (error) {
      complain(error);
    }
    this.#isSending = false;
  }

  #refuse(text) {
    toast(text);
  }

  /** The line of a candidate is shown while the pointer is on it. */
  #hover(point) {
    const move = this.feed.isOn && this.thoughts.chosen.has('candidates') && point !== null && this.model.board[point] === '.'
      ? this.feed.shown?.moves.find((one) => one.visits > 0 && one.pv.length > 1 && this.model.kind.names.name(point, this.model.setup) === one.move)
      : undefined;
    const line = move?.pv ?? null;
    if (line !== this.#line) {
      this.#line = line;
      this.#showBoard();
    }
  }

  #speak(message) {
    speak(spokenMove(this.model, message, this.#captures[message.side]));
  }

  #installKeys(signal) {
    const { model } = this;
    const go = (key, what, how) => onKey(key, what, () => model.go(how), signal);
    go('ArrowLeft', 'back a move', (tree) => tree.step(-1));
    go('ArrowRight', 'on a move', (tree) => tree.step(1));
    go('ArrowUp', 'the other move tried here', (tree) => tree.sibling(-1));
    go('ArrowDown', 'the next move tried here', (tree) => tree.sibling(1));
    go('Home', 'the first position', (tree) => { tree.current = tree.root; });
    go('End', 'the last position', (tree) => { tree.current = tree.end; });
    go('x', 'leave the variation', (tree) => tree.dropVariation());
    onKey('a', 'analyse', () => model.mayExplore && this.feed.toggle(), signal);
    onKey('g', 'analyse the whole game', () => model.mayExplore && this.feed.review(), signal);
    LAYERS.forEach(({ id, label, key }) => onKey(key, label.toLowerCase(), () => this.thoughts.toggle(id), signal));
    onKey('s', 'pass', () => this.#pass(), signal);
    onKey('u', 'ask to take a move back', () => this.actions.askUndo(), signal);
    onKey('r', 'resign', () => this.actions.giveUp(), signal);
  }
}
