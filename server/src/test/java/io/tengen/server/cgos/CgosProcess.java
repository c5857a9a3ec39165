package io.tengen.server.cgos;

import io.tengen.arena.archive.GameArchive;
import io.tengen.server.CgosLimits;
import java.io.IOException;
import java.util.List;

/**
 * A process that serves CGOS from the archive of a file, says on which port, and is to be killed.
 */
public final class CgosProcess {
  private CgosProcess() {}

  /** Serves until its input ends. */
  public static void main(String[] args) throws IOException {
    GameArchive archive = GameArchive.open(args[0], warning -> {});
    try (CgosServer server =
        new CgosServer(archive, 5, CgosServer.MAIN, List.of(), CgosLimits.USUAL)) {
      System.out.println("port " + server.port());
      while (System.in.read() >= 0) {
        Thread.onSpinWait();
      }
    }
  }
}
