package io.tengen.benchmarks.server;

import com.sun.management.OperatingSystemMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import io.tengen.benchmarks.FileTree;
import io.tengen.benchmarks.OwnProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code tengen serve} in a process of its own, started as this one was, which does not outlive it.
 */
final class ServerProcess implements AutoCloseable {
  private static final Duration LONGEST_END = Duration.ofSeconds(10);

  private final Process process;
  private final Thread hook;
  private final InetSocketAddress address;
  private final InetSocketAddress cgosAddress;
  private final Path log;
  private @Nullable JMXConnector connector;

  /**
   * How a server is started.
   *
   * @param mainClass of this process
   * @param folder for its archive and its log
   * @param options of its JVM, which hold where this one has others
   */
  record Wish(String mainClass, Path folder, List<String> options) {
    /** Its archive. */
    Path archive() {
      return folder.resolve("arena.db");
    }
  }

  private ServerProcess(Process process, Path folder, Path log) throws IOException {
    this.process = process;
    this.log = log;
    hook = new Thread(() -> cleanUp(folder), "end the server that is measured");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      process.destroyForcibly();
      throw new IOException("this process ends", e);
    }
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.startsWith("{")) {
      // Options of the JVM may have it say something first.
      line = out.readLine();
    }
    if (line == null) {
      close();
      throw new IOException("the server does not start; it says: " + Files.readString(log));
    }
    JsonNode told = JsonMapper.shared().readTree(line);
    address = at(URI.create(told.path("url").stringValue()).getPort());
    cgosAddress = at(told.path("cgos").path("9").intValue());
  }

  /** After Ctrl-C, when nobody else does. */
  private void cleanUp(Path folder) {
    try {
      process.destroyForcibly().waitFor();
      FileTree.delete(folder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // What is left is in the folder for temporary files, and there is nobody to tell.
      process.destroyForcibly();
    }
  }

  private static InetSocketAddress at(int port) {
    return new InetSocketAddress(Addresses.usual(), port);
  }

  /**
   * Starts one on ports that are free; returns when it listens.
   *
   * @return nothing where the system does not tell how this process was started
   */
  static Optional<ServerProcess> start(Wish wish) throws IOException {
    List<String> words =
        List.of(
            "serve",
            "--json",
            "--no-ladder",
            "--port=0",
            "--cgos=9=0",
            "--archive=" + wish.archive(),
            "--runs=" + wish.folder().resolve("runs"));
    Optional<List<String>> known = OwnProcess.command(wish.mainClass(), words);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    List<String> command = new ArrayList<>(known.get());
    int main = command.indexOf(wish.mainClass());
    command.addAll(main, wish.options());
    // The library that SQLite is would stay in the common folder after a kill.
    command.add(main, "-Dorg.sqlite.tmpdir=" + wish.folder());
    Path log = wish.folder().resolve("server.log");
    Process process =
        new ProcessBuilder(command).redirectError(Redirect.appendTo(log.toFile())).start();
    return Optional.of(new ServerProcess(process, wish.folder(), log));
  }

  /** Where it speaks HTTP and WebSocket. */
  InetSocketAddress address() {
    return address;
  }

  /** Where it speaks CGOS. */
  InetSocketAddress cgosAddress() {
    return cgosAddress;
  }

  /** Whether it has not ended. */
  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it at once, as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
    await();
  }

  /** Lines of its log that have a text in them. */
  List<String> logged(String text) throws IOException {
    try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
      return lines.filter(line -> line.contains(text)).toList();
    }
  }

  // ---- What it takes ----

  /** How long all its threads have computed. */
  Duration computed() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The heap in use, in bytes, with what is to be collected. */
  long heap() throws IOException {
    return memory().getHeapMemoryUsage().getUsed();
  }

  /** The heap in use after a collection, in bytes. */
  long liveHeap() throws IOException {
    memory().gc();
    return heap();
  }

  private MemoryMXBean memory() throws IOException {
    if (connector == null) {
      connector = connect();
    }
    return ManagementFactory.newPlatformMXBeanProxy(
        connector.getMBeanServerConnection(),
        ManagementFactory.MEMORY_MXBEAN_NAME,
        MemoryMXBean.class);
  }

  @SuppressWarnings("BanJNDI") // The address is this process's own child's, and never a user's.
  private JMXConnector connect() throws IOException {
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
      try {
        String url = machine.startLocalManagementAgent();
        return JMXConnectorFactory.connect(new JMXServiceURL(url));
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException e) {
      throw new IOException("the server's memory cannot be looked at", e);
    }
  }

  /** The most memory that the process has had from the system, in bytes; 0 where it is not told. */
  long mostMemory() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status, StandardCharsets.US_ASCII)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> 1_024 * Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    }
  }

  /** How many programs want the machine's cores, by the system's count of the last minute. */
  static double machineLoad() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getSystemLoadAverage();
  }

  // ---- Its end ----

  private void await() {
    boolean isInterrupted = Thread.interrupted();
    while (process.isAlive()) {
      try {
        if (!process.waitFor(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        isInterrupted = true;
        process.destroyForcibly();
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks it to end, and does not wait long. */
  @Override
  public void close() {
    if (connector != null) {
      try {
        connector.close();
      } catch (IOException e) {
        // It ends with the process.
        connector = null;
      }
    }
    process.destroy();
    await();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // This process ends, and the hook does what is left to do.
      process.destroyForcibly();
    }
  }
}
