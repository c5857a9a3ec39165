package io.tengen.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Progress of something that may take long, on standard error: a bar on a terminal, else a line
 * every two seconds, so that a log stays readable.
 *
 * <p>The launcher knows whether standard error is a terminal, and how wide, and says so in the
 * system property {@code tengen.columns}.
 */
final class ProgressDisplay implements AutoCloseable {
  private static final long LINE_NANOS = 2_000_000_000L;
  private static final int BAR_MILLIS = 100;

  /** To the first column, and everything there away (ECMA-48, EL). */
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Output output;
  private final String unit;
  private final long total;
  private final @Nullable ProgressBar bar;
  private final boolean isSilentInLogs;
  private long lastUpdate = System.nanoTime();
  private Supplier<String> lastDetail = () -> "";

  private ProgressDisplay(
      Output output, String unit, long total, @Nullable ProgressBar bar, boolean isSilentInLogs) {
    this.output = output;
    this.unit = unit;
    this.total = total;
    this.bar = bar;
    this.isSilentInLogs = isSilentInLogs;
  }

  /**
   * Starts to show progress.
   *
   * @param unit what is counted, such as {@code episodes}
   * @param total how many there will be at the most, or -1 if nobody knows
   */
  static ProgressDisplay open(Output output, String unit, long total) {
    int columns = Integer.getInteger("tengen.columns", 0);
    return new ProgressDisplay(
        output, unit, total, columns > 0 ? newBar(unit, total, columns) : null, false);
  }

  /**
   * Starts to show progress on a terminal alone, beside a command that tells it by itself.
   *
   * @param isWanted false for none there either
   */
  static ProgressDisplay openBar(Output output, String unit, long total, boolean isWanted) {
    int columns = isWanted ? Integer.getInteger("tengen.columns", 0) : 0;
    return new ProgressDisplay(
        output, unit, total, columns > 0 ? newBar(unit, total, columns) : null, true);
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
  void update(long done, Supplier<String> detail) {
    long now = System.nanoTime();
    lastDetail = detail;
    if (bar != null) {
      bar.stepTo(done);
      if (now - lastUpdate > BAR_MILLIS * 1_000_000L) {
        lastUpdate = now;
        bar.setExtraMessage(" " + detail.get());
      }
    } else if (!isSilentInLogs && now - lastUpdate > LINE_NANOS) {
      lastUpdate = now;
      String of = total > 0 ? " of " + total : "";
      String more = detail.get();
      output.err().println(done + of + " " + unit + (more.isEmpty() ? "" : ", " + more));
      output.err().flush();
    }
  }

  /**
   * Prints a line that stays, above the bar.
   *
   * @param out where to
   */
  void print(PrintWriter out, String line) {
    if (bar != null) {
      output.err().print(CLEAR_LINE);
      output.err().flush();
    }
    out.println(line);
    out.flush();
  }

  /** It is over, maybe before the total was reached: the bar shows what was done as the whole. */
  void finish() {
    if (bar != null) {
      bar.maxHint(bar.getCurrent());
    }
  }

  /** Shows the last state for good and goes to the next line. */
  @Override
  public void close() {
    if (bar != null) {
      bar.setExtraMessage(" " + lastDetail.get());
      bar.close();
    }
  }
}
