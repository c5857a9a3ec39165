package io.tengen.env;

/**
 * Episodes sampled from a {@link FiniteMdp}; the observation is the state's number.
 *
 * <p>A step draws one number in [0, 1) and takes the first outcome whose cumulative probability
 * exceeds it, so the dynamics are the model's by construction.
 */
public final class MdpEnvironment implements Environment<Integer> {
  private final FiniteMdp mdp;
  private final Space.Discrete observations;
  private final Space.Discrete actions;
  private final OutcomeDraw draw = new OutcomeDraw();
  private RandomStream random = new RandomStream(0);
  private int state;
  private boolean running;
  private boolean everReset;

  /** Samples from the model. */
  public MdpEnvironment(FiniteMdp mdp) {
    this.mdp = mdp;
    this.observations = new Space.Discrete(mdp.stateCount());
    this.actions = new Space.Discrete(mdp.actionCount());
  }

  /** The model that the episodes are drawn from. */
  public FiniteMdp mdp() {
    return mdp;
  }

  /** The state's number; the same that the last observation told. */
  public int state() {
    return state;
  }

  @Override
  public Space<Integer> observationSpace() {
    return observations;
  }

  @Override
  public Space.Discrete actionSpace() {
    return actions;
  }

  @Override
  public Integer reset(long seed) {
    random = new RandomStream(seed);
    state = drawStart(random.nextDouble());
    running = true;
    everReset = true;
    return state;
  }

  private int drawStart(double draw) {
    double cumulative = 0;
    int last = 0;
    for (int candidate = 0; candidate < mdp.stateCount(); candidate++) {
      double probability = mdp.startProbability(candidate);
      if (probability > 0) {
        cumulative += probability;
        last = candidate;
        if (draw < cumulative) {
          break;
        }
      }
    }
    return last;
  }

  @Override
  public Step<Integer> step(int action) {
    if (!running) {
      throw new IllegalStateException("the episode is over or has not begun; reset first");
    }
    if (action < 0 || action >= actions.n()) {
      throw new IllegalArgumentException(
          "action is " + action + ", but must be 0 to " + (actions.n() - 1));
    }
    draw.start(random.nextDouble());
    mdp.outcomes(state, action, draw);
    state = draw.next;
    running = !draw.terminated;
    return new Step<>(state, draw.reward, draw.terminated, false);
  }

  @Override
  public String render() {
    if (!everReset) {
      throw new IllegalStateException("no episode has begun; reset first");
    }
    return mdp.render(state);
  }

  @Override
  public String actionName(int action) {
    return mdp.actionName(action);
  }

  /** Keeps the outcome that a draw falls on; the last one also catches rounding at the top. */
  private static final class OutcomeDraw implements FiniteMdp.OutcomeConsumer {
    private double remaining;
    private boolean chosen;
    private int next;
    private double reward;
    private boolean terminated;

    void start(double draw) {
      remaining = draw;
      chosen = false;
    }

    @Override
    public void accept(double probability, int next, double reward, boolean terminated) {
      if (chosen) {
        return;
      }
      this.next = next;
      this.reward = reward;
      this.terminated = terminated;
      remaining -= probability;
      chosen = remaining < 0;
    }
  }
}
