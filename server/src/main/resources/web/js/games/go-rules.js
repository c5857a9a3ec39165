/** What the ruleset of a game of Go means for the rules on the page. */

const NAMED = {
  'tromp-taylor': { superko: 'positional', suicide: true, territory: false },
  chinese: { superko: 'positional', suicide: false, territory: false },
  aga: { superko: 'situational', suicide: false, territory: false },
  'new-zealand': { superko: 'situational', suicide: true, territory: false },
  japanese: { superko: null, suicide: false, territory: true },
  korean: { superko: null, suicide: false, territory: true },
};
const SUPERKO = { POSITIONAL_SUPERKO: 'positional', SITUATIONAL_SUPERKO: 'situational', SIMPLE: null };

/** The names of the rulesets. */
export const RULESETS = Object.keys(NAMED);

/**
 * @param {string|{ko: string, scoring: string, suicide: boolean}|undefined} rules by name, as the
 *     WebSocket has them, or one by one, as HTTP does
 * @returns {{superko: 'positional'|'situational'|null, suicide: boolean, territory: boolean}}
 */
export function goRules(rules) {
  if (typeof rules === 'object' && rules !== null) {
    return { superko: SUPERKO[rules.ko] ?? null, suicide: rules.suicide, territory: rules.scoring === 'TERRITORY' };
  }
  return NAMED[rules] ?? NAMED['tromp-taylor'];
}

/** A ruleset in a word; one that has no name is told by how it counts. */
export function rulesText(rules) {
  if (typeof rules !== 'object' || rules === null) {
    return rules;
  }
  const meant = goRules(rules);
  return RULESETS.find((name) => Object.entries(NAMED[name]).every(([key, value]) => meant[key] === value))
    ?? (meant.territory ? 'territory' : 'area');
}
