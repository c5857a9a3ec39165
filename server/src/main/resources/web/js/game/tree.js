/** The moves of a game with the variations that were tried on the page. */
import { playNamed } from '../games/kinds.js';

/**
 * @typedef {object} Node
 * @property {Node|null} parent
 * @property {string|null} move null at the root
 * @property {number} ply how many moves led here
 * @property {object} position
 * @property {Node[]} children the first one goes on with the line
 * @property {boolean} isMain whether the game went this way
 * @property {number|null} used ms thought for the move
 */

export class GameTree {
  /** The node that is shown. @type {Node} */
  current;

  /**
   * @param {import('../games/kinds.js').Kind} kind
   * @param {object} setup from setupOf
   */
  constructor(kind, setup) {
    this.kind = kind;
    this.setup = setup;
    this.root = { parent: null, move: null, ply: 0, position: kind.begin(setup), children: [], isMain: true, used: null };
    this.current = this.root;
  }

  /** The last position of the game itself. */
  get end() {
    let node = this.root;
    for (let next = mainChild(node); next; next = mainChild(node)) {
      node = next;
    }
    return node;
  }

  /** Whether the game itself is shown at its last move. */
  get isAtEnd() {
    return this.current === this.end;
  }

  /** The node of the game itself after so many moves, at most its end. */
  mainAt(ply) {
    let node = this.root;
    while (node.ply < ply && mainChild(node)) {
      node = mainChild(node);
    }
    return node;
  }

  /**
   * Makes the game itself these moves; variations of what they share with the present ones stay.
   * @param {{move: string, used?: number}[]} moves
   */
  setMain(moves) {
    let node = this.root;
    const wasAtEnd = this.isAtEnd;
    moves.forEach(({ move, used }) => {
      const known = node.children.find((child) => child.move === move);
      const next = known ?? this.#grow(node, move);
      node.children.filter((child) => child !== next).forEach(demote);
      next.isMain = true;
      next.used = used ?? null;
      node = next;
    });
    node.children.forEach(demote);
    if (wasAtEnd || !this.#holds(this.current)) {
      this.current = node;
    }
  }

  /** Adds a move of the game itself and follows it if its end was shown. */
  addMain(move, used) {
    const end = this.end;
    const follows = this.current === end;
    const next = end.children.find((child) => child.move === move) ?? this.#grow(end, move);
    next.isMain = true;
    next.used = used ?? null;
    if (follows) {
      this.current = next;
    }
  }

  /**
   * Tries a move at the node shown, on the page only.
   * @returns {string|null} why not, where the rules forbid it
   */
  tryMove(move) {
    const known = this.current.children.find((child) => child.move === move);
    if (known) {
      this.current = known;
      return null;
    }
    const outcome = playNamed(this.kind, this.current.position, move, this.setup);
    if (outcome.refused) {
      return outcome.refused;
    }
    const child = { parent: this.current, move, ply: this.current.ply + 1, position: outcome.position, children: [], isMain: false, used: null };
    this.current.children.push(child);
    this.current = child;
    return null;
  }

  /** Takes the variation shown away, back to where it left the game. */
  dropVariation() {
    let node = this.current;
    while (!node.isMain && !node.parent.isMain) {
      node = node.parent;
    }
    if (!node.isMain) {
      node.parent.children = node.parent.children.filter((child) => child !== node);
      this.current = node.parent;
    }
  }

  /** Goes to the next or an earlier node of the line shown. */
  step(plies) {
    for (let i = 0; i < Math.abs(plies); i++) {
      const next = plies > 0 ? onward(this.current) : this.current.parent;
      if (!next) {
        return;
      }
      this.current = next;
    }
  }

  /** Goes to another move tried in the place of this one. */
  sibling(offset) {
    const all = this.current.parent?.children ?? [];
    const at = all.indexOf(this.current);
    if (all.length > 1) {
      this.current = all[(at + offset + all.length) % all.length];
    }
  }

  /** The nodes from the one where the variation shown left the game; none on the game itself. */
  get variation() {
    const line = [];
    for (let node = this.current; !node.isMain; node = node.parent) {
      line.unshift(node);
    }
    return line;
  }

  #grow(parent, move) {
    const outcome = playNamed(this.kind, parent.position, move, this.setup);
    const position = outcome.position ?? { ...parent.position, toMove: 1 - parent.position.toMove, last: null };
    const child = { parent, move, ply: parent.ply + 1, position, children: [], isMain: true, used: null };
    parent.children.unshift(child);
    return child;
  }

  #holds(node) {
    let at = node;
    while (at.parent && at.parent.children.includes(at)) {
      at = at.parent;
    }
    return at === this.root;
  }
}

function mainChild(node) {
  return node.children.find((child) => child.isMain) ?? null;
}

function onward(node) {
  return (node.isMain ? mainChild(node) : null) ?? node.children[0] ?? null;
}

function demote(node) {
  node.isMain = false;
  node.children.forEach(demote);
}
