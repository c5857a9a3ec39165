package io.tengen.client.files;

import io.tengen.client.ClientException;
import io.tengen.client.record.GameRecord;
import io.tengen.go.sgf.SgfCollection;
import io.tengen.go.sgf.SgfException;
import io.tengen.go.sgf.SgfGame;
import io.tengen.go.sgf.SgfOptions;
import io.tengen.go.sgf.SgfReader;
import io.tengen.go.sgf.SgfWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Reads and writes the user's game records off the owner's thread. What goes wrong completes the
 * answer with a {@link ClientException} that says it in a line.
 */
public final class GameFiles {
  /** The most games that are taken of one file. */
  public static final int MOST_GAMES = 1000;

  /** The longest text that is pasted, in characters. */
  public static final int LONGEST_PASTE = 16 << 20;

  private static final SgfOptions OPTIONS =
      new SgfOptions(false, 32 << 20, 4 << 20, 2_000_000, 10_000);

  private final FileThread thread;

  /** Works on a thread. */
  public GameFiles(FileThread thread) {
    this.thread = thread;
  }

  /**
   * Reads a file, compressed or not.
   *
   * @return its games, one at least; where one of several is broken, those before it
   */
  public CompletableFuture<List<SgfGame>> open(Path file) {
    return thread.run(
        () -> {
          if (!Files.isRegularFile(file)) {
            throw new ClientException(
                file + (Files.exists(file) ? " is no file" : " is not there") + "; choose another");
          }
          return nonEmpty(gamesOf(file), file.toString());
        });
  }

  private static List<SgfGame> gamesOf(Path file) {
    List<SgfGame> games = new ArrayList<>();
    try (SgfCollection collection = new SgfCollection(List.of(file), OPTIONS)) {
      for (SgfGame game = collection.next();
          game != null && games.size() < MOST_GAMES;
          game = collection.next()) {
        games.add(game);
      }
    } catch (SgfException e) {
      if (games.isEmpty()) {
        throw new ClientException(String.valueOf(e.getMessage()), e);
      }
    }
    return games;
  }

  private static List<SgfGame> nonEmpty(List<SgfGame> games, String source) {
    if (games.isEmpty()) {
      throw new ClientException(source + " has no game record (SGF)");
    }
    return games;
  }

  /** Reads what was pasted. */
  public CompletableFuture<List<SgfGame>> paste(String text) {
    return thread.run(
        () -> {
          if (text.length() > LONGEST_PASTE) {
            throw new ClientException(
                "the clipboard has " + text.length() + " characters; open it as a file");
          }
          try {
            return nonEmpty(SgfReader.readAll(text, OPTIONS), "the clipboard");
          } catch (SgfException e) {
            throw new ClientException("the clipboard: " + e.getMessage(), e);
          }
        });
  }

  /**
   * Makes a record of a game that was read, which a large one takes a while for.
   *
   * @param game is the record's from now on
   */
  public CompletableFuture<GameRecord> record(SgfGame game) {
    return thread.run(
        () -> {
          try {
            return GameRecord.of(game);
          } catch (SgfException e) {
            throw new ClientException(String.valueOf(e.getMessage()), e);
          }
        });
  }

  /**
   * Writes a file, replacing an old one.
   *
   * @param game a copy of its own, as {@link GameRecord#toSgf} makes
   */
  public CompletableFuture<Path> save(SgfGame game, Path file) {
    return thread.run(
        () -> {
          try {
            WholeFile.write(file, text(game).getBytes(StandardCharsets.UTF_8));
          } catch (IOException e) {
            throw new ClientException(file + " cannot be written: " + FileThread.reason(e), e);
          }
          return file;
        });
  }

  /** A game as text, for the clipboard. */
  public static String text(SgfGame game) {
    return SgfWriter.toString(game, SgfWriter.Layout.PAGE);
  }
}
