package io.tengen.arena.lobby;

import io.tengen.arena.lobby.LobbyException.Code;
import io.tengen.go.GoGame;
import io.tengen.go.Handicap;
import io.tengen.search.time.TimeControl;
import java.time.Duration;

/**
 * Which games a lobby offers.
 *
 * @param smallestGo points along the edge of the smallest board of Go, 2 to 25
 * @param largestGo the same of the largest
 * @param mostKomi komi is within plus or minus so much, 0 or more
 * @param shortestGame a player has at least so much time for a game, or for each move where time is
 *     given by moves
 * @param longestTime no part of a clock is longer
 */
public record OfferLimits(
    int smallestGo, int largestGo, double mostKomi, Duration shortestGame, Duration longestTime) {
  /** 5x5 to 25x25, komi to 100, half a second to a day. */
  public static final OfferLimits USUAL =
      new OfferLimits(5, GoGame.MAX_SIZE, 100, Duration.ofMillis(500), Duration.ofDays(1));

  /** Checks the ranges. */
  public OfferLimits {
    if (smallestGo < GoGame.MIN_SIZE || largestGo > GoGame.MAX_SIZE || smallestGo > largestGo) {
      throw new IllegalArgumentException(
          "boards of Go are %d to %d, but must be within %d and %d"
              .formatted(smallestGo, largestGo, GoGame.MIN_SIZE, GoGame.MAX_SIZE));
    }
    if (!(mostKomi >= 0)) {
      throw new IllegalArgumentException("mostKomi is " + mostKomi + ", but must be 0 or more");
    }
    if (shortestGame.isNegative()
        || longestTime.compareTo(shortestGame) < 0
        || longestTime.compareTo(TimeControl.LONGEST) > 0) {
      throw new IllegalArgumentException(
          "times are %d ms to %d ms, but must be within 0 and %d days, in this order"
              .formatted(
                  shortestGame.toMillis(), longestTime.toMillis(), TimeControl.LONGEST.toDays()));
    }
  }

  /**
   * Checks an offer.
   *
   * @throws LobbyException {@link Code#BAD_OFFER} when it is out of bounds; says what would do
   */
  public void require(GameOffer offer) {
    if (offer.game() instanceof GoGame go) {
      requireGo(go, offer.handicap());
    } else if (offer.handicap() != 0) {
      throw refusal(
          "%s with a handicap of %d, but only Go has one; set it to 0"
              .formatted(offer.game().name(), offer.handicap()));
    }
    requireTime(offer.time());
    if (offer.isRated() && offer.time() instanceof TimeControl.Unlimited) {
      throw refusal("a rated game without a clock; give it a time, such as 10m+3x30s");
    }
    if (offer.isRated() && (offer.handicap() != 0 || offer.mayUndo())) {
      throw refusal("a rated game has no handicap, and moves are not taken back in it");
    }
  }

  private void requireGo(GoGame go, int handicap) {
    if (go.size() < smallestGo || go.size() > largestGo) {
      throw refusal(
          "a board of %dx%d, but it must be %d to %d"
              .formatted(go.size(), go.size(), smallestGo, largestGo));
    }
    double komi = go.rules().komi();
    if (Math.abs(komi) > mostKomi) {
      throw refusal("komi is %s, but must be within +-%s".formatted(komi, mostKomi));
    }
    int most = Handicap.maximumFixed(go.size());
    if (handicap != 0 && (handicap < 2 || handicap > most)) {
      throw refusal(
          "a handicap of %d on %dx%d, but it must be 0%s"
              .formatted(handicap, go.size(), go.size(), most == 0 ? "" : ", or 2 to " + most));
    }
  }

  private void requireTime(TimeControl time) {
    if (time instanceof TimeControl.PerMove move) {
      requireTimes(move.move(), move.move());
    } else if (time instanceof TimeControl.Absolute main) {
      requireTimes(main.main(), main.main());
    } else if (time instanceof TimeControl.Fischer fischer) {
      requireTimes(fischer.main(), fischer.main(), fischer.increment());
    } else if (time instanceof TimeControl.ByoYomi byoYomi) {
      requireTimes(byoYomi.main().plus(byoYomi.period()), byoYomi.main(), byoYomi.period());
    } else if (time instanceof TimeControl.Canadian canadian) {
      requireTimes(canadian.main().plus(canadian.period()), canadian.main(), canadian.period());
    }
  }

  private void requireTimes(Duration least, Duration... parts) {
    if (least.compareTo(shortestGame) < 0) {
      throw refusal(
          "a time of %d ms, but it must be at least %d ms"
              .formatted(least.toMillis(), shortestGame.toMillis()));
    }
    for (Duration part : parts) {
      if (part.compareTo(longestTime) > 0) {
        throw refusal(
            "a time of %d s, but it must be at most %d s"
                .formatted(part.toSeconds(), longestTime.toSeconds()));
      }
    }
  }

  private static LobbyException refusal(String problem) {
    return new LobbyException(Code.BAD_OFFER, problem);
  }
}
