/** Which curves the metrics of a run make: one table for all kinds of run. */

const number = (value) => (typeof value === 'number' ? value : null);
const of = (type, field) => ({ type, at: (line) => number(line[field]) });

/** Lines of runs that act or learn from records have no type. */
const typeOf = (line) => line.type ?? (line.validation ? 'validation' : 'step');

/**
 * Each chart: its title, what x counts, its series with the type of line and the value of one.
 */
const CHARTS = [
  { title: 'Loss', x: 'iteration', series: [['policy', of('learn', 'policyLoss')], ['value', of('learn', 'valueLoss')], ['target entropy', of('learn', 'targetEntropy')]] },
  { title: 'Loss on the newest games', x: 'iteration', series: [['policy', of('learn', 'newPolicyLoss')], ['value', of('learn', 'newValueLoss')]] },
  { title: 'Entropy of the policy', x: 'iteration', series: [['nats', of('selfplay', 'policyEntropy')]] },
  { title: 'Error of the value at the root', x: 'iteration', series: [['error', of('selfplay', 'rootValueError')]] },
  {
    title: 'Results of self-play', x: 'iteration', series: [
      ['first wins', { type: 'selfplay', at: (line) => line.firstPlayerWins / line.games }],
      ['second wins', { type: 'selfplay', at: (line) => line.secondPlayerWins / line.games }],
      ['draws', { type: 'selfplay', at: (line) => line.draws / line.games }],
    ],
  },
  { title: 'Length of a game', x: 'iteration', series: [['plies', of('selfplay', 'meanPlies')]] },
  { title: 'Gate: score of the candidate', x: 'iteration', series: [['score', { type: 'gate', at: (line) => (line.wins + line.draws / 2) / (line.wins + line.draws + line.losses) }]] },
  { title: 'Speed', x: 'iteration', series: [['evaluations a second', of('selfplay', 'evaluationsPerSecond')]] },
  { title: 'Return', x: 'step', series: [['mean return', of('step', 'return')]] },
  { title: 'Return of an episode', x: 'episode', series: [['return', of('step', 'return')], ['mean', of('step', 'mean')]] },
  { title: 'Length of an episode', x: 'step', series: [['steps', of('step', 'length')]] },
  { title: 'Loss', x: 'step', series: [['policy', of('step', 'policyLoss')], ['value', of('step', 'valueLoss')]] },
  { title: 'Entropy', x: 'step', series: [['nats', of('step', 'entropy')]] },
  {
    title: 'Held-out games', x: 'step', series: [
      ['move foretold', { type: 'validation', at: (line) => line.validation.top1 }],
      ['among five', { type: 'validation', at: (line) => line.validation.top5 }],
      ['result foretold', { type: 'validation', at: (line) => line.validation.signAccuracy }],
    ],
  },
  { title: 'Learning rate', x: 'step', series: [['rate', of('step', 'learningRate')]] },
];

/** The ratings of the generations, from the last line that has them. */
function strength(metrics) {
  const last = metrics.findLast((line) => line.type === 'rating');
  return last && { title: 'Strength', x: 'generation', series: [{ name: 'Elo', points: last.elos.map(({ generation, elo, low, high }) => [generation, elo, low, high]) }] };
}

/**
 * The curves that there is something to show of.
 * @param {object[]} metrics the lines of metrics.jsonl
 * @returns {{title: string, x: string, series: import('../charts/line-chart.js').Series[]}[]}
 */
export function curvesOf(metrics) {
  const charts = CHARTS.map(({ title, x, series }) => ({
    title,
    x,
    series: series.map(([name, { type, at }]) => ({
      name,
      points: metrics.filter((line) => typeOf(line) === type && number(line[x]) !== null && Number.isFinite(at(line))).map((line) => [line[x], at(line)]),
    })).filter((one) => one.points.length > 0),
  }));
  return [strength(metrics), ...charts].filter((chart) => chart && chart.series.length > 0);
}
