package io.tengen.arena.tournament.file;

import io.tengen.arena.match.RefereeSettings;
import io.tengen.arena.tournament.OpeningSpec;
import io.tengen.arena.tournament.TournamentSpec;
import io.tengen.arena.tournament.file.YamlNode.Mapping;
import io.tengen.arena.tournament.format.FormatSpec;
import io.tengen.arena.tournament.format.FormatSpec.KnockoutSpec;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.env.catalogue.Catalogue;
import io.tengen.search.player.PlayerKinds;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tournament as a file has it.
 *
 * <pre>{@code
 * name: spring-cup
 * game: go                 # or another game of two players
 * size: 9                  # go only; 19 unless given
 * rules: chinese           # Go only; tromp-taylor unless given
 * komi: 7                  # Go only; that of the rules unless given
 * time: 5m+2s              # none unless given
 * lag: 200ms               # 0 unless given
 * moveLimit: 500           # none but the game's own unless given
 * scoring: estimate        # Go only; tromp-taylor unless given
 * adjudicate: {value: 0.95, plies: 6}
 * format: {type: round-robin, rounds: 2}
 *    # or {type: gauntlet, hero: NAME}, {type: swiss, rounds: 7},
 *    #    {type: knockout, bestOf: 3}, {type: ladder, games: 1000}
 * games: 2                 # a pairing; 2 unless given
 * openings: {random: 4}    # or {book: openings.sgf, plies: 8}; none unless given
 * concurrency: 2           # threads; the number of cores unless given
 * seed: 1                  # 1 unless given
 * players:
 *   - {name: weak, player: "uct:playouts=100"}
 *   - {name: gnugo, player: "gtp:gnugo --mode gtp", threads: 1, elo: 1800, rank: 1}
 * }</pre>
 *
 * @param file its path
 * @param spec what it says
 * @param playerLines the line of each player's text, by name
 */
public record TournamentFile(Path file, TournamentSpec spec, Map<String, Integer> playerLines) {
  private static final long MOST_BYTES = 1_000_000;
  private static final int USUAL_GAMES = 2;
  private static final int MOST_GAMES = 1000;
  private static final String TOURNAMENT = "the tournament";

  /**
   * What a reader must know.
   *
   * @param catalogue the games that there are; Go on boards of any size needs no entry
   * @param kinds the players that there are
   * @param cores the concurrency where the file names none
   * @param searchPath the folders of programs, as in the environment variable PATH
   */
  public record Context(Catalogue catalogue, PlayerKinds kinds, int cores, String searchPath) {}

  /** Copies the map. */
  public TournamentFile {
    playerLines = Map.copyOf(playerLines);
  }

  /**
   * Reads a file, YAML 1.2 or JSON.
   *
   * @throws TournamentFileException when something in it makes no sense: unknown keys, players of
   *     unknown kinds, engines that are not there, an impossible form; the message has a line for
   *     each
   * @throws IOException when it cannot be read
   */
  public static TournamentFile read(Path file, Context context) throws IOException {
    Problems problems = new Problems();
    TournamentFile read = null;
    try {
      YamlNode root = YamlReader.read(textOf(file));
      if (root instanceof Mapping mapping) {
        read = read(file, mapping, context, problems);
      } else {
        problems.add(root.line(), "a tournament is a group of keys, not " + root.kind());
      }
    } catch (BrokenYamlException e) {
      problems.add(e.line(), String.valueOf(e.getMessage()));
    }
    if (read == null || !problems.isEmpty()) {
      throw new TournamentFileException(nameOf(file), problems.sorted());
    }
    return read;
  }

  /**
   * What is wrong with a player, at its line.
   *
   * @param player its name
   */
  public TournamentFileException problem(String player, String text) {
    int line = playerLines.getOrDefault(player, 0);
    return new TournamentFileException(nameOf(file), List.of(new Problem(line, text)));
  }

  private static String nameOf(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  private static String textOf(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new BrokenYamlException(0, "this is a directory; give a file of YAML or JSON");
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new BrokenYamlException(
          0,
          "the file has %d bytes, but can have at most %d".formatted(Files.size(file), MOST_BYTES));
    }
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BrokenYamlException(0, "the file is no text in UTF-8; save it as such");
    }
  }

  private static @Nullable TournamentFile read(
      Path file, Mapping mapping, Context context, Problems problems) {
    List<String> keys = new ArrayList<>(List.of("name"));
    keys.addAll(GameReader.KEYS);
    keys.addAll(List.of("format", "games", "openings", "concurrency", "seed", "players"));
    Section section = new Section(TOURNAMENT, mapping, keys, problems);
    section.require("name", "name: spring-cup");
    section.require("format", "format: {type: round-robin, rounds: 1}");
    section.require("players", "players: [{name: weak, player: \"uct:playouts=100\"}]");
    String name = section.read("name", TournamentFile::checkedName);
    RefereeSettings referee = new GameReader(context.catalogue(), problems).read(section);
    Integer games = section.integer("games", 1, MOST_GAMES);
    Integer concurrency = section.integer("concurrency", 1, 1024);
    Long seed = section.wholeNumber("seed", Long.MIN_VALUE, Long.MAX_VALUE);
    long usedSeed = Objects.requireNonNullElse(seed, 1L);
    Path folder = Objects.requireNonNullElse(file.getParent(), Path.of(""));
    OpeningSpec openings =
        new OpeningsReader(folder, problems)
            .read(section, referee == null ? null : referee.game(), usedSeed);
    int threads = Objects.requireNonNullElse(concurrency, context.cores());
    int before = problems.count();
    PlayersReader reader =
        new PlayersReader(context.kinds(), new EnginePrograms(context.searchPath()), problems);
    List<Participant> players = reader.read(section, referee, threads);
    boolean areAllPlayersRight = section.has("players") && problems.count() == before;
    FormatSpec form = new FormReader(problems).read(section);
    int usedGames = Objects.requireNonNullElse(games, USUAL_GAMES);
    if (form instanceof KnockoutSpec && section.has("games")) {
      problems.add(
          section.lineOf("games"),
          "games goes with other forms; a knockout has {type: knockout, bestOf: N}");
    }
    if (form != null && areAllPlayersRight) {
      checkForm(form, players, usedGames, section.lineOf("format"), problems);
    }
    if (name == null
        || referee == null
        || openings == null
        || form == null
        || !problems.isEmpty()) {
      return null;
    }
    return new TournamentFile(
        file,
        new TournamentSpec(name, referee, form, usedGames, openings, threads, usedSeed, players),
        reader.lines());
  }

  private static String checkedName(String text) {
    TournamentSpec.requireName(text);
    return text;
  }

  private static void checkForm(
      FormatSpec form, List<Participant> players, int games, int line, Problems problems) {
    try {
      form.newFormat(players, games);
    } catch (IllegalArgumentException e) {
      problems.add(line, String.valueOf(e.getMessage()));
    }
  }

  /** What to throw when a player that made sense cannot be built after all. */
  public TournamentFileException refuse(String player, String why) {
    int line = playerLines.getOrDefault(player, 0);
    return new TournamentFileException(
        nameOf(file), List.of(new Problem(line, "player '" + player + "': " + why)));
  }
}
