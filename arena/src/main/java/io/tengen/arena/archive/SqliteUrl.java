package io.tengen.arena.archive;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a database of SQLite is, and how it is to be opened.
 *
 * @param file of the database, absolute
 * @param parameters those that were given with the URL; pragmas, mostly
 */
record SqliteUrl(Path file, Map<String, String> parameters) {
  static final String PREFIX = "jdbc:sqlite:";

  /**
   * Reads a path or a URL.
   *
   * @throws ArchiveException when it is neither
   */
  static SqliteUrl of(String urlOrFile) {
    boolean isUrl = urlOrFile.startsWith(PREFIX);
    String text = isUrl ? urlOrFile.substring(PREFIX.length()) : urlOrFile;
    String path = isUrl ? Database.withoutParameters(text) : text;
    Map<String, String> parameters = new LinkedHashMap<>();
    if (path.length() < text.length()) {
      for (String parameter : text.substring(path.length() + 1).split("&", -1)) {
        int equals = parameter.indexOf('=');
        if (equals < 1) {
          throw new ArchiveException(
              urlOrFile + ": '" + parameter + "' is no parameter; write NAME=VALUE");
        }
        parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1));
      }
    }
    if (path.isBlank() || path.startsWith(":") || path.startsWith("file:") || path.contains("?")) {
      throw new ArchiveException(
          "'" + urlOrFile + "' names no file for the archive; give a path without question marks");
    }
    try {
      return new SqliteUrl(Path.of(path).toAbsolutePath(), parameters);
    } catch (InvalidPathException e) {
      throw new ArchiveException(
          "'" + urlOrFile + "' names no file for the archive: " + e.getReason(), e);
    }
  }

  /**
   * Whether there may be a database to write to.
   *
   * @throws ArchiveException when there cannot be one
   */
  void requireFolder() {
    Path folder = file.getParent();
    if (folder == null || Files.isDirectory(file)) {
      throw new ArchiveException(file + " is a folder; give a file in it for the archive");
    }
    if (!Files.isDirectory(folder)) {
      throw new ArchiveException(
          "the archive cannot be at "
              + file
              + ": there is no such folder; make it, or give another file");
    }
  }

  /**
   * Whether there is a file to read.
   *
   * @throws ArchiveException when there is none
   */
  void requireFile() {
    if (!Files.isRegularFile(file)) {
      throw new ArchiveException(
          "there is no archive at " + file + "; play a tournament first, or give another file");
    }
  }

  /** The URL with parameters of ours where none of the same name was given. */
  String with(Map<String, String> defaults) {
    Map<String, String> all = new LinkedHashMap<>(defaults);
    all.putAll(parameters);
    return PREFIX
        + file
        + all.entrySet().stream().map(Object::toString).collect(Collectors.joining("&", "?", ""));
  }
}
