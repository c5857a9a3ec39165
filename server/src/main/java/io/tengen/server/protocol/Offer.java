package io.tengen.server.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client would like to play. Whatever is null is as usual.
 *
 * @param game its name, such as {@code connect-four}, {@code go-9x9}, or {@code go} with a size
 * @param size the edge of the board of Go
 * @param komi of Go, in points
 * @param rules of Go, such as {@code chinese}
 * @param time as {@code 10m+3x30s}, or {@code none}
 * @param rated whether the game counts for the ratings
 * @param colour {@code first} (or {@code black}), {@code second} (or {@code white}) or {@code
 *     random}
 * @param handicap stones of Go, 0 or from 2 on
 * @param undo whether moves may be taken back when the other agrees
 */
public record Offer(
    String game,
    @Nullable Integer size,
    @Nullable Double komi,
    @Nullable String rules,
    @Nullable String time,
    @Nullable Boolean rated,
    @Nullable String colour,
    @Nullable Integer handicap,
    @Nullable Boolean undo) {
  /** What may stand for a colour. */
  public static final List<String> COLOURS = List.of("first", "second", "random", "black", "white");

  /** A game with everything as usual. */
  public static Offer of(String game) {
    return new Offer(game, null, null, null, null, null, null, null, null);
  }
}
