package io.tengen.go.sgf.tool;

import io.tengen.go.sgf.SgfCollection;
import io.tengen.go.sgf.SgfException;
import io.tengen.go.sgf.SgfGame;
import io.tengen.go.sgf.SgfOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Goes through all games of some files, whatever is wrong with single ones. */
final class GameVisit {
  private static final int GAMES_PER_PROGRESS = 1_000;

  private GameVisit() {}

  /** What is done with a game. */
  @FunctionalInterface
  interface Visitor {
    /**
     * Takes a game; an {@link SgfException} is a problem of this game alone, any other exception
     * ends the visit.
     */
    void visit(SgfGame game) throws IOException;
  }

  /** Visits the games; answers how many could be read. */
  static long all(
      List<Path> paths, SgfOptions options, ProblemLog problems, Progress progress, Visitor visitor)
      throws IOException {
    long games = 0;
    long told = 0;
    try (SgfCollection collection = new SgfCollection(paths, options)) {
      boolean more = true;
      while (more) {
        try {
          SgfGame game = collection.next();
          more = game != null;
          if (game != null) {
            games++;
            visitor.visit(game);
          }
        } catch (SgfException e) {
          problems.add(e, collection.source());
        }
        if (games - told >= GAMES_PER_PROGRESS) {
          told = games;
          progress.games(games);
        }
      }
    }
    progress.games(games);
    return games;
  }
}
