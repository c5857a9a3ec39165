package io.tengen.client.world;

import io.tengen.arena.lobby.AgentChoice;
import io.tengen.arena.lobby.Agents;
import io.tengen.arena.lobby.AnalysisListener;
import io.tengen.arena.lobby.AnalysisLimits;
import io.tengen.arena.lobby.AnalysisRequest;
import io.tengen.arena.lobby.AnalysisService;
import io.tengen.arena.lobby.LobbyException;
import io.tengen.arena.lobby.PositionAnalysis;
import io.tengen.arena.player.KnownPlayers;
import io.tengen.env.Game;
import io.tengen.env.State;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Who plays board games, and who gives hints.
 *
 * @param agents that come along
 * @param analysis searches for hints on threads of its own; not closed by worlds
 */
public record Opponents(Agents agents, AnalysisService analysis) {
  private static final int HINT_VISITS = 600;

  /**
   * Those of the zoo, for a machine with so many cores. Takes time: not for the window's thread.
   *
   * @throws IOException when the zoo cannot be read
   */
  public static Opponents ofZoo(int cores) throws IOException {
    Agents agents = Agents.ofZoo(KnownPlayers.own(), List.of());
    return new Opponents(
        agents,
        new AnalysisService(
            agents,
            AnalysisLimits.usual(cores),
            problem ->
                Thread.currentThread()
                    .getUncaughtExceptionHandler()
                    .uncaughtException(Thread.currentThread(), problem)));
  }

  /** Who plays a game, from beginner to strongest. */
  List<AgentChoice> of(Game game) {
    return agents.forGame(game);
  }

  /**
   * Asks for a hint, in place of what the caller asked before.
   *
   * @param found told what is known so far, several times, on the owner's thread
   * @param failed told why there is none, there too
   */
  void hint(
      Object caller,
      State position,
      Executor owner,
      Consumer<PositionAnalysis> found,
      Consumer<String> failed) {
    try {
      analysis.analyse(
          caller,
          position,
          new AnalysisRequest(null, HINT_VISITS, false),
          new AnalysisListener() {
            @Override
            public void found(PositionAnalysis now) {
              owner.execute(() -> found.accept(now));
            }

            @Override
            public void done() {}

            @Override
            public void failed(String why) {
              owner.execute(() -> failed.accept(why));
            }
          });
    } catch (LobbyException e) {
      failed.accept(String.valueOf(e.getMessage()));
    }
  }
}
