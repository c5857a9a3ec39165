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
  private final EpisodeGuard guard = new EpisodeGuard();
  private RandomStream random = new RandomStream(0);
  private int state;

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
    guard.begin();
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
    guard.requireStep(action, actions);
    draw.start(random.nextDouble());
    mdp.outcomes(state, action, draw);
    state = draw.next;
    if (draw.terminated) {
      guard.end();
    }
    return new Step<>(state, draw.reward, draw.terminated, false);
  }

  @Override
  public String render() {
    guard.requireState();
    return mdp.render(state);
  }

  @Override
  public String actionName(int action) {
    EpisodeGuard.requireAction(action, actions);
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
