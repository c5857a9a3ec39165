package io.tengen.arena.tournament.file;

import io.tengen.arena.tournament.OpeningSpec;
import io.tengen.env.Game;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the key {@code openings}: a book and its plies, or the number of random moves. */
final class OpeningsReader {
  private static final int MOST_PLIES = 1000;

  private final Path folder;
  private final Problems problems;

  /**
   * A reader.
   *
   * @param folder that paths are relative to
   */
  OpeningsReader(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * The openings, of which a book was read through; null where they make no sense.
   *
   * @param game null where that makes no sense itself
   */
  @Nullable OpeningSpec read(Section tournament, @Nullable Game game, long seed) {
    if (!tournament.has("openings")) {
      return new OpeningSpec.None();
    }
    Section section = tournament.section("openings", List.of("book", "plies", "random"));
    if (section == null) {
      return null;
    }
    if (section.has("random") == section.has("book")) {
      problems.add(
          section.lineOf("book"),
          "openings have either a book, as in {book: openings.sgf, plies: 8}, or random moves, as"
              + " in {random: 4}");
      return null;
    }
    return section.has("random") ? random(section) : book(section, game, seed);
  }

  private @Nullable OpeningSpec random(Section section) {
    if (section.has("plies")) {
      problems.add(
          section.lineOf("plies"), "plies go with a book; random is the number of random moves");
    }
    Integer plies = section.integer("random", 1, MOST_PLIES);
    return plies == null ? null : new OpeningSpec.Random(plies);
  }

  private @Nullable OpeningSpec book(Section section, @Nullable Game game, long seed) {
    section.require("plies", "plies: 8");
    Integer plies = section.integer("plies", 1, MOST_PLIES);
    Path book = section.read("book", this::path);
    if (plies == null || book == null) {
      return null;
    }
    OpeningSpec openings = new OpeningSpec.Book(book, plies);
    if (game == null) {
      return openings;
    }
    if (!Files.exists(book)) {
      problems.add(
          section.lineOf("book"),
          "there is no opening book " + book + "; a path is relative to the tournament's file");
      return null;
    }
    try {
      openings.open(game, seed);
      return openings;
    } catch (IOException | IllegalArgumentException e) {
      problems.add(section.lineOf("book"), "the opening book cannot be used: " + e.getMessage());
    }
    return null;
  }

  private Path path(String text) {
    try {
      return folder.resolve(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("the book '" + text + "' is no path", e);
    }
  }
}
