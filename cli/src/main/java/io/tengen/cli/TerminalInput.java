package io.tengen.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Lines that a person types. */
final class TerminalInput {
  /** Nobody types a longer line; what feeds one in is not a person. */
  private static final int LONGEST_LINE = 200;

  private final BufferedReader in =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

  /** Reading cannot be interrupted, but waiting for what this thread reads can. */
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(TerminalInput::readerThread);

  private static Thread readerThread(Runnable task) {
    Thread thread = new Thread(task, "terminal");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * The next line without blanks at its ends, in lower case; null at the end of the input and when
   * this thread is interrupted.
   */
  @Nullable String nextLine() throws IOException {
    Future<Optional<String>> line = reader.submit(this::read);
    try {
      return line.get().orElse(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException e) {
      throw new IOException("the input cannot be read: " + e.getCause(), e);
    }
  }

  private Optional<String> read() throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    while (next >= 0 && next != '\n') {
      if (line.length() <= LONGEST_LINE) {
        line.append((char) next);
      }
      next = in.read();
    }
    String text = line.toString().strip().toLowerCase(Locale.ROOT);
    return Optional.of(text.length() > LONGEST_LINE ? "(a line that is too long)" : text);
  }
}
