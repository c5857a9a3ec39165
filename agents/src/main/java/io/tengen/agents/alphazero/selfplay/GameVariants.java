package io.tengen.agents.alphazero.selfplay;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.catalogue.Catalogue;
import io.tengen.env.catalogue.CatalogueEntry;
import io.tengen.env.catalogue.CatalogueEntry.BoardGame;
import io.tengen.env.catalogue.NearestName;
import io.tengen.go.GoGame;
import io.tengen.go.Rules;
import io.tengen.go.Ruleset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The games that can be learned, by name, and Go with a komi that differs from game to game. */
public final class GameVariants {
  private static final Pattern GO = Pattern.compile("go-(\\d{1,2})x(\\d{1,2})");

  private GameVariants() {}

  /**
   * The game of a name: one of the catalogue's, or {@code go-9x9} and so on with Tromp and Taylor's
   * rules.
   *
   * @param komi of Go; null for what its rules have, and in other games
   * @throws IllegalArgumentException when there is no such game, naming the nearest, or it has no
   *     komi
   */
  public static Game named(@Nullable String name, @Nullable Double komi) {
    String wanted = name == null ? "" : name;
    Matcher go = GO.matcher(wanted);
    if (go.matches() && go.group(1).equals(go.group(2))) {
      Rules rules = Ruleset.TROMP_TAYLOR.rules();
      return new GoGame(Integer.parseInt(go.group(1)), komi == null ? rules : rules.withKomi(komi));
    }
    if (komi != null) {
      throw new IllegalArgumentException(
          "komi is " + komi + ", but " + wanted + " has none; set it to none");
    }
    List<String> names = new ArrayList<>();
    for (CatalogueEntry entry : Catalogue.standard().entries()) {
      if (entry instanceof BoardGame board) {
        if (board.name().equals(wanted)) {
          return board.factory().get();
        }
        names.add(board.name());
      }
    }
    names.addAll(List.of("go-9x9", "go-13x13", "go-19x19"));
    throw new IllegalArgumentException(NearestName.unknown("game", wanted, names));
  }

  /**
   * The game, or Go with another komi near its own.
   *
   * @param spread the standard deviation of komi, in points; 0 for the game itself
   */
  public static Game drawn(Game game, double spread, RandomStream random) {
    if (spread == 0 || !(game instanceof GoGame go)) {
      return game;
    }
    double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    double normal = radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    double komi = go.rules().komi() + Math.rint(normal * spread * 2) / 2;
    double limit = Rules.MAX_KOMI;
    Rules rules = go.rules().withKomi(Math.max(-limit, Math.min(limit, komi)));
    return new GoGame(go.size(), rules, go.maxGameLength());
  }

  /** Komi, in points; NaN where the game has none. */
  public static double komiOf(Game game) {
    return game instanceof GoGame go ? go.rules().komi() : Double.NaN;
  }
}
