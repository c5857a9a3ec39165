/** A game in words: for its headline, its state, and for those who listen. */
import { gameTitle } from '../games/kinds.js';
import { rulesText } from '../games/go-rules.js';
import { isPass } from '../games/names.js';
import { reasonText } from '../ui/format.js';

/** What is played: Go 9×9, komi 7, 5m, rated. */
export function termsOf(view) {
  return [
    gameTitle(view.game, view.size ?? view.rows),
    view.komi !== undefined && `komi ${view.komi}`,
    view.handicap > 0 && `${view.handicap} handicap stones`,
    rulesText(view.rules),
    view.time === 'none' ? 'no clock' : view.time,
    view.rated !== undefined && (view.rated ? 'rated' : 'casual'),
  ].filter(Boolean).join(' · ');
}

/** How the game stands or ended. */
export function stateOf(model) {
  const { view, kind } = model;
  if (view.status === 'over') {
    return endOf(model);
  }
  if (view.status === 'scoring') {
    return 'Both have passed: which stones are dead?';
  }
  if (view.status === 'open') {
    return 'Not played to its end';
  }
  if (view.toMove === undefined) {
    return 'The game is being settled.';
  }
  if (model.isOurTurn && model.legal?.size === 1 && isPass([...model.legal][0])) {
    return 'Your turn: there is nothing but to pass';
  }
  return model.isOurTurn ? `Your turn: ${kind.sides[view.toMove]}` : `${kind.sides[view.toMove]} to move: ${view.players[view.toMove].name}`;
}

/** How results begin that somebody won: in Go as SGF has them, else the first mover's points first. */
const WON = [['B+', '1-0'], ['W+', '0-1']];

/** The winner of a view, from its word or from the result; null for nobody. */
export function winnerOf({ winner, result = '' }) {
  const side = winner ?? WON.findIndex((starts) => starts.some((start) => result.startsWith(start)));
  return side < 0 ? null : side;
}

/** Whether neither won, and that is a result. */
export function isDraw({ result = '' }) {
  return result === '1/2-1/2' || result === '0';
}

function endOf({ view, kind }) {
  const winner = winnerOf(view);
  const margin = /^[BW]\+([\d.]+)$/.exec(view.result ?? '')?.[1];
  const why = margin ? ` by ${margin}` : view.reason === 'PLAYED_OUT' ? '' : ` ${reasonText(view.reason)}`;
  if (winner === null) {
    return view.reason === 'ABORTED' ? 'Called off' : isDraw(view) ? `A draw${why}` : `No result:${why}`;
  }
  return `${kind.sides[winner]} wins${why}: ${view.players[winner].name}`;
}

/** A move as it is said: Black D4, captures 2. */
export function spokenMove(model, { side, move }, capturedBefore) {
  const captured = (model.view.captures?.[side] ?? 0) - capturedBefore;
  const what = isPass(move) ? 'passes' : model.kind.look === 'frame' ? `column ${move}` : move;
  return `${model.kind.sides[side]} ${what}${captured > 0 ? `, captures ${captured}` : ''}${model.isOurTurn ? '. Your turn' : ''}`;
}
