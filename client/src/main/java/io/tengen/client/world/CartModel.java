package io.tengen.client.world;

import io.tengen.client.key.Command;
import io.tengen.client.scene.Canvas;
import io.tengen.client.scene.Curve;
import io.tengen.client.text.Texts;
import io.tengen.client.text.WorldText;
import io.tengen.client.world.Control.Button;
import io.tengen.client.world.Control.Choice;
import io.tengen.client.world.Control.Slider;
import java.util.ArrayList;
import java.util.List;

/** CartPole as the window has it. */
final class CartModel implements WorldModel {
  /** As in the world: a step is 0.02 s. */
  private static final Speed REAL = new Speed(50);

  private final WorldContext context;
  private boolean isHand;
  private boolean isLeft;
  private boolean isRight;
  private Runner<CartDriver, CartFrame> runner;

  CartModel(WorldContext context) {
    this.context = context;
    runner = newRunner(new CartLearner(context.seed()));
  }

  private static Runner<CartDriver, CartFrame> newRunner(CartDriver driver) {
    return new Runner<>("cartpole", driver, REAL);
  }

  private Texts texts() {
    return context.texts().get();
  }

  /** Goes on by itself, on its own thread. */
  Runner<CartDriver, CartFrame> runner() {
    return runner;
  }

  private void seat(boolean hand) {
    if (hand != isHand) {
      runner.close();
      isHand = hand;
      runner = newRunner(hand ? new CartHand(context.seed()) : new CartLearner(context.seed()));
    }
  }

  @Override
  public void paint(Canvas canvas) {
    CartScene.paint(canvas, runner.frame());
  }

  @Override
  public List<Control> controls() {
    Texts texts = texts();
    boolean isRunning = runner.isRunning();
    Speed speed = runner.speed();
    return List.of(
        new Choice(
            "agent",
            texts.get(WorldText.AGENT),
            List.of(texts.get(WorldText.AGENT_TILES), texts.get(WorldText.AGENT_YOU)),
            isHand ? 1 : 0,
            index -> seat(index == 1)),
        new Button(
            "run",
            texts.get(isRunning ? WorldText.PAUSE : WorldText.RUN),
            true,
            () -> runner.run(!isRunning)),
        new Button("step", texts.get(WorldText.STEP), true, runner::step),
        new Button(
            "forget",
            texts.get(isHand ? WorldText.RESET : WorldText.FORGET),
            true,
            () -> runner.tell(CartDriver::forget)),
        new Slider(
            "speed",
            texts.get(WorldText.SPEED),
            0,
            1,
            Speed.NOTCH,
            speed.slider(),
            speed.shown(texts),
            place -> runner.speed(Speed.ofSlider(place))));
  }

  @Override
  public List<String> status() {
    Texts texts = texts();
    CartFrame frame = runner.frame();
    List<String> lines = new ArrayList<>();
    runner.failure().ifPresent(lines::add);
    if (isHand) {
      lines.add(texts.get(WorldText.KEYS_HINT));
    }
    if (frame.lastLength() > 0) {
      lines.add(
          texts.get(
              frame.lastFell() ? WorldText.FELL : WorldText.HELD,
              texts.number(frame.lastLength())));
    }
    lines.add(texts.get(WorldText.EPISODE, texts.number(frame.returns().episodes() + 1L)));
    lines.add(texts.get(WorldText.RETURN, texts.number(frame.length())));
    if (frame.returns().episodes() > 0) {
      lines.add(texts.get(WorldText.RETURN_AVERAGE, texts.number(frame.returns().mean(), 1)));
      lines.add(texts.get(WorldText.BEST, texts.number(frame.returns().best(), 0)));
    }
    return lines;
  }

  @Override
  public List<Curve> curves() {
    return runner.frame().returns().curves(texts());
  }

  @Override
  public String curveTitle() {
    return texts().get(WorldText.RETURN_GRAPH);
  }

  /** An arrow key takes the cart over from the agent. */
  @Override
  public boolean perform(Command command) {
    if (command == Command.PUSH_LEFT || command == Command.PUSH_RIGHT) {
      push(command == Command.PUSH_LEFT, true);
    } else if (command == Command.RUN) {
      runner.run(!runner.isRunning());
    } else if (command == Command.STEP) {
      runner.step();
    } else if (command == Command.RESET) {
      runner.tell(CartDriver::forget);
    } else if (command == Command.FASTER || command == Command.SLOWER) {
      runner.speed(runner.speed().next(command == Command.FASTER));
    } else {
      return false;
    }
    return true;
  }

  @Override
  public void release(Command command) {
    if (command == Command.PUSH_LEFT || command == Command.PUSH_RIGHT) {
      push(command == Command.PUSH_LEFT, false);
    }
  }

  private void push(boolean left, boolean isDown) {
    if (left) {
      isLeft = isDown;
    } else {
      isRight = isDown;
    }
    if (isDown) {
      seat(true);
      if (!runner.isRunning()) {
        runner.run(true);
      }
    }
    int direction = isLeft == isRight ? -1 : isLeft ? 0 : 1;
    runner.tell(driver -> driver.hold(direction));
  }

  @Override
  public void close() {
    runner.close();
  }
}
