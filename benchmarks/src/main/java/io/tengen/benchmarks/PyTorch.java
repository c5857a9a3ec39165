package io.tengen.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/**
 * The same network in PyTorch, in a process of its own, where the system's Python has it. For
 * comparison only: nothing of Tengen needs it.
 */
final class PyTorch implements Workload, AutoCloseable {
  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final String SCRIPT = "pytorch.py";

  private final String name;
  private final String unit;
  private final Process process;
  private final Writer commands;
  private final BufferedReader answers;

  /** What the process does with a batch. */
  enum Mode {
    TRAIN("samples"),
    INFER("evaluations");

    private final String unit;

    Mode(String unit) {
      this.unit = unit;
    }
  }

  /**
   * What is computed.
   *
   * @param size of the board
   * @param threads of PyTorch's own
   */
  record Task(Mode mode, int blocks, int filters, int size, int batch, int threads) {}

  private PyTorch(String name, Task task) throws IOException {
    this.name = name;
    this.unit = task.mode().unit;
    this.process =
        new ProcessBuilder(
                List.of(
                    PYTHON.toString(),
                    "-c",
                    script(),
                    task.mode().name().toLowerCase(Locale.ROOT),
                    Integer.toString(task.blocks()),
                    Integer.toString(task.filters()),
                    Integer.toString(task.size()),
                    Integer.toString(task.batch()),
                    Integer.toString(task.threads())))
            .redirectError(Redirect.DISCARD)
            .start();
    this.commands = process.outputWriter(StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * The workload, ready to run.
   *
   * @param name for the report
   * @return nothing where there is no Python with PyTorch
   */
  private static Optional<PyTorch> start(String name, Task task) {
    if (!Files.isExecutable(PYTHON)) {
      return Optional.empty();
    }
    try {
      PyTorch workload = new PyTorch(name, task);
      String greeting = workload.answers.readLine();
      if (greeting != null && greeting.startsWith("ready ")) {
        return Optional.of(workload);
      }
      workload.close();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Times the workload where there is a Python with PyTorch.
   *
   * @return its operations a second
   */
  static OptionalDouble measure(String name, Task task, Recorder recorder) {
    Optional<PyTorch> found = start(name, task);
    if (found.isEmpty()) {
      return OptionalDouble.empty();
    }
    try (PyTorch workload = found.get()) {
      return OptionalDouble.of(recorder.time(workload).perSecond());
    }
  }

  private static String script() throws IOException {
    try (InputStream in = PyTorch.class.getResourceAsStream(SCRIPT)) {
      if (in == null) {
        throw new IOException(SCRIPT + " is missing from this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String unit() {
    return unit;
  }

  @Override
  public long runBatch() {
    try {
      commands.write("\n");
      commands.flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException(name + ": Python has stopped");
      }
      return Long.parseLong(answer);
    } catch (IOException | NumberFormatException e) {
      throw new IllegalStateException(name + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
