package io.tengen.client.strength;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * How strong agents are, as far as that was measured. The resource {@code strength.txt} beside this
 * class has a line a game and agent, of five words:
 *
 * <pre>
 * # game   agent      elo  error  games
 * go-9x9   uct-1000   -77  176    20
 * </pre>
 *
 * <p>{@code game} is the name of the game in one size, {@code agent} that of the agent in the
 * lobby, {@code elo} its rating among the agents of this game, whatever the zero, {@code error} the
 * half-width of its 95% interval, and {@code games} how many it rests on. What follows {@code #} is
 * for readers. To add figures, play a tournament of the lobby's agents ({@code tengen tournament})
 * and copy its table.
 *
 * <p>Immutable.
 */
public final class StrengthTable {
  private static final String RESOURCE = "strength.txt";
  private static final int WORDS = 5;
  private static final int ELO = 2;
  private static final int ERROR = 3;
  private static final int GAMES = 4;
  private static final int MOST_ELO = 10_000;

  /** Ratings by game and agent. */
  private final Map<Row, Integer> ratings;

  private StrengthTable(Map<Row, Integer> ratings) {
    this.ratings = ratings;
  }

  private record Row(String game, String agent) {}

  /**
   * One of an ordered list.
   *
   * @param elo where it was measured
   * @param <T> what is ordered
   */
  public record Ranked<T>(T one, OptionalInt elo) {}

  /** What comes along. */
  public static StrengthTable usual() {
    return Usual.TABLE;
  }

  /** Reads the resource once. */
  private static final class Usual {
    private static final StrengthTable TABLE = read();

    private static StrengthTable read() {
      try (InputStream in =
          Objects.requireNonNull(
              StrengthTable.class.getResourceAsStream(RESOURCE), RESOURCE + " is missing")) {
        return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException when a line is none of it, naming that
   */
  static StrengthTable parse(String text) {
    Map<Row, Integer> ratings = new HashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String plain = line.replaceFirst("#.*", "").strip();
      if (!plain.isEmpty()) {
        String[] words = plain.split("\\s+", -1);
        require(words.length == WORDS, number, line, "five words: game agent elo error games");
        int elo = number(words[ELO], -MOST_ELO, number, line);
        number(words[ERROR], 0, number, line);
        number(words[GAMES], 1, number, line);
        Integer other = ratings.putIfAbsent(new Row(words[0], words[1]), elo);
        require(other == null, number, line, "one line a game and agent");
      }
    }
    return new StrengthTable(Map.copyOf(ratings));
  }

  private static int number(String word, int least, int number, String line) {
    try {
      int value = Integer.parseInt(word);
      int most = least == 1 ? Integer.MAX_VALUE : MOST_ELO;
      require(value >= least && value <= most, number, line, word + " in its range");
      return value;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "line %d, '%s': %s is no whole number".formatted(number, line, word), e);
    }
  }

  private static void require(boolean holds, int number, String line, String what) {
    if (!holds) {
      throw new IllegalArgumentException(
          "line %d is '%s', but must have %s".formatted(number, line, what));
    }
  }

  /** The rating of an agent in a game, where it was measured. */
  public OptionalInt elo(String game, String agent) {
    Integer elo = ratings.get(new Row(game, agent));
    return elo == null ? OptionalInt.empty() : OptionalInt.of(elo);
  }

  /**
   * From the weakest to the strongest: those that were measured are in the order of that, in the
   * places that they have among the others, which stay where they are.
   *
   * @param game its name in one size
   * @param known in an order that stands in for what was not measured
   * @param name of one, as in the table
   */
  public <T> List<Ranked<T>> order(String game, List<T> known, Function<T, String> name) {
    List<Ranked<T>> all = new ArrayList<>();
    known.forEach(one -> all.add(new Ranked<>(one, elo(game, name.apply(one)))));
    List<Ranked<T>> measured =
        all.stream()
            .filter(each -> each.elo().isPresent())
            .sorted(Comparator.comparingInt(each -> each.elo().orElseThrow()))
            .toList();
    int next = 0;
    for (int place = 0; place < all.size(); place++) {
      if (all.get(place).elo().isPresent()) {
        all.set(place, measured.get(next));
        next++;
      }
    }
    return List.copyOf(all);
  }
}
