/** Parts of a page that come from the server. */
import { h, replace } from './dom.js';

/**
 * Fetches something and shows it in a place, or says there what went wrong.
 * @param {HTMLElement} place
 * @param {() => Promise<any>} fetcher
 * @param {(answer: any) => Node|Node[]} show
 */
export async function load(place, fetcher, show) {
  place.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetcher();
    replace(place, show(answer));
  } catch (error) {
    if (error.name !== 'AbortError') {
      replace(place, h('p', { class: 'problem' }, error.message));
    }
  } finally {
    place.removeAttribute('aria-busy');
  }
}
