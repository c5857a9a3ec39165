/** Fields of forms. */
import { h } from './dom.js';

let fields = 0;

/** A control with its label. */
export function field(label, control, hint) {
  return h('label', { class: 'field' }, h('span', { class: 'label' }, label), control, hint && h('span', { class: 'soft small' }, hint));
}

/**
 * One of a few, as a row of buttons.
 * @param {string} legend
 * @param {{value: string, label: string}[]} options
 * @param {string} value the one that is chosen at first
 * @param {(value: string) => void} [onChange]
 * @returns {HTMLFieldSetElement & {value: string}}
 */
export function choices(legend, options, value, onChange) {
  const name = `choice${++fields}`;
  const set = h('fieldset', { on: { change: () => onChange?.(set.value) } },
    h('legend', {}, legend),
    h('div', { class: 'choices' }, options.map((option) => h('label', {},
      h('input', { type: 'radio', name, value: option.value, checked: option.value === value }), option.label))));
  Object.defineProperty(set, 'value', { get: () => set.querySelector(':checked')?.value ?? '' });
  return set;
}

/** A list to choose from. @param {{value: string, label: string}[]} options */
export function select(options, value) {
  const list = h('select', {}, options.map((option) => h('option', { value: option.value }, option.label)));
  if (value !== undefined) {
    list.value = value;
  }
  return list;
}

/** A box to tick. */
export function check(label, isChecked) {
  const box = h('input', { type: 'checkbox', checked: isChecked });
  return { box, element: h('label', { class: 'check' }, box, label) };
}
