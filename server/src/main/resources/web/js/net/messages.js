/** The messages to the server, one function each: the only place that knows their shape. */
import { api } from './api.js';
import { arena } from './arena.js';

/** @typedef {{game: string, size?: number, komi?: number, rules?: string, time?: string, rated?: boolean, colour?: string, handicap?: number, undo?: boolean}} Offer */

const send = (type, fields = {}) => arena.request({ type, ...fields });

/** Sends as somebody: who has no name yet becomes a guest of this browser first. */
async function sendNamed(type, fields) {
  try {
    return await send(type, fields);
  } catch (error) {
    if (error.code !== 'NOT_LOGGED_IN') {
      throw error;
    }
    await api.post('guests');
    arena.restart();
    return send(type, fields);
  }
}

export const messages = {
  /** Offers a game to whoever comes. @param {Offer} offer */
  seek: (offer) => sendNamed('seek', offer),
  unseek: (seek) => send('unseek', { seek }),
  accept: (seek) => sendNamed('accept', { seek }),
  decline: (seek) => send('decline', { seek }),
  /** Begins a game with an agent at once. @param {string} agent its name @param {Offer} offer */
  challengeAgent: (agent, offer) => sendNamed('challenge', { agent, ...offer }),
  /** Offers a game to one player. @param {string} player @param {Offer} offer */
  challengePlayer: (player, offer) => sendNamed('challenge', { player, ...offer }),
  /** @param {number} game @param {string} move @param {number} ply how many moves came before it */
  play: (game, move, ply) => send('play', { game, move, ply }),
  abort: (game) => send('abort', { game }),
  resign: (game) => send('resign', { game }),
  undo: (game) => send('undo', { game }),
  undoAnswer: (game, yes) => send('undoAnswer', { game, yes }),
  /** @param {number} game @param {string[]} points the names of all stones held for dead */
  dead: (game, points) => send('dead', { game, points }),
  resume: (game) => send('resume', { game }),
  /** Says something to those at a board. @param {number} game @param {string} text */
  chat: (game, text) => sendNamed('chat', { game, text }),
  observe: (game) => send('observe', { game }),
  unobserve: (game) => send('unobserve', { game }),
  /** @param {{game: number, ply: number, visits?: number, ownership?: boolean, model?: string}} wish */
  analyse: (wish) => send('analyse', wish),
  stopAnalysis: () => send('stopAnalysis'),
  /** Waits for games in a room, one after the other. */
  ready: (room) => sendNamed('ready', { room }),
  leave: (room) => send('leave', { room }),
  lobby: (on) => send('lobby', { on }),
};
