package io.tengen.go.gtp;

import io.tengen.go.Colour;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the controller has said about time.
 *
 * @param settings the system, or null when nothing was said
 * @param blackLeft what black has left, or null when nothing was said
 * @param whiteLeft what white has left, or null when nothing was said
 */
public record GtpClock(
    @Nullable Settings settings, @Nullable Left blackLeft, @Nullable Left whiteLeft) {
  /** Nothing has been said. */
  public static final GtpClock UNKNOWN = new GtpClock(null, null, null);

  /**
   * Main time, then Canadian byo-yomi.
   *
   * @param mainSeconds main time
   * @param byoYomiSeconds the time for each period of byo-yomi
   * @param byoYomiStones the moves to make in a period; 0 with a period above 0 is no limit at all
   */
  public record Settings(int mainSeconds, int byoYomiSeconds, int byoYomiStones) {

    /** Whether players have all the time they want. */
    public boolean isUnlimited() {
      return byoYomiSeconds > 0 && byoYomiStones == 0;
    }
  }

  /**
   * What a player has left.
   *
   * @param seconds of main time, or of this period of byo-yomi
   * @param stones how many moves are left to make in this period; 0 in main time. Extensions with
   *     other systems give it other meanings
   */
  public record Left(double seconds, int stones) {}

  /** What a colour has left, if it was said. */
  public Optional<Left> left(int colour) {
    return Optional.ofNullable(colour == Colour.BLACK ? blackLeft : whiteLeft);
  }

  /** This clock with what a colour has left, or null for what nobody knows. */
  GtpClock withLeft(int colour, @Nullable Left left) {
    return colour == Colour.BLACK
        ? new GtpClock(settings, left, whiteLeft)
        : new GtpClock(settings, blackLeft, left);
  }
}
