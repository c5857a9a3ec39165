package io.tengen.server.socket;

import io.tengen.agents.alphazero.selfplay.GameVariants;
import io.tengen.arena.lobby.GameOffer;
import io.tengen.arena.lobby.Seek;
import io.tengen.arena.lobby.SideWish;
import io.tengen.env.Game;
import io.tengen.go.GoGame;
import io.tengen.go.Rules;
import io.tengen.go.Ruleset;
import io.tengen.search.time.TimeControl;
import io.tengen.server.protocol.Offer;
import io.tengen.server.protocol.SeekLine;
import io.tengen.server.socket.RefusedException.Code;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What clients would like to play, as the lobby has it, and back. */
final class Offers {
  private static final String GO = "go";
  private static final int USUAL_SIZE = 19;

  private Offers() {}

  /**
   * What a client offers; what it leaves out is as usual: a board of 19x19, the rules of Tromp and
   * Taylor, no clock, not rated, no handicap, and moves may be taken back unless it is rated.
   *
   * @throws RefusedException when there is no such game
   */
  static GameOffer read(Offer offer) {
    try {
      boolean isRated = Boolean.TRUE.equals(offer.rated());
      String time = offer.time();
      return new GameOffer(
          game(offer),
          time == null ? new TimeControl.Unlimited() : TimeControl.parse(time),
          isRated,
          Objects.requireNonNullElse(offer.handicap(), 0),
          Objects.requireNonNullElse(offer.undo(), !isRated));
    } catch (IllegalArgumentException e) {
      throw new RefusedException(Code.BAD_OFFER, String.valueOf(e.getMessage()));
    }
  }

  private static Game game(Offer offer) {
    Integer size = offer.size();
    String name = offer.game();
    if (name.equals(GO)) {
      int edge = Objects.requireNonNullElse(size, USUAL_SIZE);
      name = GO + "-" + edge + "x" + edge;
    }
    Game game = GameVariants.named(name, null);
    if (!(game instanceof GoGame go)) {
      if (size != null || offer.komi() != null || offer.rules() != null) {
        throw new IllegalArgumentException(
            "size, komi and rules go with Go, not with " + name + "; leave them out");
      }
      return game;
    }
    if (size != null && size != go.size()) {
      throw new IllegalArgumentException(
          "size is " + size + ", but the game is " + name + "; leave one of them out");
    }
    String words = offer.rules();
    Rules rules = words == null ? go.rules() : Ruleset.parse(words).rules();
    Double komi = offer.komi();
    return new GoGame(go.size(), komi == null ? rules : rules.withKomi(komi));
  }

  /** Who is to move first. */
  static SideWish wish(Offer offer) {
    String colour = Objects.requireNonNullElse(offer.colour(), "random");
    return switch (colour) {
      case "first", "black" -> SideWish.FIRST;
      case "second", "white" -> SideWish.SECOND;
      default -> SideWish.ANY;
    };
  }

  /** A seek as clients get it. */
  static SeekLine line(Seek seek) {
    GameOffer offer = seek.offer();
    Game game = offer.game();
    return new SeekLine(
        seek.id(),
        seek.by(),
        seek.opponent(),
        new Offer(
            game.name(),
            size(game),
            komi(game),
            rules(game),
            offer.time().toString(),
            offer.isRated(),
            word(seek.wish()),
            offer.handicap(),
            offer.mayUndo()));
  }

  private static String word(SideWish wish) {
    return switch (wish) {
      case FIRST -> "first";
      case SECOND -> "second";
      case ANY -> "random";
    };
  }

  /** The edge of the board of Go, else null. */
  static @Nullable Integer size(Game game) {
    return game instanceof GoGame go ? go.size() : null;
  }

  /** Komi of Go, else null. */
  static @Nullable Double komi(Game game) {
    return game instanceof GoGame go ? go.rules().komi() : null;
  }

  /** The name of the rules of Go, or what they say where they have none; else null. */
  static @Nullable String rules(Game game) {
    return game instanceof GoGame go ? Ruleset.describe(go.rules()) : null;
  }
}
