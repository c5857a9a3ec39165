package io.tengen.arena.lobby;

import io.tengen.agents.network.model.ModelZoo;
import io.tengen.arena.lobby.LobbyException.Code;
import io.tengen.env.Game;
import io.tengen.env.catalogue.NearestName;
import io.tengen.search.player.PlayerKinds;
import io.tengen.search.player.PlayerSpec;
import io.tengen.search.player.Resignation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which agents there are to play against, and which can tell what they think. For each game there
 * is one that moves at random, tree searches with more and more random games a move, and where the
 * zoo has a network for the game, searches with more and more visits; then what a configuration
 * adds. Immutable.
 */
public final class Agents {
  /** The name of the analyst that needs no network. */
  public static final String SEARCH = "uct";

  private static final String RANDOM = "random";
  private static final int[] PLAYOUTS = {30, 100, 300, 1_000, 3_000, 10_000};

  /** Where a network plays better in less time. */
  private static final int MOST_BESIDE_NETWORKS = 1_000;

  /** So many actions, and random games take long: as on Go boards above 11x11. */
  private static final int MANY_ACTIONS = 122;

  private static final int[] VISITS = {1, 16, 64, 256};

  /** Trees of agents and analysts are small, since there are many of them. */
  private static final int MEBIBYTES = 64;

  private final PlayerKinds kinds;
  private final List<ZooModel> models;
  private final List<AddedAgent> added;
  private final Pattern reserved;

  /**
   * Agents with the networks of the zoo.
   *
   * @param kinds reads their texts
   * @param added beside those that come along
   * @throws IllegalArgumentException when one of them has a text that makes no sense, or the name
   *     of another agent
   * @throws IOException when the zoo cannot be read
   */
  public static Agents ofZoo(PlayerKinds kinds, List<AddedAgent> added) throws IOException {
    List<ZooModel> models = new ArrayList<>();
    for (String name : ModelZoo.names()) {
      models.add(new ZooModel(name, ModelZoo.open(name)));
    }
    return new Agents(kinds, models, added);
  }

  /**
   * Agents that need no network: those that move at random or search by random games, and others
   * that are added.
   *
   * @param kinds reads their texts
   * @param added beside those that come along
   * @throws IllegalArgumentException as {@link #ofZoo} does
   */
  public static Agents withoutNetworks(PlayerKinds kinds, List<AddedAgent> added) {
    return new Agents(kinds, List.of(), added);
  }

  /** Agents with these networks. */
  Agents(PlayerKinds kinds, List<ZooModel> models, List<AddedAgent> added) {
    this.kinds = kinds;
    this.models = List.copyOf(models);
    this.added = List.copyOf(added);
    StringBuilder stems = new StringBuilder(SEARCH);
    models.forEach(model -> stems.append('|').append(Pattern.quote(model.name())));
    this.reserved = Pattern.compile(RANDOM + "|(?:" + stems + ")-\\d+", Pattern.CASE_INSENSITIVE);
    Map<String, String> texts = new HashMap<>();
    for (AddedAgent each : added) {
      AgentChoice agent = each.agent();
      kinds.parse(agent.playerText());
      String other = texts.putIfAbsent(lowerCase(agent.name()), agent.playerText());
      if (reserved.matcher(agent.name()).matches()
          || (other != null && !other.equals(agent.playerText()))) {
        throw new IllegalArgumentException(
            "two agents are called " + agent.name() + "; give one of them another name");
      }
    }
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Those that play a game, from beginner to strongest; behind them those that were added. */
  public List<AgentChoice> forGame(Game game) {
    List<AgentChoice> agents = new ArrayList<>();
    agents.add(new AgentChoice(RANDOM, RANDOM, "any legal move"));
    List<ZooModel> fitting = modelsFor(game);
    int most =
        fitting.isEmpty() && game.actionCount() <= MANY_ACTIONS
            ? Integer.MAX_VALUE
            : MOST_BESIDE_NETWORKS;
    for (int playouts : PLAYOUTS) {
      if (playouts <= most) {
        agents.add(
            new AgentChoice(
                SEARCH + "-" + playouts,
                "uct:playouts=" + playouts + ",memory=" + MEBIBYTES,
                "a tree search, " + playouts + " random games a move"));
      }
    }
    List<ZooModel> ascending = new ArrayList<>(fitting);
    Collections.reverse(ascending);
    for (ZooModel model : ascending) {
      for (int visits : VISITS) {
        agents.add(
            new AgentChoice(
                model.name() + "-" + visits,
                "net:model="
                    + model.name()
                    + ",visits="
                    + visits
                    + ",symmetry=true,memory="
                    + MEBIBYTES,
                "the network "
                    + model.name()
                    + ", "
                    + visits
                    + (visits == 1 ? " visit a move" : " visits a move")));
      }
    }
    added.stream().filter(each -> each.plays(game)).map(AddedAgent::agent).forEach(agents::add);
    return agents;
  }

  /**
   * The networks made for the size of a game's board, or else those of the nearest size, in the
   * zoo's order: the best first.
   */
  private List<ZooModel> modelsFor(Game game) {
    List<ZooModel> able = models.stream().filter(model -> model.plays(game)).toList();
    int nearest = able.stream().mapToInt(model -> model.distance(game)).min().orElse(0);
    return able.stream().filter(model -> model.distance(game) == nearest).toList();
  }

  /**
   * The agent of a name.
   *
   * @throws LobbyException {@link Code#UNKNOWN_AGENT} when none of this name plays the game, naming
   *     the nearest
   */
  public AgentChoice choice(Game game, String name) {
    return find(game, name)
        .orElseThrow(
            () ->
                unknown(
                    Code.UNKNOWN_AGENT,
                    "agent of " + game.name(),
                    name,
                    forGame(game).stream().map(AgentChoice::name).toList()));
  }

  /** The agent of a name, if one of this name plays the game. */
  public Optional<AgentChoice> find(Game game, String name) {
    return forGame(game).stream().filter(agent -> agent.name().equals(name)).findFirst();
  }

  /** Whether only an agent may have this name, in capitals or not, in whatever game. */
  public boolean isReserved(String name) {
    return reserved.matcher(name).matches()
        || added.stream().anyMatch(each -> each.agent().name().equalsIgnoreCase(name));
  }

  /** How an agent is seated: giving up when it has lost, unless its text says when. */
  PlayerSpec spec(AgentChoice agent) {
    return kinds.parse(agent.playerText()).orResigning(Resignation.USUAL);
  }

  /**
   * Checks the text of an agent that need not be one of these.
   *
   * @throws LobbyException {@link Code#UNKNOWN_AGENT} when it makes no sense; says what would
   */
  void requireReadable(AgentChoice agent) {
    try {
      kinds.parse(agent.playerText());
    } catch (IllegalArgumentException e) {
      throw new LobbyException(Code.UNKNOWN_AGENT, String.valueOf(e.getMessage()));
    }
  }

  /** The names of those who can analyse a game, the best first; {@link #SEARCH} always can. */
  public List<String> analysts(Game game) {
    List<String> names = new ArrayList<>();
    modelsFor(game).forEach(model -> names.add(model.name()));
    names.add(SEARCH);
    return names;
  }

  /**
   * An analyst.
   *
   * @param name one of {@link #analysts}; null for the first
   * @throws LobbyException {@link Code#BAD_ANALYSIS} when there is no such one, naming the nearest
   */
  Analysing analyst(Game game, @Nullable String name) {
    List<String> names = analysts(game);
    String wanted = name == null ? names.get(0) : name;
    if (!names.contains(wanted)) {
      throw unknown(Code.BAD_ANALYSIS, "analyst of " + game.name(), wanted, names);
    }
    String text = wanted.equals(SEARCH) ? "uct:" : "net:model=" + wanted + ",";
    return new Analysing(wanted, kinds.parse(text + "memory=" + MEBIBYTES));
  }

  private static LobbyException unknown(Code code, String what, String name, List<String> known) {
    String shown = name.length() > 40 ? name.substring(0, 40) + "..." : name;
    return new LobbyException(code, NearestName.unknown(what, shown, known));
  }

  /** Who analyses: a name of {@link #analysts}, and the player who searches. */
  record Analysing(String name, PlayerSpec spec) {}
}
