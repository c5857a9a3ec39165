package io.tengen.server;

import io.tengen.arena.lobby.LobbySettings;
import java.time.Duration;

/**
 * How much of WebSocket one may use.
 *
 * @param messageBytes of a message, its frames together; 1,024 to 1,048,576
 * @param messagesPerSecond of a connection over time; 1 to 10,000
 * @param messageBurst how many may come at once; 1 to 100,000
 * @param unsentBytes that a slow reader may leave before it is dropped; 16,384 to 67,108,864
 * @param helloTime for the first message to come; 100 ms to 10 minutes
 * @param silence without a word, a ping's answer included, after which a connection counts as lost;
 *     1 second to 1 hour
 * @param resumeTime for which a session that lost its connection may be taken up; 1 second to 1
 *     hour
 * @param resumeMessages that are kept for it; 16 to 100,000
 * @param connectionsPerAccount at once; 1 to 100,000
 * @param observedGames of a connection at once; 1 to 100,000
 * @param gamesPerAccount played at once, which the lobby counts (see {@link #lobby}); 1 to 100,000
 * @param seeksPerAccount open at once, challenges included, likewise; 1 to 1,000
 */
public record SocketLimits(
    int messageBytes,
    int messagesPerSecond,
    int messageBurst,
    int unsentBytes,
    Duration helloTime,
    Duration silence,
    Duration resumeTime,
    int resumeMessages,
    int connectionsPerAccount,
    int observedGames,
    int gamesPerAccount,
    int seeksPerAccount) {
  /** For a server that people share. */
  public static final SocketLimits USUAL =
      new SocketLimits(
          16_384,
          20,
          100,
          1_048_576,
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofMinutes(2),
          512,
          32,
          64,
          LobbySettings.USUAL_GAMES_OF_ONE,
          LobbySettings.USUAL_SEEKS_OF_ONE);

  /** Checks the ranges. */
  public SocketLimits {
    LimitRange.require("socket.messageBytes", messageBytes, 1_024, 1_048_576);
    LimitRange.require("socket.messagesPerSecond", messagesPerSecond, 1, 10_000);
    LimitRange.require("socket.messageBurst", messageBurst, 1, 100_000);
    LimitRange.require("socket.unsentBytes", unsentBytes, 16_384, 67_108_864);
    LimitRange.require("socket.helloTime in ms", helloTime.toMillis(), 100, 600_000);
    LimitRange.require("socket.silence in ms", silence.toMillis(), 1_000, 3_600_000);
    LimitRange.require("socket.resumeTime in ms", resumeTime.toMillis(), 1_000, 3_600_000);
    LimitRange.require("socket.resumeMessages", resumeMessages, 16, 100_000);
    LimitRange.require("socket.connectionsPerAccount", connectionsPerAccount, 1, 100_000);
    LimitRange.require("socket.observedGames", observedGames, 1, 100_000);
    LimitRange.require("socket.gamesPerAccount", gamesPerAccount, 1, 100_000);
    LimitRange.require("socket.seeksPerAccount", seeksPerAccount, 1, 1_000);
  }

  /** The settings of a lobby that these limits hold for. */
  public LobbySettings lobby(LobbySettings settings) {
    return settings.withMostOfOne(seeksPerAccount, gamesPerAccount);
  }
}
