package io.tengen.arena.match;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.go.GoGame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Openings by number, from 0: first moves that are legal and end no game. */
@FunctionalInterface
public interface OpeningBook {

  /** The opening of a number; always the same one. */
  List<Integer> opening(int number);

  /**
   * Legal moves at random, as {@link Openings} draws them.
   *
   * @param plies how many; an opening is shorter if every move would end the game
   */
  static OpeningBook random(Game game, int plies, long seed) {
    return number -> Openings.draw(game, plies, RandomStream.derived(seed, number));
  }

  /**
   * The first moves of recorded games, in an order that the seed decides; behind the last one the
   * first comes again.
   *
   * @param file SGF, of one game or many, or an archive or a directory of such files
   * @param plies how many moves of each record, 1 to 1000; a shorter record is a shorter opening
   * @throws io.tengen.go.sgf.SgfException when a record is broken, or no opening of this game; the
   *     message says where
   * @throws IllegalArgumentException when the plies are out of range, or there is no record at all
   */
  static OpeningBook ofSgf(GoGame game, Path file, int plies, long seed) throws IOException {
    return SgfOpenings.read(game, file, plies, seed);
  }
}
