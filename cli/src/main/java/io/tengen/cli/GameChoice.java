package io.tengen.cli;

import io.tengen.env.Game;
import io.tengen.env.catalogue.CatalogueEntry;
import io.tengen.env.catalogue.CatalogueEntry.BoardGame;
import io.tengen.env.catalogue.NearestName;
import io.tengen.go.GoGame;
import io.tengen.go.Rules;
import io.tengen.go.Ruleset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which game, and by which rules: mixed into commands in which two players play one. */
final class GameChoice {
  /** The name of Go on a board of any size. */
  static final String GO = "go";

  private static final int USUAL_SIZE = 19;

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "The board of the game go, 2 to 25 (default: 19).")
  private @Nullable Integer size;

  @Option(
      names = "--rules",
      paramLabel = "R",
      description =
          "In Go: tromp-taylor, chinese, japanese, korean, aga or new-zealand; all stones on the"
              + " board count as alive; chinese has positional superko, other than the preset of"
              + " that name in KataGo and in kata-set-rules (default: tromp-taylor).")
  private @Nullable String rules;

  @Option(
      names = "--komi",
      paramLabel = "K",
      description = "In Go: komi, a multiple of 0.5 (default: that of the rules).")
  private @Nullable Double komi;

  @Option(
      names = "--max-moves",
      paramLabel = "N",
      description =
          "In Go: the longest game; what is on the board then counts (default: three moves a"
              + " point).")
  private @Nullable Integer maxMoves;

  /**
   * The game of a name, {@code go} or one of the catalogue's.
   *
   * @throws IllegalArgumentException when there is none such; the message says what there is
   */
  Game game(String name) {
    if (name.equals(GO)) {
      return go(size == null ? USUAL_SIZE : size);
    }
    if (size != null) {
      throw new IllegalArgumentException(
          "--size goes with the game go; the board of " + name + " has one size");
    }
    Game game = known(name);
    if (game instanceof GoGame known) {
      return go(known.size());
    }
    requireNoRules(name);
    return game;
  }

  /**
   * Checks that nothing here was said about what is not Go.
   *
   * @throws IllegalArgumentException when something was
   */
  void requireNone(String name) {
    if (size != null) {
      throw new IllegalArgumentException("--size goes with the game go, not with " + name);
    }
    requireNoRules(name);
  }

  /** Whether nothing was said here. */
  boolean isEmpty() {
    return size == null && rules == null && komi == null && maxMoves == null;
  }

  private void requireNoRules(String name) {
    if (rules != null || komi != null || maxMoves != null) {
      throw new IllegalArgumentException(
          "--rules, --komi and --max-moves go with Go, not with " + name);
    }
  }

  private static Game known(String name) {
    List<String> names = new ArrayList<>(List.of(GO));
    for (CatalogueEntry entry : KnownEnvironments.catalogue().entries()) {
      if (entry instanceof BoardGame board) {
        if (board.name().equals(name)) {
          return board.factory().get();
        }
        names.add(board.name());
      }
    }
    throw new IllegalArgumentException(NearestName.unknown("game", name, names));
  }

  private GoGame go(int edge) {
    Rules played = Ruleset.parse(rules == null ? "tromp-taylor" : rules).rules();
    if (komi != null) {
      played = played.withKomi(komi);
    }
    return maxMoves == null ? new GoGame(edge, played) : new GoGame(edge, played, maxMoves);
  }
}
