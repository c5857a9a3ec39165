package io.tengen.arena.lobby;

import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveGames;
import io.tengen.arena.live.LiveSettings;
import io.tengen.arena.match.GameStart;
import io.tengen.arena.tournament.model.Participant;
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
   * @param ready the agent's player if it has been made already
   */
  record Contestant(String name, @Nullable AgentChoice agent, @Nullable SeatedPlayer ready) {
    static Contestant outsider(String name) {
      return new Contestant(name, null, null);
    }

    static Contestant of(AgentChoice agent) {
      return new Contestant(agent.name(), agent, null);
    }

    static Contestant of(AgentChoice agent, SeatedPlayer ready) {
      return new Contestant(agent.name(), agent, ready);
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
      GameStart start,
      Consumer<LiveGame> known) {
    LiveGame game;
    try {
      games.join(room, first.participant());
      games.join(room, second.participant());
      game = games.begin(room, settings, first.name(), second.name(), start);
    } catch (RuntimeException e) {
      seats.cancel((first.agent() == null ? 0 : 1) + (second.agent() == null ? 0 : 1));
      throw e;
    }
    known.accept(game);
    playing.add(game);
    events.tell(new LobbyEvent.GameBegan(game));
    seat(game, first, second);
    return game;
  }

  /** Takes a game up again that was begun earlier; tells what is wrong with it, if something is. */
  Optional<String> resume(LiveGame game) {
    playing.add(game);
    Contestant[] players = new Contestant[2];
    for (int side = 0; side < 2; side++) {
      String name = game.head().player(side);
      players[side] = Contestant.outsider(name);
      if (agents.isReserved(name)) {
        Optional<AgentChoice> agent = agents.find(game.head().settings().referee().game(), name);
        if (agent.isEmpty()) {
          String why = "there is no agent " + name + " any more";
          game.abort(why);
          return Optional.of("game " + game.id() + " was called off: " + why);
        }
        players[side] = Contestant.of(agent.get());
      }
    }
    seats.reserveInAnyCase(
        (players[0].agent() == null ? 0 : 1) + (players[1].agent() == null ? 0 : 1));
    seat(game, players[0], players[1]);
    return Optional.empty();
  }

  private void seat(LiveGame game, Contestant first, Contestant second) {
    Urgency urgency =
        first.agent() != null && second.agent() != null
            ? Urgency.AMONG_OURSELVES
            : Urgency.OPPONENT_WAITS;
    seat(game, 0, first, urgency);
    seat(game, 1, second, urgency);
  }

  private void seat(LiveGame game, int side, Contestant contestant, Urgency urgency) {
    AgentChoice agent = contestant.agent();
    SeatedPlayer ready = contestant.ready();
    if (ready != null) {
      seats.seat(game, side, ready, urgency);
    } else if (agent != null) {
      seats.seat(game, side, agents.spec(agent), urgency);
    }
  }
}
