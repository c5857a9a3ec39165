package io.tengen.arena.tournament.format.swiss;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rounds of a tournament as chess programs tell them, and the players as they stood. */
final class SwissHistory {

  /**
   * What a player did in a round.
   *
   * @param opponent 0 of the bye, or of one who was away
   * @param result one of {@code 1 = 0 + - Z}
   */
  record Entry(int opponent, @Nullable Turn turn, char result) {
    boolean isPlayed() {
      return "1=0".indexOf(result) >= 0;
    }

    int halfPoints() {
      return switch (result) {
        case '1', '+' -> 2;
        case '=' -> 1;
        default -> 0;
      };
    }

    /** Reads an entry such as {@code 31b1}; {@code +} alone is a bye, {@code Z} one who is away. */
    static Entry parse(String text) {
      char result = text.charAt(text.length() - 1);
      if (text.length() == 1) {
        return new Entry(0, null, result);
      }
      int opponent = Integer.parseInt(text.substring(0, text.length() - 2));
      boolean isWhite = text.charAt(text.length() - 2) == 'w';
      return new Entry(opponent, isWhite ? Turn.FIRST : Turn.SECOND, result);
    }
  }

  private final Map<Integer, List<Entry>> entries = new TreeMap<>();

  /** Adds a player from a line: its number, then an entry a round. */
  void add(String line) {
    String[] words = line.strip().split(" ", -1);
    List<Entry> rounds = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      rounds.add(Entry.parse(words[i]));
    }
    entries.put(Integer.parseInt(words[0]), rounds);
  }

  Entry entry(int player, int round) {
    return entriesOf(player).get(round - 1);
  }

  private List<Entry> entriesOf(int player) {
    return entries.getOrDefault(player, List.of());
  }

  Set<Integer> players() {
    return entries.keySet();
  }

  int score(int player, int rounds) {
    return entriesOf(player).stream().limit(rounds).mapToInt(Entry::halfPoints).sum();
  }

  private Drift drift(int player, int round) {
    if (round < 1) {
      return Drift.NONE;
    }
    Entry entry = entry(player, round);
    if (!entry.isPlayed()) {
      return entry.halfPoints() > 0 ? Drift.DOWN : Drift.NONE;
    }
    int difference = score(player, round - 1) - score(entry.opponent(), round - 1);
    return difference > 0 ? Drift.DOWN : difference < 0 ? Drift.UP : Drift.NONE;
  }

  /** The players after some rounds. */
  List<SwissPlayer> after(int rounds) {
    List<SwissPlayer> players = new ArrayList<>();
    for (int number : players()) {
      Set<Integer> met = new HashSet<>();
      List<Turn> turns = new ArrayList<>();
      boolean hadBye = false;
      int unplayed = 0;
      for (int round = 1; round <= rounds; round++) {
        Entry entry = entry(number, round);
        if (entry.isPlayed()) {
          met.add(entry.opponent());
          turns.add(entry.turn());
        } else {
          hadBye |= entry.result() == '+';
          unplayed++;
        }
      }
      players.add(
          new SwissPlayer(
              number,
              score(number, rounds),
              met,
              turns,
              hadBye,
              unplayed,
              drift(number, rounds),
              drift(number, rounds - 1)));
    }
    return players;
  }
}
