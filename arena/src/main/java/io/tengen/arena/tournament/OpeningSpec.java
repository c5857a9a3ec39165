package io.tengen.arena.tournament;

import io.tengen.arena.match.OpeningBook;
import io.tengen.env.Game;
import io.tengen.go.GoGame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where the first moves of games come from. Both games of a pair have the same. */
public sealed interface OpeningSpec {

  /**
   * The openings.
   *
   * @param seed of what is drawn
   * @throws io.tengen.go.sgf.SgfException when a record of a book is broken, or no opening of this
   *     game
   */
  OpeningBook open(Game game, long seed) throws IOException;

  /** The players begin on their own. */
  record None() implements OpeningSpec {
    @Override
    public OpeningBook open(Game game, long seed) {
      return number -> List.of();
    }

    @Override
    public String toString() {
      return "none";
    }
  }

  /**
   * Moves that are drawn at random.
   *
   * @param plies how many, 1 to 1000
   */
  record Random(int plies) implements OpeningSpec {
    /** Checks the range. */
    public Random {
      requirePlies(plies);
    }

    @Override
    public OpeningBook open(Game game, long seed) {
      return OpeningBook.random(game, plies, seed);
    }

    @Override
    public String toString() {
      return plies + " random moves";
    }
  }

  /**
   * The first moves of recorded games of Go.
   *
   * @param book SGF, of one game or many, or an archive or a directory of such files
   * @param plies how many moves of each, 1 to 1000
   */
  record Book(Path book, int plies) implements OpeningSpec {
    /** Checks the range. */
    public Book {
      requirePlies(plies);
    }

    @Override
    public OpeningBook open(Game game, long seed) throws IOException {
      if (!(game instanceof GoGame go)) {
        throw new IllegalArgumentException(
            "an opening book is of Go, but the game is " + game.name() + "; take random openings");
      }
      return OpeningBook.ofSgf(go, book, plies, seed);
    }

    @Override
    public String toString() {
      return plies + " moves of " + book.getFileName();
    }
  }

  private static void requirePlies(int plies) {
    if (plies < 1 || plies > 1000) {
      throw new IllegalArgumentException(
          "the plies of openings are " + plies + ", but must be in [1, 1000]");
    }
  }
}
