package io.tengen.go.sgf;

import io.tengen.go.Board;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The fuzz target of SGF: whatever the bytes, a reader answers with games and {@link SgfException},
 * and what it accepts can be replayed, written, and read again as the same.
 */
public final class SgfFuzz {
  /** What means something to the parser. */
  static final byte[] SYNTAX =
      "()[];:\\ABWCAFGMSZ\n\r\t \u0000abz019\u0081é".getBytes(StandardCharsets.ISO_8859_1);

  private static final SgfOptions LIMITS = new SgfOptions(false, 1 << 13, 1 << 12, 2_000, 50);

  private SgfFuzz() {}

  /**
   * Tries one input; answers how many games it has.
   *
   * @throws AssertionError when the target fails
   */
  static int tryOne(byte[] input) throws IOException {
    int strict = read(input, LIMITS.withStrict(true));
    int tolerant = read(input, LIMITS);
    return Math.max(strict, tolerant);
  }

  private static int read(byte[] input, SgfOptions options) throws IOException {
    int games = 0;
    int calls = 0;
    try (SgfReader reader = new SgfReader(new ByteArrayInputStream(input), options)) {
      boolean more = true;
      while (more) {
        if (++calls > input.length + 2) {
          throw new AssertionError("the reader does not get on");
        }
        try {
          SgfGame game = reader.next();
          more = game != null;
          if (game != null) {
            games++;
            requireRoundTrip(game);
            replay(game);
          }
        } catch (SgfException e) {
          requirePlace(e);
        }
      }
    }
    return games;
  }

  private static void requirePlace(SgfException e) {
    if (e.line() < 1 || e.column() < 1) {
      throw new AssertionError("a problem without a place: " + e.getMessage());
    }
  }

  private static void requireRoundTrip(SgfGame game) {
    String before = Sgf.dump(game.root());
    String written = SgfWriter.toString(game, SgfWriter.Layout.PAGE);
    List<SgfGame> again;
    try {
      again = SgfReader.readAll(written, SgfOptions.TOLERANT);
    } catch (SgfException e) {
      throw new AssertionError("cannot be read again:\n" + before + written, e);
    }
    boolean same = again.size() == 1 && comparable(again.get(0)).equals(comparable(game));
    if (!same) {
      throw new AssertionError("not the same when written and read:\n" + before + written);
    }
  }

  /** The tree without what the writer may change: the charset, and an escape that means nothing. */
  private static String comparable(SgfGame game) {
    game.root().remove("CA");
    return Sgf.dump(game.root()).replaceAll("([\n\r])\\\\\\(", "$1(");
  }

  private static void replay(SgfGame game) throws SgfException {
    MainLine line = MainLine.of(game);
    line.replay(new Board(line.settings().size()), line.moveCount());
    line.state(line.rules(), line.moveCount());
  }

  /**
   * Fuzzes for longer: {@code SgfFuzz DIRECTORY SECONDS [SEED]}, with the files of the directory as
   * the corpus. The input that fails is in the exception.
   */
  public static void main(String[] arguments) throws IOException {
    Mutations.fuzz(arguments, SYNTAX, SgfFuzz::tryOne);
  }
}
