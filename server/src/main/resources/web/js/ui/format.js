/** Numbers and times in words. */

/** Time on a clock: 1:02:03, 9:32, below ten seconds with a tenth. */
export function clockText(milliseconds) {
  const left = Math.max(0, milliseconds);
  if (left < 10_000) {
    return `0:0${(Math.floor(left / 100) / 10).toFixed(1)}`;
  }
  const seconds = Math.ceil(left / 1000);
  const two = (value) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`;
}

/** A share of 1 in percent, such as 54.3%. */
export function percent(share, digits = 1) {
  return `${(100 * share).toFixed(digits)}%`;
}

/** A count with its noun: 1 game, 2 games. */
export function plural(count, noun, nouns = `${noun}s`) {
  return `${whole(count)} ${count === 1 ? noun : nouns}`;
}

/** A whole number with its thousands apart. */
export function whole(value) {
  return Math.round(value).toLocaleString('en-GB');
}

/** A number at about four digits, as axes and tables want it. */
export function brief(value) {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) {
    return '–';
  }
  if (size >= 1e6) {
    return `${Number((value / 1e6).toPrecision(3))}M`;
  }
  if (size >= 1e4) {
    return `${Number((value / 1e3).toPrecision(3))}k`;
  }
  if (size !== 0 && size < 1e-3) {
    return value.toExponential(1);
  }
  return String(Number(value.toPrecision(4)));
}

/** How many visits, in few letters: 12, 3.4k, 56k. */
export function visits(count) {
  if (count < 1000) {
    return String(count);
  }
  return count < 9950 ? `${(count / 1000).toFixed(1)}k` : `${Math.round(count / 1000)}k`;
}

/** A moment as a date and time of the reader's zone. @param {string|number} time in ISO 8601, or in ms */
export function moment(time) {
  return new Date(time).toLocaleString('en-GB', {
    year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit',
  });
}

const REASONS = {
  PLAYED_OUT: 'played out',
  MOVE_LIMIT: 'at the move limit',
  ADJUDICATION: 'by adjudication',
  RESIGNATION: 'by resignation',
  TIME: 'on time',
  ILLEGAL_MOVE: 'by an illegal move',
  FAILURE: 'by the other’s failure',
  DISAGREEMENT: 'the players disagreed on the rules',
  ABORTED: 'called off',
};

/** Why a game ended, in words. */
export function reasonText(reason) {
  return REASONS[reason] ?? String(reason ?? '').toLowerCase().replaceAll('_', ' ');
}
