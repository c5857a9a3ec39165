package io.tengen.client.session;

import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveGames;
import io.tengen.arena.lobby.AgentChoice;
import io.tengen.arena.lobby.Agents;
import io.tengen.arena.lobby.GameOffer;
import io.tengen.arena.lobby.Lobby;
import io.tengen.arena.lobby.LobbySettings;
import io.tengen.arena.lobby.OfferLimits;
import io.tengen.client.ClientException;
import io.tengen.env.Game;
import io.tengen.go.GoGame;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The server's lobby, for one person. To be used by one thread. */
final class LocalHall implements AutoCloseable {
  private static final OfferLimits OFFERS =
      new OfferLimits(
          GoGame.MIN_SIZE, GoGame.MAX_SIZE, 1_000, Duration.ofMillis(100), Duration.ofDays(30));

  private static final int MOST_GAMES = 1_000;
  private static final Duration IDLE_AGENT = Duration.ofMinutes(5);
  private static final Duration ABANDONED = Duration.ofDays(365);

  private final String player;
  private final Agents agents;
  private final GameArchive archive = GameArchive.inMemory();
  private final LiveGames games;
  private final Lobby lobby;

  /** The names under which texts play that are no agents', and the texts by those names. */
  private final Map<String, String> names = new HashMap<>();

  private final Map<String, String> texts = new HashMap<>();

  LocalHall(
      String player, Agents agents, int threads, long seed, Consumer<RuntimeException> problems) {
    this.player = player;
    this.agents = agents;
    games = new LiveGames(archive, problems);
    LobbySettings settings =
        new LobbySettings(
            OFFERS,
            1,
            1,
            MOST_GAMES,
            MOST_GAMES + 1,
            threads,
            0,
            Duration.ZERO,
            IDLE_AGENT,
            ABANDONED,
            seed);
    lobby = new Lobby(games, archive, agents, settings, problems);
  }

  /** Begins a game. */
  LiveGame begin(Challenge challenge) {
    Game game = challenge.game().evenGame();
    GameOffer offer =
        new GameOffer(
            game,
            challenge.timeControl(),
            challenge.isRated(),
            challenge.game().handicap(),
            challenge.mayUndo());
    return lobby.playAnybody(
        player,
        agent(game, challenge.opponent()),
        offer,
        challenge.side(),
        challenge.past().start(offer.time()));
  }

  private AgentChoice agent(Game game, String nameOrText) {
    if (nameOrText.isBlank()) {
      throw new ClientException(
          "the opponent has no name; name an agent, or write a text such as uct:playouts=1000");
    }
    return agents
        .find(game, nameOrText)
        .orElseGet(() -> new AgentChoice(nameOf(nameOrText), nameOrText, ""));
  }

  private String nameOf(String text) {
    return names.computeIfAbsent(
        text,
        unknown -> {
          String name = "text-" + (names.size() + 1);
          texts.put(name, unknown);
          return name;
        });
  }

  /** What people know the two as: a text by itself. */
  List<String> shownNames(LiveGame game) {
    return List.of(shown(game.head().player(0)), shown(game.head().player(1)));
  }

  private String shown(String name) {
    return texts.getOrDefault(name, name);
  }

  /** Ends all games where they are, and all threads. */
  @Override
  public void close() {
    lobby.close();
    games.close();
    archive.close();
  }
}
