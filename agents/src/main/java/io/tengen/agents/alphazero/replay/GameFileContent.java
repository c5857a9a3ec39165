package io.tengen.agents.alphazero.replay;

import java.nio.file.Path;
import java.util.List;

/**
 * What a file of games holds.
 *
 * @param file where it is
 * @param header what it says about all games
 * @param games those that are whole, ordered by index
 * @param damagedPlaces in how many places there is something else than a game: one that was cut off
 *     by a kill, or bytes that have changed
 * @param damagedBytes how many bytes these have together
 * @param repeated how many games were left out since one of the same index came before
 */
public record GameFileContent(
    Path file,
    GameFileHeader header,
    List<ZeroGame> games,
    int damagedPlaces,
    long damagedBytes,
    int repeated) {

  /** Copies the list. */
  public GameFileContent {
    games = List.copyOf(games);
  }

  /** Whether the file has nothing but whole games, each once. */
  public boolean isWhole() {
    return damagedPlaces == 0 && repeated == 0;
  }

  /** What was dropped and what is kept, in a line; empty when nothing was dropped. */
  public String describeDamage() {
    StringBuilder dropped = new StringBuilder();
    if (damagedPlaces > 0) {
      dropped.append(
          "%,d bytes in %,d %s that %s no whole game"
              .formatted(
                  damagedBytes,
                  damagedPlaces,
                  damagedPlaces == 1 ? "place" : "places",
                  damagedPlaces == 1 ? "is" : "are"));
    }
    if (repeated > 0) {
      dropped.append(dropped.isEmpty() ? "" : " and ");
      dropped.append("%,d games that it has twice".formatted(repeated));
    }
    return dropped.isEmpty()
        ? ""
        : "%s: dropped %s; its %,d whole games are kept"
            .formatted(file.getFileName(), dropped, games.size());
  }
}
