package io.tengen.go.gtp;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** An engine that misbehaves on request. Every kind answers the command {@code name} first. */
final class FakeEngine {
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  private static final PrintStream ERROR =
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

  private FakeEngine() {}

  /** The command that starts an engine of a kind. */
  static List<String> command(String kind) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes =
        Path.of(FakeEngine.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .toString();
    return new ArrayList<>(
        List.of(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx32m",
            "-cp",
            classes,
            FakeEngine.class.getName(),
            kind));
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    String kind = arguments[0];
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    if (kind.equals("banner")) {
      OUT.print("Welcome to the engine!\n");
    }
    if (kind.equals("stubborn")) {
      Runtime.getRuntime().addShutdownHook(new Thread(FakeEngine::hang));
    }
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ", -1);
      boolean first = words[1].equals("name");
      if (first) {
        OUT.print("=" + words[0] + " Fake\n\n");
      } else if (words[1].equals("quit") && !kind.equals("stubborn")) {
        OUT.print("=" + words[0] + "\n\n");
        return;
      } else {
        misbehave(kind, words[0]);
      }
    }
  }

  private static void misbehave(String kind, String id) {
    switch (kind) {
      case "well" -> OUT.print("?" + id + " cannot\r\n\r\n");
      case "hangs", "stubborn" -> hang();
      case "dies" -> {
        // Most of a pipe, so that there is something left to read when the process is gone.
        ERROR.print("core dump\n".repeat(6_000));
        ERROR.print("segmentation fault, as it were");
        Runtime.getRuntime().halt(3);
      }
      case "floods" -> {
        OUT.print("=" + id + " ");
        while (!OUT.checkError()) {
          OUT.print("x".repeat(1 << 12) + "\n");
        }
      }
      case "blank" -> {
        while (!OUT.checkError()) {
          OUT.print("\n".repeat(1 << 12));
        }
      }
      case "answers" -> {
        while (!OUT.checkError()) {
          OUT.print("=" + id + "\n\n");
        }
      }
      case "complains" -> {
        for (int i = 0; i < 1_000; i++) {
          ERROR.print("complaint " + i + ", " + "x".repeat(1_000) + "\n");
        }
        OUT.print("=" + id + " done\n\n");
      }
      case "nonsense" -> OUT.print("Segfault? Never heard of it\n\n");
      case "stranger" -> OUT.print("=" + (Integer.parseInt(id) + 1) + "\n\n");
      case "half" -> {
        OUT.print("=" + id + " D");
        Runtime.getRuntime().halt(0);
      }
      default -> throw new IllegalArgumentException("no kind of engine is called " + kind);
    }
  }

  private static void hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
