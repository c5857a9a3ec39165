package io.tengen.env.render;

import io.tengen.env.Environment;
import io.tengen.env.GameEnvironment;
import io.tengen.env.GridLayout;
import io.tengen.env.MdpEnvironment;
import io.tengen.env.control.Acrobot;
import io.tengen.env.control.CartPole;
import io.tengen.env.control.MountainCar;

/** Finds the painter for an environment. */
public final class FramePainters {
  private FramePainters() {}

  /**
   * The painter for the innermost environment: a drawing of its own for the control tasks,
   * gridworlds and board games, the text of {@link Environment#render} for all others.
   */
  public static FramePainter of(Environment<?> environment) {
    Environment<?> core = environment.unwrapped();
    if (core instanceof CartPole cartPole) {
      return new CartPolePainter(cartPole);
    }
    if (core instanceof MountainCar car) {
      return new MountainCarPainter(car);
    }
    if (core instanceof Acrobot acrobot) {
      return new AcrobotPainter(acrobot);
    }
    if (core instanceof MdpEnvironment grid && grid.mdp() instanceof GridLayout layout) {
      return new GridPainter(grid, layout);
    }
    if (core instanceof GameEnvironment board && BoardPainter.canPaint(board.state().game())) {
      return new BoardPainter(board);
    }
    return new TextPainter(core);
  }
}
