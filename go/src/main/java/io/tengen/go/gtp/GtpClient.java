package io.tengen.go.gtp;

import io.tengen.go.gtp.GtpClientException.Failure;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Drives an external engine. Whatever the engine does, no call takes longer than its time-out and
 * the time that ending a process may take.
 *
 * <p>After a {@link GtpClientException} the engine has been ended and the client is closed; what it
 * wrote to its standard error last is in the exception. An answer with {@code ?} is a {@link
 * GtpFailure} and harmless.
 *
 * <p>Owned by one thread.
 */
public final class GtpClient implements AutoCloseable {
  /** How long an engine that has closed its output may take to exit, so that its code is known. */
  private static final Duration EXIT_CODE_TIMEOUT = Duration.ofSeconds(1);

  private final GtpClientSettings settings;
  private final GtpProcess process;
  private int lastId;
  private @Nullable Failure failed;

  private GtpClient(GtpClientSettings settings, GtpProcess process) {
    this.settings = settings;
    this.process = process;
  }

  /**
   * Starts an engine.
   *
   * @throws GtpClientException when there is no such program or it may not be run
   */
  public static GtpClient start(GtpClientSettings settings) throws GtpClientException {
    try {
      return new GtpClient(settings, GtpProcess.start(settings));
    } catch (IOException e) {
      GtpClientException exception =
          new GtpClientException(
              Failure.NOT_STARTED, "the engine cannot be started: " + e.getMessage(), "");
      exception.initCause(e);
      throw exception;
    }
  }

  /**
   * Sends a command and waits for the answer, with the time-out of the settings.
   *
   * @param command a line without an id
   * @return the text of the answer
   * @throws GtpFailure when the engine answers that it cannot
   * @throws GtpClientException when it does not answer as it should; it has been ended then
   */
  public String send(String command) throws GtpFailure, GtpClientException {
    return send(command, settings.commandTimeout());
  }

  /** Sends a command as {@link #send(String)} does, with a time-out of its own. */
  public String send(String command, Duration timeout) throws GtpFailure, GtpClientException {
    GtpRequest parsed = GtpRequest.parse(GtpLine.clean(command));
    if (parsed == null || parsed.id().isPresent() || command.contains("\n")) {
      throw new IllegalArgumentException(
          "'" + command + "' is no command: one line with a name and without an id");
    }
    if (failed != null) {
      throw new GtpClientException(
          Failure.CLOSED, "the engine is gone: " + failed, process.errorOutput());
    }
    lastId = lastId % 1_000_000 + 1;
    OptionalInt id = OptionalInt.of(lastId);
    GtpRequest numbered = new GtpRequest(id, parsed.name(), parsed.arguments());
    if (!process.send(numbered.toString())) {
      throw fail(Failure.TIMED_OUT, "the engine does not read its commands");
    }
    GtpResponse response = await(numbered, timeout);
    if (!response.id().equals(id)) {
      throw fail(
          Failure.TALKED_NONSENSE, "the answer to '" + numbered + "' has the id " + response.id());
    }
    if (!response.success()) {
      throw new GtpFailure(response.text());
    }
    return response.text();
  }

  private GtpResponse await(GtpRequest command, Duration timeout) throws GtpClientException {
    try {
      GtpProcess.Event event = process.await(timeout);
      if (event instanceof GtpProcess.Answer answer) {
        return answer.response();
      }
      if (event instanceof GtpProcess.End end) {
        throw fail(end.failure(), end.message() + " at '" + command + "'" + exitOf(end));
      }
      throw fail(Failure.TIMED_OUT, "no answer to '" + command + "' within " + timeout);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw fail(Failure.TIMED_OUT, "interrupted while waiting for '" + command + "'");
    }
  }

  private String exitOf(GtpProcess.End end) throws InterruptedException {
    if (end.failure() != Failure.DIED) {
      return "";
    }
    OptionalInt exit = process.awaitExit(EXIT_CODE_TIMEOUT);
    return exit.isPresent() ? ", exit value " + exit.getAsInt() : "";
  }

  private GtpClientException fail(Failure failure, String message) {
    failed = failure;
    process.end(settings.exitTimeout());
    return new GtpClientException(failure, message, process.errorOutput());
  }

  /** The last that the engine wrote to its standard error. */
  public String errorOutput() {
    return process.errorOutput();
  }

  /** Whether the engine's process is there. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Asks the engine to quit, and ends it when it does not; does nothing when it is gone. */
  @Override
  public void close() {
    if (failed != null) {
      return;
    }
    failed = Failure.CLOSED;
    try {
      if (process.send("quit")) {
        process.awaitExit(settings.exitTimeout());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.end(settings.exitTimeout());
  }
}
