package io.tengen.arena.lobby;

import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveGames;
import io.tengen.arena.live.LiveSettings;
import io.tengen.arena.tournament.model.Participant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Begins games and seats their agents. Thread-safe. */
final class GameStarter {
  /** The text of a player from outside, whom no text describes. */
  static final String OUTSIDER = "outside";

  private final LiveGames games;
  private final Agents agents;
  private final AgentSeats seats;
  private final PlayingGames playing;
  private final LobbyEvents events;

  GameStarter(
      LiveGames games, Agents agents, AgentSeats seats, PlayingGames playing, LobbyEvents events) {
    this.games = games;
    this.agents = agents;
    this.seats = seats;
    this.playing = playing;
    this.events = events;
  }

  /**
   * One who is to play.
   *
   * @param agent null for a player from outside; else a seat was set aside
   */
  record Contestant(String name, @Nullable AgentChoice agent) {
    static Contestant outsider(String name) {
      return new Contestant(name, null);
    }

    static Contestant of(AgentChoice agent) {
      return new Contestant(agent.name(), agent);
    }

    Participant participant() {
      return new Participant(name, agent == null ? OUTSIDER : agent.playerText(), 1, null, null);
    }
  }

  /**
   * Begins a game.
   *
   * @param known told of it before anything can have happened in it
   */
  LiveGame begin(
      String room,
      LiveSettings settings,
      Contestant first,
      Contestant second,
      List<Integer> opening,
      Consumer<LiveGame> known) {
    LiveGame game;
    try {
      games.join(room, first.participant());
      games.join(room, second.participant());
      game = games.begin(room, settings, first.name(), second.name(), opening);
    } catch (RuntimeException e) {
      seats.cancel((first.agent() == null ? 0 : 1) + (second.agent() == null ? 0 : 1));
      throw e;
    }
    known.accept(game);
    playing.add(game);
    events.tell(new LobbyEvent.GameBegan(game));
    seat(game, first.agent(), second.agent());
    return game;
  }

  /** Takes a game up again that was begun earlier; tells what is wrong with it, if something is. */
  Optional<String> resume(LiveGame game) {
    playing.add(game);
    @Nullable AgentChoice[] players = new AgentChoice[2];
    for (int side = 0; side < 2; side++) {
      String name = game.head().player(side);
      if (agents.isReserved(name)) {
        players[side] = agents.find(game.head().settings().referee().game(), name).orElse(null);
        if (players[side] == null) {
          String why = "there is no agent " + name + " any more";
          game.abort(why);
          return Optional.of("game " + game.id() + " was called off: " + why);
        }
      }
    }
    seats.reserveInAnyCase((players[0] == null ? 0 : 1) + (players[1] == null ? 0 : 1));
    seat(game, players[0], players[1]);
    return Optional.empty();
  }

  private void seat(LiveGame game, @Nullable AgentChoice first, @Nullable AgentChoice second) {
    Urgency urgency =
        first != null && second != null ? Urgency.AMONG_OURSELVES : Urgency.OPPONENT_WAITS;
    if (first != null) {
      seats.seat(game, 0, agents.spec(first), urgency);
    }
    if (second != null) {
      seats.seat(game, 1, agents.spec(second), urgency);
    }
  }
}
