package io.tengen.agents.alphazero;

import io.tengen.agents.alphazero.replay.GameFile;
import io.tengen.agents.alphazero.replay.GameFileHeader;
import io.tengen.agents.alphazero.replay.ZeroGame;
import io.tengen.agents.alphazero.selfplay.SelfPlay;
import io.tengen.agents.alphazero.selfplay.SelfPlayOrder;
import io.tengen.agents.alphazero.selfplay.SelfPlayWork;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * Games in a file, in the order of their numbers: those that were there, and those that are played
 * because they were not.
 *
 * @param games all that there are now
 * @param played those of them that were played now, in the order in which they ended
 * @param work of the play
 */
record StoredGames(List<ZeroGame> games, List<ZeroGame> played, SelfPlayWork work) {
  /** Copies the lists. */
  StoredGames {
    games = List.copyOf(games);
    played = List.copyOf(played);
  }

  /**
   * Plays the games that are missing, each of which is in the file as soon as it is over.
   *
   * @param first the number of the first that is wanted
   * @param count how many are wanted; others in the file are left out
   * @param progress told how many of them there are, and how many a second are played
   * @param stop asks to stop soon; there may be fewer games than wanted then
   * @throws io.tengen.agents.run.RunDirectoryException when the file has another header
   */
  static StoredGames complete(
      Path path,
      GameFileHeader header,
      long first,
      int count,
      SelfPlay play,
      SelfPlayOrder order,
      Progress progress,
      Consumer<String> warnings,
      BooleanSupplier stop)
      throws IOException {
    TreeMap<Long, ZeroGame> games = new TreeMap<>();
    long start = System.nanoTime();
    try (GameFile file =
        GameFile.open(path, header, game -> games.put(game.index(), game), warnings)) {
      games.keySet().removeIf(index -> index < first || index >= first + count);
      List<ZeroGame> played = new ArrayList<>();
      List<Long> missing = new ArrayList<>();
      for (long index = first; index < first + count; index++) {
        if (!games.containsKey(index)) {
          missing.add(index);
        }
      }
      SelfPlayWork work =
          play.play(
              order,
              missing,
              game -> {
                file.append(game);
                games.put(game.index(), game);
                played.add(game);
                double seconds = (System.nanoTime() - start) / 1e9;
                progress.tell(games.size(), played.size() / seconds);
              },
              stop);
      return new StoredGames(List.copyOf(games.values()), played, work);
    }
  }

  /** Told how it goes on. */
  interface Progress {
    /** There are so many games, and so many a second are played. */
    void tell(int games, double rate);
  }

  /** Tells a network from others. */
  static long checksum(float[] parameters) {
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * parameters.length);
    bytes.asFloatBuffer().put(parameters);
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return crc.getValue();
  }
}
