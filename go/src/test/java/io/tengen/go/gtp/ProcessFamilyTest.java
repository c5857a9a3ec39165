package io.tengen.go.gtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProcessFamilyTest {

  private static Process start(ProcessBuilder builder) throws IOException {
    return builder.redirectErrorStream(true).start();
  }

  /** A shell that exits leaves a child of a child behind. */
  @Test
  void orphansBelongToTheFamilyAndStrangersDoNot() throws IOException, InterruptedException {
    assumeTrue(Files.isReadable(Path.of("/proc/self/environ")), "no environments to look at");
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", "(sleep 1000 > /dev/null 2>&1 &) ; exit 0");
    ProcessFamily family = ProcessFamily.of(builder);
    Process stranger = start(new ProcessBuilder("sleep", "1000"));
    try {
      assertEquals(0, start(builder).waitFor());
      while (family.members().size() != 1) {
        // It may be about to become another program, and then has no environment for a moment.
        Thread.onSpinWait();
      }
      family.kill();
      while (!family.members().isEmpty()) {
        Thread.onSpinWait();
      }
      assertTrue(stranger.isAlive());
      assertFalse(family.members().contains(stranger.toHandle()));
    } finally {
      stranger.destroyForcibly();
    }
  }
}
