package io.tengen.arena.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ThinkingPoolTest {

  @Test
  void theUrgentComeFirst() throws InterruptedException {
    List<String> order = new CopyOnWriteArrayList<>();
    CountDownLatch isBusy = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (ThinkingPool pool = new ThinkingPool(1)) {
      pool.submit(
          Urgency.AMONG_OURSELVES,
          () -> {
            isBusy.countDown();
            try {
              release.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      isBusy.await();
      pool.submit(Urgency.AMONG_OURSELVES, () -> order.add("ladder 1"));
      pool.submit(Urgency.OPPONENT_WAITS, () -> order.add("person 1"));
      pool.submit(Urgency.AMONG_OURSELVES, () -> order.add("ladder 2"));
      pool.submit(Urgency.OPPONENT_WAITS, () -> order.add("person 2"));
      release.countDown();
    }
    // To close is to wait for what is in the queue.
    assertEquals(List.of("person 1", "person 2", "ladder 1", "ladder 2"), order);
  }

  @Test
  void nothingIsTakenOnceClosed() {
    ThinkingPool pool = new ThinkingPool(1);
    pool.close();
    List<String> order = new CopyOnWriteArrayList<>();
    pool.submit(Urgency.OPPONENT_WAITS, () -> order.add("late"));
    assertTrue(order.isEmpty());
  }
}
