package io.tengen.arena.tournament.file;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Finds the programs of engines as the operating system will. */
final class EnginePrograms {
  private final List<String> folders;

  /**
   * Programs in some folders.
   *
   * @param searchPath the folders, parted as in the environment variable PATH
   */
  EnginePrograms(String searchPath) {
    folders = List.of(searchPath.split(File.pathSeparator, -1));
  }

  /**
   * Checks that a program is there.
   *
   * @param program a name, or a path with a separator in it
   * @throws IllegalArgumentException when it is not, or cannot be run
   */
  void require(String program) {
    boolean isPath = program.contains("/") || program.contains(File.separator);
    boolean isThere =
        isPath
            ? isProgram("", program)
            : folders.stream().anyMatch(folder -> isProgram(folder, program));
    if (!isThere) {
      throw new IllegalArgumentException(
          isPath
              ? "there is no program '%s' that can be run; install it, or correct its path"
                  .formatted(program)
              : "there is no program '%s' in any folder of PATH; install it, or write where it is"
                  .formatted(program));
    }
  }

  private static boolean isProgram(String folder, String program) {
    try {
      Path path = Path.of(folder, program);
      return Files.isRegularFile(path) && Files.isExecutable(path);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
