package io.tengen.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Progress of something that may take long, on standard error: a bar on a terminal, else a line now
 * and then, so that a log stays readable. May be used by several threads.
 *
 * <p>The launcher knows whether standard error is a terminal, and how wide, and says so in the
 * system property {@code tengen.columns}.
 */
final class ProgressDisplay implements AutoCloseable {
  private static final long LINE_NANOS = 2_000_000_000L;

  /** Between the lines of a command that tells of its progress by itself. */
  static final long RARE_LINE_NANOS = 30_000_000_000L;

  private static final long NO_LINES = Long.MAX_VALUE;
  private static final int BAR_MILLIS = 100;

  /** To the first column, and everything there away (ECMA-48, EL). */
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter screen;
  private final String unit;
  private final long total;
  private final @Nullable ProgressBar bar;
  private final long pause;
  private final LongSupplier nanoTime;
  private long lastUpdate;
  private long lastDone;
  private Supplier<String> lastDetail = () -> "";

  private ProgressDisplay(
      PrintWriter screen,
      String unit,
      long total,
      @Nullable ProgressBar bar,
      long pause,
      LongSupplier nanoTime) {
    this.screen = screen;
    this.unit = unit;
    this.total = total;
    this.bar = bar;
    this.pause = pause;
    this.nanoTime = nanoTime;
    this.lastUpdate = nanoTime.getAsLong();
  }

  /**
   * Progress as lines.
   *
   * @param pause in nanoseconds, the least between two lines
   * @param nanoTime tells the time, as {@link System#nanoTime} does
   */
  static ProgressDisplay ofLines(
      PrintWriter screen, String unit, long total, long pause, LongSupplier nanoTime) {
    return new ProgressDisplay(screen, unit, total, null, pause, nanoTime);
  }

  /**
   * Starts to show progress.
   *
   * @param unit what is counted, such as {@code episodes}
   * @param total how many there will be at the most, or -1 if nobody knows
   */
  static ProgressDisplay open(Output output, String unit, long total) {
    return open(output, unit, total, LINE_NANOS);
  }

  /**
   * Starts to show progress beside a command that prints lines of its own: without a terminal only
   * when there was none for long.
   *
   * @param isWanted false for none at all
   */
  static ProgressDisplay openBeside(Output output, String unit, long total, boolean isWanted) {
    return isWanted
        ? open(output, unit, total, RARE_LINE_NANOS)
        : ofLines(output.err(), unit, total, NO_LINES, System::nanoTime);
  }

  private static ProgressDisplay open(Output output, String unit, long total, long pause) {
    int columns = Integer.getInteger("tengen.columns", 0);
    return columns > 0
        ? new ProgressDisplay(
            output.err(),
            unit,
            total,
            newBar(unit, total, columns),
            BAR_MILLIS * 1_000_000L,
            System::nanoTime)
        : ofLines(output.err(), unit, total, pause, System::nanoTime);
  }

  private static ProgressBar newBar(String unit, long total, int columns) {
    PrintStream terminal =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    return new ProgressBarBuilder()
        .setTaskName(unit)
        .setInitialMax(total)
        .setUpdateIntervalMillis(BAR_MILLIS)
        .setStyle(ProgressBarStyle.ASCII)
        .continuousUpdate()
        .setConsumer(new ConsoleProgressBarConsumer(terminal, columns - 1))
        .build();
  }

  /**
   * Something more is done.
   *
   * @param done how much in all
   * @param detail what else to tell, asked for only when it is shown
   */
  synchronized void update(long done, Supplier<String> detail) {
    lastDone = done;
    lastDetail = detail;
    if (bar != null) {
      bar.stepTo(done);
    }
    refresh();
  }

  /** Asks for the last detail again and shows it, if the pause is over. */
  synchronized void refresh() {
    long now = nanoTime.getAsLong();
    if (now - lastUpdate <= pause) {
      return;
    }
    lastUpdate = now;
    String more = lastDetail.get();
    if (bar != null) {
      bar.setExtraMessage(" " + more);
    } else {
      String of = total > 0 ? " of " + total : "";
      screen.println(lastDone + of + " " + unit + (more.isEmpty() ? "" : ", " + more));
      screen.flush();
    }
  }

  /**
   * Prints a line that stays, above the bar, or instead of a line of progress.
   *
   * @param out where to
   */
  synchronized void print(PrintWriter out, String line) {
    if (bar != null) {
      screen.print(CLEAR_LINE);
      screen.flush();
    } else {
      lastUpdate = nanoTime.getAsLong();
    }
    out.println(line);
    out.flush();
  }

  /** It is over, maybe before the total was reached: the bar shows what was done as the whole. */
  synchronized void finish() {
    if (bar != null) {
      bar.maxHint(bar.getCurrent());
    }
  }

  /** Shows the last state for good and goes to the next line. */
  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.setExtraMessage(" " + lastDetail.get());
      bar.close();
    }
  }
}
