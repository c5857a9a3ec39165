package io.tengen.server.cgos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InOrderTest {
  @Test
  @Timeout(60)
  void tasksRunOneAfterAnotherWhateverThreadsThereAre() throws InterruptedException {
    int tasks = 10_000;
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      InOrder order = new InOrder(threads);
      // Not thread-safe: two at once would break it.
      List<Integer> ran = new ArrayList<>();
      CountDownLatch isDone = new CountDownLatch(1);
      for (int i = 0; i < tasks; i++) {
        int number = i;
        order.execute(() -> ran.add(number));
      }
      order.execute(isDone::countDown);
      isDone.await();
      assertEquals(IntStream.range(0, tasks).boxed().toList(), ran);
    } finally {
      threads.shutdownNow();
    }
  }
}
