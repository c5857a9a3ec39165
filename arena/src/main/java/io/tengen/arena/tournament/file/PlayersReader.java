package io.tengen.arena.tournament.file;

import io.tengen.arena.match.RefereeSettings;
import io.tengen.arena.player.ExternalEngine;
import io.tengen.arena.tournament.file.YamlNode.Mapping;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.go.GoGame;
import io.tengen.search.player.PlayerKinds;
import io.tengen.search.player.PlayerSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the key {@code players}, and checks of each player what can be seen without starting it.
 */
final class PlayersReader {
  private static final List<String> KEYS = List.of("name", "player", "threads", "elo", "rank");
  private static final int MOST_PLAYERS = 1000;

  private final PlayerKinds kinds;
  private final EnginePrograms programs;
  private final Problems problems;
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  PlayersReader(PlayerKinds kinds, EnginePrograms programs, Problems problems) {
    this.kinds = kinds;
    this.programs = programs;
    this.problems = problems;
  }

  /**
   * The players that make sense.
   *
   * @param referee null where that makes no sense itself
   * @param concurrency how many threads may be busy at once
   */
  List<Participant> read(Section tournament, @Nullable RefereeSettings referee, int concurrency) {
    List<YamlNode> items = tournament.list("players");
    if (items.size() > MOST_PLAYERS) {
      problems.add(
          tournament.lineOf("players"),
          "there are %d players, but at most %d can take part"
              .formatted(items.size(), MOST_PLAYERS));
      return List.of();
    }
    List<Participant> players = new ArrayList<>();
    for (YamlNode item : items) {
      Participant player = player(item, lines.size() + 1, referee, concurrency);
      if (player != null) {
        players.add(player);
      }
    }
    return players;
  }

  /** The line of each player's text, by name. */
  Map<String, Integer> lines() {
    return lines;
  }

  private @Nullable Participant player(
      YamlNode item, int number, @Nullable RefereeSettings referee, int concurrency) {
    int before = problems.count();
    if (!(item instanceof Mapping mapping)) {
      problems.add(
          item.line(),
          ("a player is %s, but must be a group of keys, such as {name: weak, player:"
                  + " \"uct:playouts=100\"}")
              .formatted(item.kind()));
      return null;
    }
    Section section = new Section("player " + number, mapping, KEYS, problems);
    section.require("player", "player: \"uct:playouts=1000\"");
    String text = section.text("player");
    // Without a name of its own a player goes by its text, as it does in matches.
    String name = section.has("name") ? section.text("name") : text;
    Integer threads = section.integer("threads", 1, 1024);
    if (threads != null && threads > concurrency) {
      problems.add(
          section.lineOf("threads"),
          ("player %d keeps %d threads busy, but the tournament's concurrency is %d; raise"
                  + " that or lower the threads")
              .formatted(number, threads, concurrency));
    }
    Double elo = section.decimal("elo", -10_000, 10_000);
    Integer rank = section.integer("rank", 1, MOST_PLAYERS);
    PlayerSpec spec = section.read("player", kinds::parse);
    if (spec != null && referee != null) {
      checkEngine(spec, referee, section.lineOf("player"));
    }
    if (name != null) {
      Integer earlier = lines.putIfAbsent(name, section.lineOf("player"));
      if (earlier != null) {
        problems.add(
            section.lineOf("name"),
            "two players are named '%s', the first in line %d; give one of them another name"
                .formatted(name, earlier));
      }
    }
    if (name == null || text == null || problems.count() > before) {
      return null;
    }
    try {
      return new Participant(name, text, Objects.requireNonNullElse(threads, 1), elo, rank);
    } catch (IllegalArgumentException e) {
      problems.add(section.lineOf("name"), String.valueOf(e.getMessage()));
      return null;
    }
  }

  private void checkEngine(PlayerSpec spec, RefereeSettings referee, int line) {
    if (!(spec instanceof ExternalEngine engine)) {
      return;
    }
    if (!(referee.game() instanceof GoGame)) {
      problems.add(
          line, "player gtp plays Go and nothing else; the game is " + referee.game().name());
    }
    try {
      referee.requireTellable(spec);
      programs.require(engine.command().get(0));
    } catch (IllegalArgumentException e) {
      problems.add(line, String.valueOf(e.getMessage()));
    }
  }
}
