/** Building elements without markup in strings; nothing from the server is ever parsed as HTML. */

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (name === 'on') {
      for (const [event, listener] of Object.entries(value)) {
        element.addEventListener(event, listener);
      }
    } else if (name === 'vars') {
      for (const [key, content] of Object.entries(value)) {
        element.style.setProperty(key, String(content));
      }
    } else if (name === 'value' && 'value' in element) {
      element.value = value;
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== undefined && child !== null && child !== false) {
      element.append(child);
    }
  }
}

/**
 * An HTML element.
 * @param {string} tag its name
 * @param {object} [properties] attributes; `on` has listeners by event, `vars` CSS properties
 * @param {...(Node|string|number|null|false|Array)} children in order; null and false are left out
 * @returns {HTMLElement}
 */
export function h(tag, properties, ...children) {
  return fill(document.createElement(tag), properties, children);
}

/**
 * An SVG element, as {@link h} makes one of HTML.
 * @returns {SVGElement}
 */
export function s(tag, properties, ...children) {
  return fill(document.createElementNS(SVG, tag), properties, children);
}

/** Puts these children in the place of all that an element has. */
export function replace(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

/**
 * Runs something again and again until a signal ends it.
 * @param {number} milliseconds between two runs
 * @param {() => void} task
 * @param {AbortSignal} signal
 */
export function every(milliseconds, task, signal) {
  if (signal.aborted) {
    return;
  }
  const timer = setInterval(task, milliseconds);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

/**
 * Runs something before each frame that is drawn until a signal ends it.
 * @param {(now: number) => void} task takes the time in ms
 * @param {AbortSignal} signal
 */
export function eachFrame(task, signal) {
  const step = (now) => {
    if (!signal.aborted) {
      task(now);
      requestAnimationFrame(step);
    }
  };
  requestAnimationFrame(step);
}
