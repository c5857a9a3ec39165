package io.tengen.agents.network.training.games;

import io.tengen.go.KoRule;
import io.tengen.go.sgf.GameResult;
import io.tengen.go.sgf.MainLine;
import io.tengen.go.sgf.SgfCollection;
import io.tengen.go.sgf.SgfException;
import io.tengen.go.sgf.SgfGame;
import io.tengen.go.sgf.SgfOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Reads records, one at a time, and hands on the games that can be learned from. */
final class GamePacker {
  private static final int GAMES_PER_PROGRESS = 500;

  private final GameSelection selection;
  private final Map<Unusable, Long> unusable = new EnumMap<>(Unusable.class);
  private final HoldOut holdOut;

  /** Of the usable games. */
  private final Set<Long> fingerprints = new HashSet<>();

  private long games;

  GamePacker(GameSelection selection) {
    this.selection = selection;
    this.holdOut = new HoldOut(selection.holdOut());
  }

  /** Takes the games. */
  @FunctionalInterface
  interface Sink {
    /** Takes one. */
    void add(PackedGame game) throws IOException;
  }

  /**
   * Reads all games of files and directories.
   *
   * @param progress told how many games have been read
   * @param stop asked now and then whether to stop
   * @throws StoppedException when it was asked to stop
   */
  void pack(List<Path> paths, Sink sink, LongConsumer progress, BooleanSupplier stop)
      throws IOException {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new IllegalArgumentException(path + " does not exist; --data wants games of Go");
      }
    }
    for (Path path : paths) {
      pack(path, sink, progress, stop);
    }
    progress.accept(games);
  }

  private void pack(Path path, Sink sink, LongConsumer progress, BooleanSupplier stop)
      throws IOException {
    try (SgfCollection collection = new SgfCollection(List.of(path), SgfOptions.TOLERANT)) {
      boolean more = true;
      while (more) {
        try {
          SgfGame game = collection.next();
          more = game != null;
          if (game != null) {
            add(game, holdOut.next(collection.source()), sink);
            games++;
          }
        } catch (SgfException e) {
          games++;
          unusable.merge(Unusable.BROKEN, 1L, Long::sum);
        }
        if (games % GAMES_PER_PROGRESS == 0) {
          progress.accept(games);
        }
        if (stop.getAsBoolean()) {
          throw new StoppedException();
        }
      }
    }
  }

  private void add(SgfGame game, boolean isHeldOut, Sink sink) throws IOException {
    MainLine line = MainLine.of(game);
    Unusable reason = judge(line);
    if (reason == null) {
      PackedGame packed = PackedGame.of(line, isHeldOut);
      if (fingerprints.add(packed.fingerprint())) {
        sink.add(packed);
        return;
      }
      reason = Unusable.DUPLICATE;
    }
    unusable.merge(reason, 1L, Long::sum);
  }

  private @Nullable Unusable judge(MainLine line) {
    if (line.settings().size() != selection.boardSize()) {
      return Unusable.OTHER_SIZE;
    }
    GameResult.Reason end = line.settings().result().reason();
    if (end == GameResult.Reason.VOID || end == GameResult.Reason.UNKNOWN) {
      return Unusable.NO_RESULT;
    }
    if (line.moveCount() < selection.fewestMoves()) {
      return Unusable.TOO_SHORT;
    }
    if (line.lastSetup(line.moveCount()) > 0) {
      return Unusable.SET_UP_MIDWAY;
    }
    try {
      line.state(line.rules().withKo(KoRule.SIMPLE), line.moveCount());
      return null;
    } catch (SgfException e) {
      return Unusable.ILLEGAL;
    }
  }

  /** How many games were read, usable or not. */
  long games() {
    return games;
  }

  /** How many games were not usable for a reason. */
  long unusable(Unusable reason) {
    return unusable.getOrDefault(reason, 0L);
  }

  /**
   * Which games are held out: every n-th of a file. Of files with one game each it is every n-th
   * file, whether they were named one by one or by their folder.
   */
  private static final class HoldOut {
    private final int every;
    private String file = "";
    private int filesBefore = -1;
    private int gamesBefore;

    HoldOut(int every) {
      this.every = every;
    }

    boolean next(String source) {
      if (filesBefore < 0 || !source.equals(file)) {
        file = source;
        filesBefore++;
        gamesBefore = 0;
      }
      int number = gamesBefore == 0 ? filesBefore : gamesBefore;
      gamesBefore++;
      return number % every == every - 1;
    }
  }

  /** Somebody asked to stop. */
  static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
