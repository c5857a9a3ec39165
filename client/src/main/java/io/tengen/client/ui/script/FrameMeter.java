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
 * What frames cost, from the moment at which one is begun until it has been handed to the screen:
 * the processor time of the render thread, and the time that passed. Time in which no frame is due
 * is not of any frame. Counts are kept, not frames, so that a long session measures itself in the
 * same memory as a short one.
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

  /** From an input to the screen. */
  private final Counts reaction = new Counts();

  /** Between two frames of which the second was to follow at once. */
  private final Counts apart = new Counts();

  private long late;

  /** The beginnings of the frame of now; 0 for wall where it is not to be counted. */
  private long beganCpu;

  private long beganWall;

  /** Whether the frame of now follows the one before at once, and that one's beginning. */
  private boolean isNext;

  private long lastWall;
  private long lastInput;
  private long input;

  /** Forgets everything, the frame of now too. */
  void restart() {
    cpu.clear();
    wall.clear();
    reaction.clear();
    apart.clear();
    late = 0;
    skip();
  }

  /** The frame of now is none that a person would see: a picture of it is taken, or the like. */
  void skip() {
    beganWall = 0;
    lastWall = 0;
  }

  /**
   * A frame begins, on the render thread.
   *
   * @param isNext whether the one before asked for this one to follow at once
   * @param inputNanos when the latest input arrived, by the clock of {@link System#nanoTime}
   */
  void begin(boolean isNext, long inputNanos) {
    begin(isNext, inputNanos, cpuNanos(), System.nanoTime());
  }

  void begin(boolean isNextNow, long inputNanos, long cpuNanos, long wallNanos) {
    isNext = isNextNow && lastWall != 0;
    input = inputNanos == lastInput ? 0 : inputNanos;
    lastInput = inputNanos;
    beganCpu = cpuNanos;
    beganWall = wallNanos;
  }

  /** The frame that was begun is on the screen. */
  void presented() {
    presented(cpuNanos(), System.nanoTime());
  }

  void presented(long cpuNanos, long wallNanos) {
    if (beganWall == 0) {
      return;
    }
    cpu.add(cpuNanos - beganCpu);
    wall.add(wallNanos - beganWall);
    boolean isLate = wallNanos - beganWall > LATE_NANOS;
    if (isNext) {
      apart.add(beganWall - lastWall);
      isLate |= beganWall - lastWall > LATE_NANOS;
    }
    if (input != 0) {
      reaction.add(wallNanos - input);
    }
    late += isLate ? 1 : 0;
    lastWall = beganWall;
    beganWall = 0;
  }

  private long cpuNanos() {
    return hasCpuTime ? threads.getCurrentThreadCpuTime() : 0;
  }

  /** Milliseconds of frames, for a reader. */
  String times() {
    return "frames %d late %d | cpu ms %s | wall ms %s | apart ms %s | inputs %d to screen ms %s"
        .formatted(cpu.total, late, cpu, wall, apart, reaction.total, reaction);
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

    /** Milliseconds that a share of them did not exceed. */
    double quantile(double share) {
      long wanted = Math.max(1, (long) Math.ceil(share * total));
      long seen = 0;
      for (int bin = 0; bin < BINS - 1; bin++) {
        seen += bins[bin];
        if (seen >= wanted) {
          return Math.min((bin + 1) * BIN_MICROS / 1e3, most());
        }
      }
      return most();
    }

    double most() {
      return most / 1e6;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "p50 %.2f p99 %.2f max %.1f", quantile(0.5), quantile(0.99), most());
    }
  }
}
