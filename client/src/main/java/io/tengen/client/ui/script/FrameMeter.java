package io.tengen.client.ui.script;

import com.badlogic.gdx.graphics.Texture;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * What frames cost: the processor time of the render thread from one frame to the next, and the
 * time that passed. Counts are kept, not frames, so that a long session measures itself in the same
 * memory as a short one.
 */
final class FrameMeter {
  private static final int BIN_MICROS = 50;
  private static final int BINS = 4000;

  /** One and a half frames at sixty a second: the screen has missed one. */
  private static final long LATE_NANOS = 25_000_000;

  private static final Path STATUS = Path.of("/proc/self/status");

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final boolean hasCpuTime = threads.isCurrentThreadCpuTimeSupported();
  private final Counts cpu = new Counts();
  private final Counts wall = new Counts();
  private long late;
  private long lastCpu = -1;
  private long lastWall;

  /** Forgets everything. */
  void restart() {
    cpu.clear();
    wall.clear();
    late = 0;
    lastCpu = -1;
  }

  /** Once a frame, at the same place of it, on the render thread. */
  void frame() {
    frame(hasCpuTime ? threads.getCurrentThreadCpuTime() : 0, System.nanoTime());
  }

  void frame(long cpuNanos, long wallNanos) {
    if (lastCpu >= 0) {
      cpu.add(cpuNanos - lastCpu);
      wall.add(wallNanos - lastWall);
      late += wallNanos - lastWall > LATE_NANOS ? 1 : 0;
    }
    lastCpu = cpuNanos;
    lastWall = wallNanos;
  }

  /** Milliseconds of frames, for a reader. */
  String times() {
    return String.format(
        Locale.ROOT,
        "frames %d late %d | cpu ms p50 %.2f p99 %.2f max %.1f | wall ms p50 %.1f p99 %.1f max %.1f",
        cpu.total,
        late,
        cpu.quantile(0.5),
        cpu.quantile(0.99),
        cpu.most(),
        wall.quantile(0.5),
        wall.quantile(0.99),
        wall.most());
  }

  /** Megabytes of the process, after a collection, and pictures on the graphics card. */
  String memory() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long heap = runtime.totalMemory() - runtime.freeMemory();
    return String.format(
        Locale.ROOT,
        "heap MB %.1f | resident MB %s | textures %d | threads %d",
        heap / 1e6,
        resident(),
        Texture.getNumManagedTextures(),
        threads.getThreadCount());
  }

  /** Where the system tells it in a file, as Linux does. */
  private static String resident() {
    try {
      for (String line : Files.readAllLines(STATUS)) {
        if (line.startsWith("VmRSS:")) {
          long kilobytes = Long.parseLong(line.replaceAll("\\D", ""));
          return String.format(Locale.ROOT, "%.0f", kilobytes / 1e3);
        }
      }
    } catch (IOException e) {
      return "unknown";
    }
    return "unknown";
  }

  /** How often each duration came. */
  private static final class Counts {
    private final int[] bins = new int[BINS];
    private long total;
    private long most;

    void clear() {
      Arrays.fill(bins, 0);
      total = 0;
      most = 0;
    }

    void add(long nanos) {
      bins[(int) Math.min(BINS - 1, Math.max(0, nanos) / (BIN_MICROS * 1_000L))]++;
      total++;
      most = Math.max(most, nanos);
    }

    /** Milliseconds that a share of the frames did not exceed. */
    double quantile(double share) {
      long wanted = (long) Math.ceil(share * total);
      long seen = 0;
      for (int bin = 0; bin < BINS; bin++) {
        seen += bins[bin];
        if (seen >= wanted) {
          return (bin + 1) * BIN_MICROS / 1e3;
        }
      }
      return most();
    }

    double most() {
      return most / 1e6;
    }
  }
}
