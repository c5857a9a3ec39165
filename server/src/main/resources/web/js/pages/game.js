/** One game: played, watched or replayed. */
import { GameModel } from '../game/model.js';
import { GameView } from '../game/view.js';
import { stateOf } from '../game/words.js';
import { kindOf } from '../games/kinds.js';
import { api, path } from '../net/api.js';
import { arena } from '../net/arena.js';
import { messages } from '../net/messages.js';
import { setTitle } from '../router.js';
import { h, replace } from '../ui/dom.js';
import { complain } from '../ui/notices.js';

/** Opens the page. */
export function open(root, { parameters, signal }) {
  const id = Number(parameters[0]);
  let isShown = false;
  let model = null;
  replace(root, h('p', { class: 'empty' }, `Game ${id}…`));

  const show = (view) => {
    if (isShown || signal.aborted) {
      return;
    }
    isShown = true;
    if (!kindOf(view.game)) {
      replace(root, h('p', {}, `This page cannot show ${view.game}.`));
      return;
    }
    model = new GameModel(view);
    model.follow(signal);
    const title = () => setTitle(`${model.isOurTurn ? '● ' : ''}${view.players[0].name} – ${view.players[1].name}: ${stateOf(model)}`);
    model.on('change', title, signal);
    replace(root, new GameView(model, signal).element);
    root.classList.add('page-game');
    title();
  };

  const stored = async () => {
    try {
      show(await api.get(path(['games', id]), signal));
    } catch (error) {
      if (!isShown && error.name !== 'AbortError') {
        replace(root, h('h1', {}, `Game ${id}`), h('p', { class: 'problem' }, error.message));
      }
    }
  };
  const observe = () => messages.observe(id).catch((error) => (isShown ? complain(error) : stored()));
  arena.on('game', ({ game }) => game.id === id && show(game), signal);
  arena.on('fresh', observe, signal);
  // What one plays goes on to be told of, wherever one is.
  signal.addEventListener('abort', () => model?.isSeated || messages.unobserve(id).catch(() => {}), { once: true });
  observe();
}
