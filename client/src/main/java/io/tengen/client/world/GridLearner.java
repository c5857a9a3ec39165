package io.tengen.client.world;

import io.tengen.agents.tabular.QTable;
import io.tengen.agents.tabular.TabularAgent;
import io.tengen.agents.tabular.TabularAgents;
import io.tengen.env.Environment;
import io.tengen.env.MdpEnvironment;
import io.tengen.env.RandomStream;
import io.tengen.env.Step;
import io.tengen.env.TimeLimit;
import java.util.List;

/**
 * A tabular agent that learns in a gridworld, step by step, while its map and its settings are
 * changed. An episode depends on the seed, its number and what was learned before it alone.
 */
final class GridLearner implements Stepper<GridFrame> {
  /** Where no end can be reached an episode must end all the same. */
  private static final int LONGEST_EPISODE = 1_000;

  private final long seed;
  private GridSketch map;
  private GridSettings settings;
  private TabularAgent agent;
  private Environment<Integer> environment;
  private Returns returns = new Returns();
  private int[] cellOfState;

  /** What the agent will do next; -1 between episodes. */
  private int action = -1;

  private int state;
  private int episode;
  private double episodeReturn;
  private long steps;

  GridLearner(GridSketch map, GridSettings settings, long seed) {
    this.map = map;
    this.settings = settings;
    this.seed = seed;
    agent = newAgent();
    environment = newEnvironment(map);
    cellOfState = cellsOf(map);
    state = environment.reset(seedOf(0));
  }

  private TabularAgent newAgent() {
    return TabularAgents.create(
        settings.learning(),
        map.world().stateCount(),
        GridFrame.ACTIONS,
        RandomStream.derived(seed, -1));
  }

  private static Environment<Integer> newEnvironment(GridSketch map) {
    return new TimeLimit<>(new MdpEnvironment(map.world()), LONGEST_EPISODE);
  }

  private static int[] cellsOf(GridSketch map) {
    int[] cells = new int[map.world().stateCount()];
    for (int cell = 0; cell < map.columns() * map.rows(); cell++) {
      if (map.state(cell) >= 0) {
        cells[map.state(cell)] = cell;
      }
    }
    return cells;
  }

  private long seedOf(int episode) {
    return RandomStream.derive(RandomStream.derive(seed, episode), 0);
  }

  @Override
  public void step() {
    if (action < 0) {
      begin();
    }
    Step<Integer> step = environment.step(action);
    state = step.observation();
    steps++;
    episodeReturn += step.reward();
    action = agent.learn(step.reward(), state, step.terminated());
    if (step.ended()) {
      returns.add(episodeReturn);
      action = -1;
    }
  }

  private void begin() {
    state = environment.reset(seedOf(episode));
    RandomStream random = RandomStream.derived(RandomStream.derive(seed, episode), 1);
    action =
        agent.begin(state, new TabularAgent.Episode(settings.alpha(), settings.epsilon(), random));
    episode++;
    episodeReturn = 0;
  }

  /** The map is another; what was learned of cells that are still there is kept. */
  void change(GridSketch newMap) {
    if (newMap.text().equals(map.text())) {
      return;
    }
    GridSketch oldMap = map;
    List<QTable> learned = agent.tables();
    map = newMap;
    agent = newAgent();
    int columns = Math.min(oldMap.columns(), newMap.columns());
    int rows = Math.min(oldMap.rows(), newMap.rows());
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int from = oldMap.world().stateAt(column, row);
        int to = newMap.world().stateAt(column, row);
        if (from >= 0 && to >= 0) {
          copy(learned, from, to);
        }
      }
    }
    environment = newEnvironment(newMap);
    cellOfState = cellsOf(newMap);
    endEpisode();
  }

  /** It learns in another way; what was learned is kept unless the algorithm is another. */
  void change(GridSettings newSettings) {
    boolean isSame = newSettings.algorithm() == settings.algorithm();
    settings = newSettings;
    if (!isSame) {
      forget();
      return;
    }
    List<QTable> learned = agent.tables();
    agent = newAgent();
    for (int each = 0; each < map.world().stateCount(); each++) {
      copy(learned, each, each);
    }
    endEpisode();
  }

  private void copy(List<QTable> learned, int from, int to) {
    List<QTable> tables = agent.tables();
    for (int i = 0; i < tables.size(); i++) {
      for (int each = 0; each < GridFrame.ACTIONS; each++) {
        tables.get(i).add(to, each, learned.get(i).get(from, each) - tables.get(i).get(to, each));
      }
    }
  }

  /** Begins all over, as if nothing had been learned. */
  void forget() {
    agent = newAgent();
    returns = new Returns();
    episode = 0;
    steps = 0;
    endEpisode();
  }

  private void endEpisode() {
    state = environment.reset(seedOf(episode));
    action = -1;
    episodeReturn = 0;
  }

  @Override
  public GridFrame frame() {
    List<QTable> tables = agent.tables();
    double[] values = new double[map.columns() * map.rows() * GridFrame.ACTIONS];
    for (int each = 0; each < cellOfState.length; each++) {
      for (int a = 0; a < GridFrame.ACTIONS; a++) {
        double sum = 0;
        for (QTable table : tables) {
          sum += table.get(each, a);
        }
        values[cellOfState[each] * GridFrame.ACTIONS + a] = sum / tables.size();
      }
    }
    return new GridFrame(map, values, cellOfState[state], steps, episodeReturn, returns.snapshot());
  }
}
