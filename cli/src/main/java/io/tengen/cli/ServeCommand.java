package io.tengen.cli;

import io.tengen.server.ConnectionLimits;
import io.tengen.server.ServerAddress;
import io.tengen.server.ServerLimits;
import io.tengen.server.Tls;
import io.tengen.server.account.AccountException;
import io.tengen.server.account.Accounts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Serves the arena: pages, HTTP, WebSocket and CGOS. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Serve the arena: play in a browser, watch agents, train, and let programs in.",
      "",
      "Open the address that it prints. Everything is kept in one archive: after a crash or a restart"
          + " the games go on where they were. Agents play a rolling ladder whenever nobody needs the"
          + " cores.",
      "",
      "Only this machine can reach it, unless --host says otherwise; then give it TLS too. Ctrl-C or"
          + " SIGTERM ends it within five seconds."
    },
    footer = {
      "",
      "Examples:",
      "  tengen serve                            http://localhost:8080, archive arena.db",
      "  tengen serve --port 9000 --no-ladder    another port, and idle cores",
      "  tengen serve --cgos 9=6867              CGOS for 9x9 alone, on this port",
      "  tengen serve --host 0.0.0.0 --tls-cert chain.pem --tls-key key.pem",
      "  tengen serve --admin ada                ada may start runs and tournaments",
      "",
      "/openapi.json describes the HTTP interface, /metrics is for Prometheus, docs/protocol.md",
      "is for programs that play. Logs are lines of JSON on standard error."
    })
final class ServeCommand implements Callable<Integer> {
  private static final String FIRST_ADMIN = "admin";

  /** When a drain has taken so long, what is left is not waited for: all moves are on the disk. */
  private static final long DRAIN_MILLIS = 4_800;

  private static final int STOPPED = 143;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Output output = new Output();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Of HTTP and WebSocket; 0 for any that is free (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "Where to listen; 0.0.0.0 for all addresses of this machine (default:"
              + " ${DEFAULT-VALUE}).")
  private String host = "127.0.0.1";

  @Option(
      names = "--cgos",
      paramLabel = "SIZE=PORT",
      split = ",",
      converter = CgosPort.Converter.class,
      defaultValue = CgosPort.USUAL,
      description =
          "For programs that speak CGOS: the size of the board, 5 to 19, and the port on which they"
              + " play on it, 0 for any that is free; several by commas, or by naming the option"
              + " again (default: ${DEFAULT-VALUE}).")
  private List<CgosPort> cgos = List.of();

  @Option(names = "--no-cgos", description = "Do not serve CGOS.")
  private boolean isWithoutCgos;

  @Option(
      names = "--archive",
      paramLabel = "FILE",
      defaultValue = "arena.db",
      description =
          "Where all is kept: a file, or the URL of a database such as"
              + " jdbc:postgresql://HOST/NAME?user=NAME (default: ${DEFAULT-VALUE}).")
  private String archive = "arena.db";

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "Where runs of training lie (default: ${DEFAULT-VALUE}).")
  private Path runs = Path.of("runs");

  @Option(
      names = "--tls-cert",
      paramLabel = "FILE",
      description = "Encrypt with this certificate chain, in PEM; needs --tls-key.")
  private @Nullable Path certificate;

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      description = "Its private key: PEM, PKCS #8, without a password.")
  private @Nullable Path key;

  @Option(
      names = "--tls-self-signed",
      description = "Encrypt with a certificate made now, of which browsers warn; for trying.")
  private boolean isSelfSigned;

  @Option(names = "--no-ladder", description = "Have no agents play each other.")
  private boolean isWithoutLadder;

  @Option(names = "--chat", description = "Let players and spectators write to each other.")
  private boolean hasChat;

  @Option(
      names = "--admin",
      paramLabel = "NAME",
      description =
          "See to it that this account may start and stop runs and tournaments; made if it is not"
              + " there. The first start makes one called admin.")
  private @Nullable String admin;

  @Option(
      names = "--connections-per-address",
      paramLabel = "N",
      description = "How many connections one address may have at once (default: 256).")
  private @Nullable Integer connectionsPerAddress;

  @Override
  @SuppressWarnings("try") // The stop is there to be closed.
  public Integer call() throws IOException {
    Tls tls = tls();
    ServerAddress address = new ServerAddress(host, port);
    List<CgosPort> cgosPorts = isWithoutCgos ? List.of() : cgos;
    CgosPort.requireDifferent(cgosPorts);
    ServerLimits limits = limits();
    ServerLog.open();
    CountDownLatch stop = new CountDownLatch(1);
    Runnable onStop =
        () -> {
          CompletableFuture.delayedExecutor(DRAIN_MILLIS, TimeUnit.MILLISECONDS)
              .execute(() -> Runtime.getRuntime().halt(STOPPED));
          stop.countDown();
        };
    try (GracefulStop graceful = GracefulStop.install(output, onStop);
        RunningArena arena =
            RunningArena.start(
                new RunningArena.Wish(
                    address,
                    cgosPorts,
                    tls,
                    limits,
                    archive,
                    runs,
                    !isWithoutLadder,
                    hasChat,
                    new OwnTrainer(TrainingKinds.standard(), output)),
                output::warn)) {
      arena.problems().forEach(output::warn);
      print(arena, tls != null, adminPassword(arena.accounts()));
      stop.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      // Said here, since after Ctrl-C the process is gone once the GracefulStop is closed.
      return TengenCommand.reportFailure(e, spec.commandLine());
    }
    return CommandLine.ExitCode.OK;
  }

  private @Nullable Tls tls() {
    Path chain = certificate;
    Path secret = key;
    if ((chain == null) != (secret == null)) {
      throw new ParameterException(
          spec.commandLine(), "--tls-cert and --tls-key belong together; give both or none");
    }
    if (chain != null && secret != null) {
      if (isSelfSigned) {
        throw new ParameterException(
            spec.commandLine(), "give --tls-cert and --tls-key, or --tls-self-signed, not both");
      }
      return Tls.ofFiles(chain, secret);
    }
    return isSelfSigned ? Tls.selfSigned() : null;
  }

  private ServerLimits limits() {
    Integer most = connectionsPerAddress;
    return most == null
        ? ServerLimits.USUAL
        : ServerLimits.USUAL.withConnections(
            new ConnectionLimits(ServerLimits.USUAL.connections().total(), most));
  }

  /** The password of an account that was made now, if one was. */
  private Optional<String> adminPassword(Accounts accounts) {
    String name = admin;
    try {
      if (name != null) {
        return accounts.requireAdmin(name);
      }
      return accounts.hasAdmin() ? Optional.empty() : accounts.requireAdmin(FIRST_ADMIN);
    } catch (AccountException e) {
      throw new IllegalArgumentException("--admin " + name + ": " + e.getMessage(), e);
    }
  }

  private void print(RunningArena arena, boolean isSecure, Optional<String> password) {
    String shownHost = host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
    String url = (isSecure ? "https://" : "http://") + shownHost + ":" + arena.server().port();
    String name = admin == null ? FIRST_ADMIN : admin;
    if (output.isJson()) {
      ObjectNode json = Output.newObject().put("url", url);
      ObjectNode ports = json.putObject("cgos");
      arena.cgosPorts().forEach(each -> ports.put("" + each.size(), each.port()));
      json.put("archive", archive).put("runs", runs.toString());
      password.ifPresent(word -> json.put("admin", name).put("password", word));
      output.print(json);
      output.out().flush();
      return;
    }
    PrintWriter out = output.out();
    out.println("arena     " + url);
    for (CgosPort each : arena.cgosPorts()) {
      out.println("CGOS      port %d, %dx%d".formatted(each.port(), each.size(), each.size()));
    }
    out.println("archive   " + archive);
    out.println("runs      " + runs);
    password.ifPresent(
        word -> {
          out.println("admin     " + name + ", password " + word);
          out.println("          (shown this once; the archive keeps only its hash)");
        });
    out.println("Ctrl-C ends it; the games go on at the next start.");
    out.flush();
  }
}
