package io.tengen.go.sgf;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds files: a directory, a zip, a tar, the arguments of a command.
 *
 * @param name what messages call it
 * @param isArchive whether its entries are read through one stream
 * @param cursor goes through its files
 * @param resource what to close behind the last one
 */
record SgfContainer(String name, boolean isArchive, Cursor cursor, Closeable resource) {

  /** Goes through the files of a container. */
  @FunctionalInterface
  interface Cursor {
    /** The next file or directory, or null at the end. */
    @Nullable Item next() throws IOException;
  }

  /** Something in a container. */
  sealed interface Item {
    /** The name that messages call it by. */
    String name();
  }

  /** A file or a directory of the file system. */
  record FileItem(Path path) implements Item {
    @Override
    public String name() {
      return path.toString();
    }
  }

  /** A file in an archive; its stream ends where the entry does. */
  record EntryItem(String name, InputStream stream, ExpansionBudget budget) implements Item {}

  /** The given files and directories, whatever they are called. */
  static SgfContainer ofPaths(String name, List<Path> paths) {
    Iterator<Path> remaining = List.copyOf(paths).iterator();
    Cursor cursor = () -> remaining.hasNext() ? new FileItem(remaining.next()) : null;
    return new SgfContainer(name, false, cursor, () -> {});
  }

  /** The directories and, by their names, the records in a directory, in the order of names. */
  static SgfContainer ofDirectory(Path directory) throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      return ofPaths(
          directory.toString(),
          children
              .filter(
                  path ->
                      Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                          || (Files.isRegularFile(path) && isRecord(path.toString())))
              .sorted()
              .toList());
    }
  }

  /** The records in a zip archive, in its own order. */
  static SgfContainer ofZip(String archive, InputStream stream, ExpansionBudget budget) {
    // Names that are not UTF-8 are common; in ISO-8859-1 every byte is a character.
    ZipEndWatch watch = new ZipEndWatch(stream);
    ZipInputStream zip = new ZipInputStream(watch, StandardCharsets.ISO_8859_1);
    InputStream entryStream = withoutClose(budget.expanded(zip));
    Cursor cursor =
        () -> {
          ZipEntry entry;
          do {
            // Skipping an entry inflates it: by way of the budget, so that no bomb hides in one.
            entryStream.transferTo(OutputStream.nullOutputStream());
            entry = zip.getNextEntry();
          } while (entry != null && (entry.isDirectory() || !isRecord(entry.getName())));
          if (entry == null) {
            watch.requireEnd();
          }
          return entry == null ? null : item(archive, entry.getName(), entryStream, budget);
        };
    return new SgfContainer(archive, true, cursor, zip);
  }

  /** The records in a tar archive, in its own order. */
  static SgfContainer ofTar(String archive, InputStream stream, ExpansionBudget budget) {
    HeaderLimit limit = new HeaderLimit(stream);
    TarArchiveInputStream tar = new TarArchiveInputStream(limit);
    // A sparse entry is longer than what the archive holds of it, so this counts too.
    InputStream entryStream = withoutClose(budget.expanded(tar));
    Cursor cursor =
        () -> {
          TarArchiveEntry entry;
          do {
            if (tar.getCurrentEntry() != null) {
              entryStream.transferTo(OutputStream.nullOutputStream());
            }
            limit.setLimited(true);
            entry = tar.getNextEntry();
            limit.setLimited(false);
          } while (entry != null && !(entry.isFile() && isRecord(entry.getName())));
          return entry == null ? null : item(archive, entry.getName(), entryStream, budget);
        };
    return new SgfContainer(archive, true, cursor, tar);
  }

  private static Item item(
      String archive, String entry, InputStream stream, ExpansionBudget budget) {
    return new EntryItem(archive + "!" + SgfText.printable(entry), stream, budget);
  }

  /** An archive's stream outlives its entries. */
  private static InputStream withoutClose(InputStream stream) {
    return new FilterInputStream(stream) {
      @Override
      public void close() {}
    };
  }

  /** Whether a file in a directory or an archive is read: by its name, compressed or not. */
  private static boolean isRecord(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".gz") || lower.endsWith(".xz")) {
      lower = lower.substring(0, lower.length() - 3);
    }
    return lower.endsWith(".sgf")
        || lower.endsWith(".zip")
        || lower.endsWith(".tar")
        || lower.endsWith(".tgz");
  }
}
