package io.tengen.go.sgf;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the games of a collection one by one, holding one at a time.
 *
 * <p>A broken game is told by an exception, and the next call goes on with the game behind it:
 *
 * <pre>{@code
 * try (SgfReader reader = new SgfReader(stream, SgfOptions.TOLERANT)) {
 *   SgfGame game;
 *   while ((game = reader.next()) != null) { ... }
 * }
 * }</pre>
 *
 * <p>The next game is the one behind the parenthesis that closes the broken one, or else one that
 * opens, at the start of a line or behind another game, with a property that only first nodes have.
 */
public final class SgfReader implements Closeable {
  private final InputStream stream;
  private final SgfInput in;
  private final SgfParser parser;
  private final SgfOptions options;
  private boolean broken;
  private boolean ended;
  private boolean anyGame;

  /**
   * Reads from a stream that is not compressed; for those that are see {@link SgfCollection}.
   *
   * @param stream is read in large blocks and closed by {@link #close}
   */
  public SgfReader(InputStream stream, SgfOptions options) {
    this.stream = stream;
    this.in = new SgfInput(stream);
    this.parser = new SgfParser(in, options);
    this.options = options;
  }

  /**
   * Reads all games of a text.
   *
   * @throws SgfException at the first broken game
   */
  public static List<SgfGame> readAll(String text, SgfOptions options) throws SgfException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<SgfGame> games = new ArrayList<>();
    try (SgfReader reader = new SgfReader(new ByteArrayInputStream(bytes), options)) {
      for (SgfGame game = reader.next(); game != null; game = reader.next()) {
        games.add(game);
      }
    } catch (SgfException e) {
      throw e;
    } catch (IOException impossible) {
      throw new IllegalStateException("an array cannot fail to be read", impossible);
    }
    return games;
  }

  /**
   * The next game, or null at the end.
   *
   * @throws SgfException when it is broken; the next call goes on behind it
   * @throws IOException when the stream fails; there are no more games then
   */
  public @Nullable SgfGame next() throws IOException {
    if (ended) {
      return null;
    }
    boolean done = false;
    try {
      SgfGame game = findAndParse();
      done = true;
      ended = game == null;
      return game;
    } catch (SgfException e) {
      done = true;
      throw e;
    } finally {
      ended |= !done;
    }
  }

  private @Nullable SgfGame findAndParse() throws IOException {
    if (in.offset() == 0) {
      refuseUtf16();
    }
    if (broken) {
      broken = false;
      skipRest();
    } else if (options.strict()) {
      skipWhiteSpace();
    }
    if (!findGame()) {
      return null;
    }
    anyGame = true;
    broken = true;
    SgfGame game = parser.parse();
    broken = false;
    return game;
  }

  private void refuseUtf16() throws IOException {
    int first = in.peek();
    int second = in.peek(1);
    if ((first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) {
      ended = true;
      throw new SgfException("", 1, 1, "UTF-16 is not supported; convert the file to UTF-8");
    }
  }

  private void skipWhiteSpace() throws IOException {
    boolean marked = in.offset() == 0 && in.peek() == 0xEF && in.peek(1) == 0xBB;
    for (int i = 0; marked && i < 3; i++) {
      in.read();
    }
    while (GameStart.isWhiteSpace(in.peek())) {
      in.read();
    }
    if (in.peek() != SgfInput.END && !GameStart.isNext(in)) {
      broken = true;
      throw in.problem("text outside a game");
    }
  }

  private boolean findGame() throws IOException {
    boolean onlyWhiteSpace = true;
    long start = in.offset();
    while (!GameStart.isNext(in)) {
      if (in.offset() - start > options.maxGameBytes()) {
        // Without an end to this, a device that never ends would be read forever.
        ended = true;
        throw in.problem("no game in " + options.maxGameBytes() + " bytes");
      }
      int c = in.read();
      if (c == SgfInput.END) {
        if (!anyGame && !onlyWhiteSpace) {
          anyGame = true;
          throw new SgfException("", 1, 1, "no game in the whole file");
        }
        return false;
      }
      onlyWhiteSpace &= GameStart.isWhiteSpace(c);
    }
    return true;
  }

  /** Goes to the end of the broken game, or to where another one surely begins. */
  private void skipRest() throws IOException {
    int depth = parser.depth();
    boolean inValue = parser.isInValue();
    // White space alone since a line's start or a game's end.
    boolean boundary = true;
    while (true) {
      if (boundary && (inValue ? GameStart.isNextInValue(in) : isNextGame())) {
        return;
      }
      int c = in.read();
      boundary = c == '\n' || c == '\r' || c == ')' || (boundary && GameStart.isWhiteSpace(c));
      if (c == SgfInput.END) {
        return;
      } else if (inValue) {
        if (c == '\\') {
          in.read();
        }
        inValue = c != ']';
      } else if (c == '[') {
        inValue = true;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth <= 0) {
        return;
      }
    }
  }

  private boolean isNextGame() throws IOException {
    return GameStart.isNext(in, GameStart.ROOT_OR_INFO);
  }

  /** A problem with the stream, where it has been read to. */
  SgfException failure(String problem) {
    return in.problem("it cannot be read on: " + problem);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
