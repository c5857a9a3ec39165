package io.tengen.arena.player;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Players that are {@link FakeEngineMain} in a process of its own. */
public final class FakeEngine {
  private FakeEngine() {}

  /** A player of a kind. */
  public static ExternalEngine of(String kind, Path log) {
    Path classes =
        Path.of(FakeEngine.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    Duration patient = Duration.ofSeconds(60);
    // Only what hangs is ever waited for, and that not long.
    Duration move = kind.equals("hangs") ? Duration.ofMillis(50) : patient;
    return new ExternalEngine(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-cp",
            classes.toString(),
            FakeEngineMain.class.getName(),
            kind,
            log.toString()),
        new ExternalEngine.Patience(patient, move, move, Duration.ofSeconds(1)));
  }
}
