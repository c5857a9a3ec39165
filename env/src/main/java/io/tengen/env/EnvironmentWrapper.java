package io.tengen.env;

/**
 * An environment around another one that it owns. Subclasses change what passes through; everything
 * that they leave alone goes straight to the inner environment.
 *
 * @param <I> the inner environment's type of observation
 * @param <O> the type of observation shown outside
 */
public abstract class EnvironmentWrapper<I, O> implements Environment<O> {
  /** The environment inside. */
  protected final Environment<I> inner;

  /** Wraps an environment, which belongs to the wrapper from now on. */
  protected EnvironmentWrapper(Environment<I> inner) {
    this.inner = inner;
  }

  @Override
  public Space.Discrete actionSpace() {
    return inner.actionSpace();
  }

  @Override
  public int legalActions(int[] out) {
    return inner.legalActions(out);
  }

  @Override
  public String render() {
    return inner.render();
  }

  @Override
  public String actionName(int action) {
    return inner.actionName(action);
  }

  @Override
  public Environment<?> unwrapped() {
    return inner.unwrapped();
  }
}
