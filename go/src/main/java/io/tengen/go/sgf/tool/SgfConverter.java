package io.tengen.go.sgf.tool;

import io.tengen.go.sgf.GameSettings;
import io.tengen.go.sgf.SgfException;
import io.tengen.go.sgf.SgfGame;
import io.tengen.go.sgf.SgfNode;
import io.tengen.go.sgf.SgfOptions;
import io.tengen.go.sgf.SgfPoints;
import io.tengen.go.sgf.SgfWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Rewrites collections as one file: UTF-8, FF[4], and compressed if its name says so. */
public final class SgfConverter {
  private SgfConverter() {}

  /**
   * What is kept, and how it is laid out.
   *
   * @param layout where lines break
   * @param mainLineOnly whether variations are left out
   */
  public record Options(SgfWriter.Layout layout, boolean mainLineOnly) {}

  /**
   * What a conversion has done.
   *
   * @param games how many games were written
   * @param problemCount how many could not be read
   * @param problems the first of these, 1,000 at most
   */
  public record Report(long games, long problemCount, List<Problem> problems) {}

  /**
   * Writes the games of files and directories to a file, in .gz or .xz if it is called so. It is
   * there, or replaced, only when all is written.
   *
   * @throws IOException when it cannot be written
   */
  public static Report convert(
      List<Path> paths, Path target, SgfOptions reading, Options options, Progress progress)
      throws IOException {
    Path file = target.toAbsolutePath();
    // Of a name that nobody else has: what is there under it is written over.
    String process = Long.toString(ProcessHandle.current().pid());
    Path unfinished = file.resolveSibling(file.getFileName() + "." + process + ".part");
    try {
      Report report;
      try (OutputStream out = open(unfinished, target.toString())) {
        report = convert(paths, out, reading, options, progress);
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      return report;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static OutputStream open(Path file, String name) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    if (lower.endsWith(".gz")) {
      return new GZIPOutputStream(out, 1 << 16);
    }
    return lower.endsWith(".xz") ? new XZOutputStream(out, new LZMA2Options()) : out;
  }

  /** Writes the games of files and directories to a stream, which is left open. */
  public static Report convert(
      List<Path> paths, OutputStream out, SgfOptions reading, Options options, Progress progress)
      throws IOException {
    ProblemLog problems = new ProblemLog();
    long games =
        GameVisit.all(
            paths,
            reading,
            problems,
            progress,
            game -> SgfWriter.write(convert(game, options), options.layout(), out));
    return new Report(games, problems.count(), problems.first());
  }

  /** Makes a game FF[4], in place: the passes of FF[3] are what differs for Go. */
  private static SgfGame convert(SgfGame game, Options options) {
    SgfNode root = game.root();
    boolean old = !root.simpleText("FF").map(String::strip).orElse("").equals("4");
    OptionalInt oldSize = old ? sizeOf(game) : OptionalInt.empty();
    root.put("FF", "4");
    Deque<SgfNode> waiting = new ArrayDeque<>();
    waiting.push(root);
    while (!waiting.isEmpty()) {
      SgfNode node = waiting.pop();
      if (options.mainLineOnly()) {
        node.removeVariations();
      }
      if (oldSize.isPresent()) {
        modernizePass(node, "B", oldSize.getAsInt());
        modernizePass(node, "W", oldSize.getAsInt());
      }
      node.children().forEach(waiting::push);
    }
    return game;
  }

  /** The size of the board, if it is Go on one. */
  private static OptionalInt sizeOf(SgfGame game) {
    try {
      return OptionalInt.of(GameSettings.of(game).size());
    } catch (SgfException notGo) {
      return OptionalInt.empty();
    }
  }

  private static void modernizePass(SgfNode node, String move, int size) {
    if (node.value(move).filter(value -> SgfPoints.isOldPass(value, size)).isPresent()) {
      node.put(move, "");
    }
  }
}
