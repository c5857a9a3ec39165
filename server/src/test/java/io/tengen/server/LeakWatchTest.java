package io.tengen.server;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import org.junit.jupiter.api.Test;

class LeakWatchTest {
  @Test
  void aBufferThatIsLostIsReportedWithItsPlace() throws InterruptedException {
    lose();
    String report =
        String.valueOf(assertThrows(AssertionError.class, LeakWatch::requireNone).getMessage());
    assertTrue(report.startsWith("1 leaks:\nByteBuf was not released"), report);
    assertTrue(report.contains("LeakWatchTest.lose"), report);
    LeakWatch.requireNone();
  }

  /** On a frame of its own, which keeps nothing alive once it is left. */
  private static void lose() {
    ByteBuf lost = ByteBufAllocator.DEFAULT.buffer(16);
    lost.writeByte(1);
  }

  @Test
  void oneThatIsReleasedIsNot() throws InterruptedException {
    ByteBuf kept = ByteBufAllocator.DEFAULT.buffer(16);
    kept.writeByte(1);
    kept.release();
    LeakWatch.requireNone();
  }
}
