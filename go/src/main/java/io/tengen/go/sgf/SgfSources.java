package io.tengen.go.sgf;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * Finds the records in files and directories, one after the other: plain, in .gz or .xz, in .zip,
 * .tar or .tar.gz archives, and in directories of any of these.
 *
 * <p>A file's first bytes say what it is; its name counts only where a directory or an archive
 * holds other things too. Links to directories are not followed. What one file expands to is
 * bounded.
 */
public final class SgfSources implements Closeable {
  private static final int DEEPEST_DIRECTORY = 64;
  private static final int MOST_LAYERS = 4;
  private static final int XZ_MEMORY_KIB = 256 << 10;

  /** As far as the longest mark lies: the one of tar. */
  private static final int TAR_MARK_OFFSET = 257;

  private static final byte[] TAR_MARK = "ustar".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] GZIP_MARK = {0x1F, (byte) 0x8B};
  private static final byte[] XZ_MARK = {(byte) 0xFD, '7', 'z', 'X', 'Z', 0};
  private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};

  private final Deque<SgfContainer> open = new ArrayDeque<>();
  private int archives;

  /** Sources of files and directories, in this order. */
  public SgfSources(List<Path> paths) {
    open.push(SgfContainer.ofPaths("", paths));
  }

  /**
   * The next source, or null at the end. The one before is done with then.
   *
   * @throws SgfException when a file or an archive cannot be read; the next call goes on behind it
   */
  public @Nullable SgfSource next() throws SgfException {
    while (true) {
      SgfContainer container = open.peek();
      if (container == null) {
        return null;
      }
      SgfContainer.Item item = nextItem(container);
      if (item == null) {
        leave();
        continue;
      }
      try {
        SgfSource source = enter(item);
        if (source != null) {
          return source;
        }
      } catch (NoSuchFileException e) {
        throw problem(item.name(), "there is no such file", e);
      } catch (IOException | RuntimeException e) {
        // Decompressors answer some malformed input with an unchecked exception.
        throw problem(item.name(), reason(e), e);
      }
    }
  }

  private SgfContainer.@Nullable Item nextItem(SgfContainer container) throws SgfException {
    try {
      return container.cursor().next();
    } catch (IOException | RuntimeException e) {
      try {
        leave();
      } catch (SgfException closing) {
        e.addSuppressed(closing);
      }
      throw problem(container.name(), reason(e), e);
    }
  }

  /** Decompressors do not say much when their input ends too early. */
  static String reason(Exception e) {
    if (e instanceof EOFException) {
      return "it is cut off";
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static SgfException problem(String name, String problem, Exception cause) {
    SgfException exception = new SgfException(name, 0, 0, problem);
    exception.initCause(cause);
    return exception;
  }

  private @Nullable SgfSource enter(SgfContainer.Item item) throws IOException {
    if (item instanceof SgfContainer.FileItem file) {
      if (Files.isDirectory(file.path())) {
        if (open.size() > DEEPEST_DIRECTORY) {
          throw new IOException("directories are nested deeper than " + DEEPEST_DIRECTORY);
        }
        open.push(SgfContainer.ofDirectory(file.path()));
        return null;
      }
      ExpansionBudget budget = new ExpansionBudget();
      InputStream stream = budget.compressed(Files.newInputStream(file.path()));
      try {
        return unpack(file.name(), stream, budget);
      } catch (IOException | RuntimeException e) {
        stream.close();
        throw e;
      }
    }
    SgfContainer.EntryItem entry = (SgfContainer.EntryItem) item;
    return unpack(entry.name(), entry.stream(), entry.budget());
  }

  /** Takes layers off a stream, until it is SGF or an archive, which is entered. */
  private @Nullable SgfSource unpack(String name, InputStream stream, ExpansionBudget budget)
      throws IOException {
    InputStream layer = new BufferedInputStream(stream, 1 << 16);
    for (int layers = archives; layers <= MOST_LAYERS; layers++) {
      if (startsWith(layer, 0, GZIP_MARK)) {
        layer = expanded(new GZIPInputStream(layer, 1 << 14), budget);
      } else if (startsWith(layer, 0, XZ_MARK)) {
        layer = expanded(new XZInputStream(layer, XZ_MEMORY_KIB), budget);
      } else if (startsWith(layer, 0, ZIP_MARK)) {
        enterArchive(SgfContainer.ofZip(name, layer, budget));
        return null;
      } else if (startsWith(layer, TAR_MARK_OFFSET, TAR_MARK)) {
        enterArchive(SgfContainer.ofTar(name, layer, budget));
        return null;
      } else {
        return new SgfSource(name, layer);
      }
    }
    throw new IOException("it is compressed more than " + MOST_LAYERS + " times");
  }

  private static InputStream expanded(InputStream decompressor, ExpansionBudget budget) {
    return new BufferedInputStream(budget.expanded(decompressor), 1 << 16);
  }

  private static boolean startsWith(InputStream stream, int offset, byte[] mark)
      throws IOException {
    stream.mark(offset + mark.length);
    byte[] start = stream.readNBytes(offset + mark.length);
    stream.reset();
    if (start.length < offset + mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (start[offset + i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private void enterArchive(SgfContainer archive) {
    open.push(archive);
    archives++;
  }

  private void leave() throws SgfException {
    SgfContainer left = open.pop();
    archives -= left.isArchive() ? 1 : 0;
    try {
      left.resource().close();
    } catch (IOException e) {
      throw problem(left.name(), "it cannot be closed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws SgfException {
    while (!open.isEmpty()) {
      leave();
    }
  }
}
