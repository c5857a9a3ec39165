package io.tengen.client.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.client.key.Command;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CartPoleWorldTest {
  private static CartFrame after(CartDriver driver, int steps) {
    for (int i = 0; i < steps; i++) {
      driver.step();
    }
    return driver.frame();
  }

  @Test
  void theAgentLearnsToBalanceThePole() {
    CartFrame frame = after(new CartLearner(1), 60_000);
    assertEquals(60_000, frame.steps());
    assertTrue(frame.returns().mean() > 150, "mean return " + frame.returns().mean());
    assertTrue(frame.returns().best() >= 450, "best return " + frame.returns().best());
  }

  @Test
  void theSameSeedLearnsTheSameAndForgettingBeginsAgain() {
    CartLearner learner = new CartLearner(3);
    CartFrame first = after(learner, 2_000);
    CartFrame other = after(new CartLearner(3), 2_000);
    assertEquals(first.position(), other.position());
    assertEquals(first.returns().mean(), other.returns().mean());
    learner.forget();
    assertEquals(0, learner.frame().steps());
    assertEquals(first.position(), after(learner, 2_000).position());
  }

  @Test
  void aHandPushesWhereTheKeyIsHeld() {
    CartHand hand = new CartHand(1);
    assertEquals(-1, hand.frame().action());
    hand.hold(1);
    CartFrame frame = after(hand, 5);
    assertEquals(1, frame.action());
    assertTrue(frame.position() > 0, "to the right");
    assertTrue(frame.angle() < 0, "and the pole leans to the left");
  }

  @Test
  void aCartThatIsLetAloneStaysAboutWhereItIs() {
    CartFrame frame = after(new CartHand(1), 20);
    assertTrue(Math.abs(frame.position()) < 0.2, "at " + frame.position());
  }

  @Test
  void anEpisodeEndsWhenThePoleFallsAndTheNextBeginsWithTheNextStep() {
    CartHand hand = new CartHand(1);
    hand.hold(0);
    while (hand.frame().lastLength() == 0) {
      hand.step();
    }
    CartFrame fallen = hand.frame();
    assertTrue(fallen.lastFell());
    assertEquals(fallen.length(), fallen.lastLength());
    assertEquals(1, fallen.returns().episodes());
    hand.step();
    assertEquals(0, hand.frame().length());
    hand.forget();
    assertEquals(0, hand.frame().returns().episodes());
  }

  @Test
  void anArrowKeyTakesTheCartOver() throws InterruptedException {
    try (Bench bench = new Bench();
        CartModel model = new CartModel(bench.context())) {
      assertEquals(0, ((Control.Choice) Bench.control(model, "agent")).selected());
      assertTrue(model.perform(Command.PUSH_LEFT));
      assertEquals(1, ((Control.Choice) Bench.control(model, "agent")).selected());
      assertTrue(model.runner().isRunning());
      model.release(Command.PUSH_LEFT);
      CountDownLatch moved = new CountDownLatch(1);
      model
          .runner()
          .tell(
              driver -> {
                driver.step();
                moved.countDown();
              });
      assertTrue(moved.await(10, TimeUnit.SECONDS));
      model.perform(Command.STEP);
      assertTrue(!model.runner().isRunning());
      Bench.choose(model, "agent", 0);
      assertEquals(0, ((Control.Choice) Bench.control(model, "agent")).selected());
      assertEquals(0, model.runner().frame().steps(), "another cart");
    }
  }
}
