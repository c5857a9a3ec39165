package io.tengen.go.gtp;

import io.tengen.go.gtp.GtpClientException.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The process of an engine and the threads at its three pipes.
 *
 * <p>A pipe blocks whoever reads what is not written or writes what is not read, so each has a
 * thread of its own and the caller only ever waits at a queue, with a limit. The queues are short:
 * an engine that writes more answers than it was asked for blocks itself.
 */
final class GtpProcess {
  private static final int QUEUE_LENGTH = 4;

  /** What the reading thread has found: an answer, or why there will be no more. */
  sealed interface Event {}

  /** An answer. */
  record Answer(GtpResponse response) implements Event {}

  /** The end: of the stream, or of what can be understood of it. */
  record End(Failure failure, String message) implements Event {}

  private final Process process;
  private final ProcessFamily family;
  private final TailBuffer errorOutput;
  private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(QUEUE_LENGTH);
  private final BlockingQueue<String> commands = new ArrayBlockingQueue<>(QUEUE_LENGTH);
  private final Thread errorReader;
  private final List<Thread> threads;

  private GtpProcess(Process process, ProcessFamily family, GtpClientSettings settings) {
    this.process = process;
    this.family = family;
    this.errorOutput = new TailBuffer(settings.errorOutputBytes());
    long pid = process.pid();
    this.errorReader = thread("gtp-err-" + pid, this::readErrorOutput);
    this.threads =
        List.of(
            thread("gtp-out-" + pid, () -> readAnswers(settings.maxResponseBytes())),
            errorReader,
            thread("gtp-in-" + pid, this::writeCommands));
    threads.forEach(Thread::start);
  }

  /** Starts the program. */
  static GtpProcess start(GtpClientSettings settings) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(settings.command());
    settings.directory().ifPresent(directory -> builder.directory(directory.toFile()));
    ProcessFamily family = ProcessFamily.of(builder);
    return new GtpProcess(builder.start(), family, settings);
  }

  private static Thread thread(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  private void readAnswers(int maxResponseBytes) {
    Event event;
    try {
      GtpResponseReader reader = new GtpResponseReader(process.getInputStream(), maxResponseBytes);
      do {
        GtpResponse response = reader.next();
        event =
            response == null
                ? new End(Failure.DIED, "the engine closed its output")
                : new Answer(response);
        events.put(event);
      } while (event instanceof Answer);
    } catch (GtpResponseReader.MalformedException e) {
      end(e.failure(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      end(Failure.DIED, "the engine's output failed: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void end(Failure failure, String message) {
    try {
      events.put(new End(failure, message));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void readErrorOutput() {
    byte[] buffer = new byte[1 << 12];
    try (InputStream stream = process.getErrorStream()) {
      for (int count = stream.read(buffer); count > 0; count = stream.read(buffer)) {
        errorOutput.write(buffer, count);
      }
    } catch (IOException e) {
      byte[] note =
          ("\n[error output lost: " + e.getMessage() + "]").getBytes(StandardCharsets.UTF_8);
      errorOutput.write(note, note.length);
    }
  }

  private void writeCommands() {
    try (OutputStream stream = process.getOutputStream()) {
      while (true) {
        String line = commands.take();
        stream.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        stream.flush();
      }
    } catch (IOException e) {
      // An engine that reads no more has ended or will not answer: the reading thread tells.
      commands.clear();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Hands a line to the engine; answers whether it takes lines at all. Never waits. */
  boolean send(String line) {
    return commands.offer(line);
  }

  /** What the engine does next, or null if it does nothing in this time. */
  @Nullable Event await(Duration timeout) throws InterruptedException {
    return events.poll(timeout.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** The last of the engine's error output. */
  String errorOutput() {
    return errorOutput.text();
  }

  /** The exit value, if the engine exits in this time. */
  OptionalInt awaitExit(Duration timeout) throws InterruptedException {
    boolean exited = process.waitFor(timeout.toNanos(), TimeUnit.NANOSECONDS);
    return exited ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Ends the process: asks it first, then kills it and what it has started, also what a wrapper has
   * left behind that exited before.
   */
  void end(Duration grace) {
    ProcessHandle handle = process.toHandle();
    List<ProcessHandle> descendants = handle.descendants().toList();
    boolean interrupted = false;
    handle.destroy();
    try {
      if (awaitExit(grace).isEmpty()) {
        handle.destroyForcibly();
        awaitExit(grace);
      }
    } catch (InterruptedException e) {
      handle.destroyForcibly();
      interrupted = true;
    }
    descendants.forEach(ProcessHandle::destroyForcibly);
    family.kill();
    interrupted |= !awaitErrorOutput(grace);
    // Closes the pipes too, as the handle's does not: not before the last words have been read.
    process.destroy();
    threads.forEach(Thread::interrupt);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The last words of a process may still be in the pipe, and tell why it ended. The wait has a
   * limit because a process that it has left behind may keep the pipe open. Answers false when
   * interrupted.
   */
  private boolean awaitErrorOutput(Duration grace) {
    try {
      errorReader.join(Math.max(1, grace.toMillis()));
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
