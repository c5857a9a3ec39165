package io.tengen.arena.review;

import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Pairing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A game in an archive, without its moves.
 *
 * @param id names it in this archive
 * @param tournament the name of its tournament
 * @param pairing its place there
 * @param first who moves first
 * @param second who moves second
 * @param begun when it began
 * @param plies how many moves were played so far, the opening's included
 * @param end what came of it; null while it goes on
 */
public record ArchivedGame(
    long id,
    String tournament,
    Pairing pairing,
    ArchivedPlayer first,
    ArchivedPlayer second,
    Instant begun,
    int plies,
    @Nullable End end) {

  /**
   * The end of a game.
   *
   * @param result who won, and why
   * @param score the result in a word, such as {@code B+3.5}, as {@link
   *     io.tengen.arena.match.PlayedGame#result} has it
   * @param detail more about it, in one line; mostly empty
   * @param time when it ended
   */
  public record End(GameResult result, String score, String detail, Instant time) {}
}
