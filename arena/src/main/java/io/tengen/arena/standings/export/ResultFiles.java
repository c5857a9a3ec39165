package io.tengen.arena.standings.export;

import io.tengen.agents.run.DurableFiles;
import io.tengen.arena.standings.ResultTables;
import io.tengen.arena.tournament.model.GameResult;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes all tables into a directory, each file whole or not at all. */
public final class ResultFiles {
  /** The page of HTML. */
  public static final String PAGE = "index.html";

  /** What {@link ResultJson} tells, for programs. */
  public static final String JSON = "results.json";

  static final String CROSS_TABLE = "crosstable.csv";
  static final String SUPERIORITY = "superiority.csv";
  private static final String STANDINGS = "standings.csv";
  private static final String PAIRS = "pairs.csv";
  private static final String RATINGS = "ratings.csv";
  private static final String GAMES = "games.csv";

  private ResultFiles() {}

  /** Writes some text. */
  @FunctionalInterface
  private interface Text {
    void writeTo(Appendable out) throws IOException;
  }

  /**
   * Writes the files, over those of an earlier time.
   *
   * @param games those that the tables are made of
   * @param directory made where there is none
   * @return the files
   * @throws IOException as when the disk is full; the file of that moment is then the old one
   */
  public static List<Path> write(ResultTables tables, Iterable<GameResult> games, Path directory)
      throws IOException {
    Files.createDirectories(directory);
    return List.of(
        write(directory.resolve(PAGE), out -> out.append(ResultPage.html(tables))),
        write(directory.resolve(JSON), out -> out.append(ResultJson.of(tables) + "\n")),
        write(directory.resolve(STANDINGS), out -> ResultCsv.standings(tables.standings(), out)),
        write(
            directory.resolve(CROSS_TABLE), out -> ResultCsv.crossTable(tables.crossTable(), out)),
        write(directory.resolve(PAIRS), out -> ResultCsv.pairs(tables.counts(), out)),
        write(
            directory.resolve(SUPERIORITY),
            out -> ResultCsv.superiority(tables.superiority(), out)),
        write(directory.resolve(RATINGS), out -> ResultCsv.ratings(tables.elos(), out)),
        write(directory.resolve(GAMES), out -> ResultCsv.games(games, out)));
  }

  private static Path write(Path file, Text text) throws IOException {
    DurableFiles.replace(
        file,
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          text.writeTo(writer);
          writer.flush();
        });
    return file;
  }
}
