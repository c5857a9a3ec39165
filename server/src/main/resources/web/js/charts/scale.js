/** Axes: from values to pixels, with round numbers for labels. */

/** The smallest and largest of the finite values; [0, 1] without any. */
export function extent(values) {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (Number.isFinite(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return low > high ? [0, 1] : [low, high];
}

/** A range a little wider than its values, so that lines do not run along the edge. */
export function widened([low, high]) {
  const room = high > low ? (high - low) * 0.06 : Math.abs(high) * 0.1 || 1;
  return [low - room, high + room];
}

/**
 * A scale from values to pixels.
 * @param {[number, number]} domain
 * @param {[number, number]} range in pixels
 * @returns {((value: number) => number) & {invert: (pixel: number) => number, domain: number[]}}
 */
export function linear(domain, range) {
  const [low, high] = domain;
  const [from, to] = range;
  const factor = high === low ? 0 : (to - from) / (high - low);
  const scale = (value) => from + (value - low) * factor;
  scale.invert = (pixel) => (factor === 0 ? low : low + (pixel - from) / factor);
  scale.domain = domain;
  return scale;
}

/** About so many round numbers inside of a domain. */
export function ticks([low, high], count) {
  const rough = (high - low) / Math.max(1, count);
  if (!(rough > 0)) {
    return [low];
  }
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough);
  const result = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
    result.push(Number((i * step).toPrecision(12)));
  }
  return result;
}
