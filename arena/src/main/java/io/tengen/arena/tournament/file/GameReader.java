package io.tengen.arena.tournament.file;

import io.tengen.arena.match.Adjudication;
import io.tengen.arena.match.EndScoring;
import io.tengen.arena.match.RefereeSettings;
import io.tengen.env.Game;
import io.tengen.env.catalogue.Catalogue;
import io.tengen.env.catalogue.CatalogueEntry.BoardGame;
import io.tengen.env.catalogue.NearestName;
import io.tengen.go.GoGame;
import io.tengen.go.Rules;
import io.tengen.go.Ruleset;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what is played: the game, its rules, clocks, and when the referee ends it. */
final class GameReader {
  /** The keys that this reads. */
  static final List<String> KEYS =
      List.of("game", "size", "rules", "komi", "time", "lag", "moveLimit", "scoring", "adjudicate");

  private static final String GO = "go";
  private static final int USUAL_SIZE = 19;
  private static final List<String> OF_GO = List.of("rules", "komi", "scoring");

  private final Catalogue catalogue;
  private final Problems problems;

  GameReader(Catalogue catalogue, Problems problems) {
    this.catalogue = catalogue;
    this.problems = problems;
  }

  /** The referee's settings, or null where something makes no sense. */
  @Nullable RefereeSettings read(Section tournament) {
    int before = problems.count();
    tournament.require("game", "game: go");
    Game game = game(tournament);
    TimeControl time = tournament.read("time", TimeControl::parse);
    Duration lag = tournament.read("lag", GameReader::lag);
    Integer moveLimit = tournament.integer("moveLimit", 1, RefereeSettings.NO_LIMIT);
    EndScoring scoring = tournament.read("scoring", GameReader::scoring);
    Adjudication adjudication = adjudication(tournament);
    if (game == null || problems.count() > before) {
      return null;
    }
    try {
      RefereeSettings settings =
          RefereeSettings.of(
                  game,
                  Objects.requireNonNullElseGet(time, TimeControl.Unlimited::new),
                  Objects.requireNonNullElse(lag, Duration.ZERO))
              .withMoveLimit(Objects.requireNonNullElse(moveLimit, RefereeSettings.NO_LIMIT))
              .withScoring(Objects.requireNonNullElse(scoring, EndScoring.TROMP_TAYLOR));
      return adjudication == null ? settings : settings.withAdjudication(adjudication);
    } catch (IllegalArgumentException e) {
      problems.add(tournament.lineOf("lag"), String.valueOf(e.getMessage()));
      return null;
    }
  }

  private @Nullable Game game(Section tournament) {
    Integer size = tournament.integer("size", GoGame.MIN_SIZE, GoGame.MAX_SIZE);
    Ruleset ruleset = tournament.read("rules", Ruleset::parse);
    Double komi = tournament.decimal("komi", -Rules.MAX_KOMI, Rules.MAX_KOMI);
    Supplier<Game> supplier = tournament.read("game", this::named);
    if (supplier == null) {
      return null;
    }
    Game game = supplier.get();
    boolean isSized = GO.equals(tournament.text("game"));
    if (!isSized && tournament.has("size")) {
      problems.add(
          tournament.lineOf("size"),
          "size goes with the game go; the board of " + tournament.text("game") + " has one size");
    }
    if (!(game instanceof GoGame go)) {
      for (String key : OF_GO) {
        if (tournament.has(key)) {
          problems.add(
              tournament.lineOf(key), key + " goes with Go, not with " + tournament.text("game"));
        }
      }
      return game;
    }
    Rules rules = ruleset == null ? Ruleset.TROMP_TAYLOR.rules() : ruleset.rules();
    int edge = isSized ? Objects.requireNonNullElse(size, USUAL_SIZE) : go.size();
    try {
      return new GoGame(edge, komi == null ? rules : rules.withKomi(komi));
    } catch (IllegalArgumentException e) {
      problems.add(tournament.lineOf("komi"), String.valueOf(e.getMessage()));
      return null;
    }
  }

  private Supplier<Game> named(String name) {
    if (name.equals(GO)) {
      return () -> new GoGame(USUAL_SIZE, Ruleset.TROMP_TAYLOR.rules());
    }
    List<String> names = new ArrayList<>(List.of(GO));
    for (var entry : catalogue.entries()) {
      if (entry instanceof BoardGame board) {
        if (board.name().equals(name)) {
          return board.factory();
        }
        names.add(board.name());
      }
    }
    throw new IllegalArgumentException(NearestName.unknown("game", name, names));
  }

  /** A single time, as clocks have it. */
  private static Duration lag(String text) {
    if (text.equals("0")) {
      return Duration.ZERO;
    }
    try {
      if (TimeControl.parse(text) instanceof TimeControl.Absolute time) {
        return time.main();
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(notALag(text), e);
    }
    throw new IllegalArgumentException(notALag(text));
  }

  private static String notALag(String text) {
    return "lag is "
        + new YamlNode.Scalar(0, text, false).kind()
        + ", but must be a time such as 200ms or 0.2s";
  }

  private static EndScoring scoring(String word) {
    for (EndScoring scoring : EndScoring.values()) {
      if (scoring.word().equals(word)) {
        return scoring;
      }
    }
    throw new IllegalArgumentException(
        NearestName.unknown(
            "scoring", word, Arrays.stream(EndScoring.values()).map(EndScoring::word).toList()));
  }

  private @Nullable Adjudication adjudication(Section tournament) {
    Section section = tournament.section("adjudicate", List.of("value", "plies"));
    if (section == null) {
      return null;
    }
    section.require("value", "value: 0.95");
    section.require("plies", "plies: 6");
    Double value = section.decimal("value", 0, 1);
    Integer plies = section.integer("plies", 1, Integer.MAX_VALUE);
    if (value == null || plies == null) {
      return null;
    }
    try {
      return new Adjudication(value, plies);
    } catch (IllegalArgumentException e) {
      problems.add(section.lineOf("value"), String.valueOf(e.getMessage()));
      return null;
    }
  }
}
