package io.tengen.server;

import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import io.netty.util.ResourceLeakTracker;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails every class of tests that loses a buffer of Netty without having released it. All of them
 * are watched, since this is registered as a service. Netty's own detector would only log leaks,
 * and where nothing is logged not even look.
 */
public final class LeakWatch implements AfterAllCallback {
  private static final long PATIENCE_MILLIS = TimeUnit.MINUTES.toMillis(1);
  private static final ConcurrentLinkedQueue<String> LEAKS = new ConcurrentLinkedQueue<>();

  /** Whether there was a buffer since it was asked last. */
  private static final AtomicBoolean HAS_TRACKED = new AtomicBoolean();

  static {
    // Before the first buffer, whose class keeps the detector that it finds.
    ResourceLeakDetectorFactory.setResourceLeakDetectorFactory(
        new ResourceLeakDetectorFactory() {
          @Override
          @SuppressWarnings("deprecation") // All that a factory has to have.
          public <T> ResourceLeakDetector<T> newResourceLeakDetector(
              Class<T> resource, int interval, long maxActive) {
            return new TellingDetector<>(resource, interval);
          }
        });
    ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
  }

  /** Keeps what it finds. */
  private static final class TellingDetector<T> extends ResourceLeakDetector<T> {
    TellingDetector(Class<T> resource, int interval) {
      super(resource, interval);
    }

    @Override
    public ResourceLeakTracker<T> track(T buffer) {
      HAS_TRACKED.set(true);
      return super.track(buffer);
    }

    @Override
    protected boolean needReport() {
      return true;
    }

    @Override
    protected void reportTracedLeak(String resourceType, String records) {
      LEAKS.add(resourceType + " was not released" + records);
    }

    @Override
    protected void reportUntracedLeak(String resourceType) {
      LEAKS.add(resourceType + " was not released");
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws InterruptedException {
    requireNone();
  }

  /** Fails when buffers were lost since it was asked last, saying where they were used. */
  static void requireNone() throws InterruptedException {
    if (!HAS_TRACKED.get()) {
      return;
    }
    collectGarbage();
    // A new buffer has the detector look at those that are gone.
    ByteBufAllocator.DEFAULT.buffer(1).release();
    HAS_TRACKED.set(false);
    List<String> found = new ArrayList<>();
    for (String leak = LEAKS.poll(); leak != null; leak = LEAKS.poll()) {
      found.add(leak);
    }
    if (!found.isEmpty()) {
      throw new AssertionError(found.size() + " leaks:\n" + String.join("\n", found));
    }
  }

  /**
   * Returns when what nobody refers to any more is in its queue: whatever the first collection
   * found is there before the second one's.
   */
  private static void collectGarbage() throws InterruptedException {
    for (int round = 0; round < 2; round++) {
      ReferenceQueue<Object> queue = new ReferenceQueue<>();
      PhantomReference<Object> last = new PhantomReference<>(new Object(), queue);
      System.gc();
      if (queue.remove(PATIENCE_MILLIS) != last) {
        throw new IllegalStateException("garbage is not collected, so leaks cannot be seen");
      }
    }
  }
}
