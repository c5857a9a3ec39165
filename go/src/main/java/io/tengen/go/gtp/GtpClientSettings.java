package io.tengen.go.gtp;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How an engine is run.
 *
 * @param command the program and its arguments
 * @param directory where it runs, or empty for where this program does
 * @param commandTimeout how long it may take to answer, unless a command says otherwise
 * @param exitTimeout how long it may take to exit after quit, and again after it was told to end,
 *     before it is killed
 * @param maxResponseBytes the longest answer
 * @param errorOutputBytes how much is kept of the last that it wrote to its standard error
 */
public record GtpClientSettings(
    List<String> command,
    Optional<Path> directory,
    Duration commandTimeout,
    Duration exitTimeout,
    int maxResponseBytes,
    int errorOutputBytes) {
  private static final Duration DEFAULT_COMMAND_TIMEOUT = Duration.ofMinutes(5);
  private static final Duration DEFAULT_EXIT_TIMEOUT = Duration.ofSeconds(3);
  private static final int DEFAULT_RESPONSE_BYTES = 1 << 20;
  private static final int DEFAULT_ERROR_OUTPUT_BYTES = 1 << 16;

  /** Checks the limits. */
  public GtpClientSettings {
    command = List.copyOf(command);
    if (command.isEmpty()) {
      throw new IllegalArgumentException("the command is empty, but must name a program");
    }
    requirePositive("commandTimeout", commandTimeout);
    requirePositive("exitTimeout", exitTimeout);
    if (maxResponseBytes < 1 || errorOutputBytes < 1) {
      throw new IllegalArgumentException(
          "maxResponseBytes is %d and errorOutputBytes %d, but both must be at least 1"
              .formatted(maxResponseBytes, errorOutputBytes));
    }
  }

  private static void requirePositive(String name, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException(name + " is " + value + ", but must be positive");
    }
  }

  /** A program with patient defaults. */
  public static GtpClientSettings of(List<String> command) {
    return new GtpClientSettings(
        command,
        Optional.empty(),
        DEFAULT_COMMAND_TIMEOUT,
        DEFAULT_EXIT_TIMEOUT,
        DEFAULT_RESPONSE_BYTES,
        DEFAULT_ERROR_OUTPUT_BYTES);
  }

  /** These settings with other time-outs. */
  public GtpClientSettings withTimeouts(Duration forCommands, Duration forExit) {
    return new GtpClientSettings(
        command, directory, forCommands, forExit, maxResponseBytes, errorOutputBytes);
  }
}
