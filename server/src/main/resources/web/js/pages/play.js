/** A new game, with all that can be chosen. */
import { h, replace } from '../ui/dom.js';
import { OfferForm } from './offer-form.js';

/** Opens the page. */
export function open(root, { query, signal }) {
  const form = new OfferForm({ game: query.get('game') ?? undefined, size: query.get('size') ?? undefined }, signal);
  replace(root, h('h1', {}, 'Play'), h('section', { class: 'panel' }, form.element));
}
