package io.tengen.go.sgf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The games of files, archives and directories, one by one, as {@link SgfSources} finds them and
 * {@link SgfReader} reads them. One game is held at a time.
 */
public final class SgfCollection implements Closeable {
  private final SgfSources sources;
  private final SgfOptions options;
  private @Nullable SgfReader reader;
  private String source = "";

  /** The games of these files and directories, in this order. */
  public SgfCollection(List<Path> paths, SgfOptions options) {
    this.sources = new SgfSources(paths);
    this.options = options;
  }

  /** The file that the last game, or the last exception, came from. */
  public String source() {
    return source;
  }

  /**
   * The next game, or null at the end.
   *
   * @throws SgfException when a game or a file is broken, named in it; the next call goes on behind
   */
  public @Nullable SgfGame next() throws SgfException {
    while (true) {
      SgfReader current = reader;
      if (current == null) {
        SgfSource next = nextSource();
        if (next == null) {
          return null;
        }
        source = next.name();
        current = new SgfReader(next.stream(), options);
        reader = current;
      }
      SgfGame game = nextOf(current);
      if (game != null) {
        return game;
      }
      closeReader();
    }
  }

  private @Nullable SgfSource nextSource() throws SgfException {
    try {
      return sources.next();
    } catch (SgfException e) {
      source = e.source();
      throw e;
    }
  }

  private @Nullable SgfGame nextOf(SgfReader current) throws SgfException {
    try {
      return current.next();
    } catch (SgfException e) {
      throw e.in(source);
    } catch (IOException e) {
      SgfException problem = current.failure(SgfSources.reason(e)).in(source);
      problem.addSuppressed(e);
      closeReader();
      throw problem;
    }
  }

  private void closeReader() throws SgfException {
    SgfReader closing = reader;
    reader = null;
    if (closing != null) {
      try {
        closing.close();
      } catch (IOException e) {
        throw new SgfException(source, 0, 0, "it cannot be closed: " + e.getMessage());
      }
    }
  }

  @Override
  public void close() throws SgfException {
    closeReader();
    sources.close();
  }
}
