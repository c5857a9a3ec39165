package io.tengen.arena.lobby;

import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveSettings;
import io.tengen.arena.lobby.GameStarter.Contestant;
import io.tengen.arena.lobby.LobbyException.Code;
import io.tengen.arena.match.EndScoring;
import io.tengen.arena.match.GameStart;
import io.tengen.arena.match.RefereeSettings;
import io.tengen.env.RandomStream;
import java.util.Optional;

/** Seats two who have agreed on a game. Thread-safe. */
final class Matchmaker {
  private final LobbySettings settings;
  private final RoomServices services;
  private final PlayingGames playing;

  /** Guarded by itself. */
  private final RandomStream draws;

  /**
   * Seats nobody yet.
   *
   * @param playing the games that count for the limit of a player
   * @param draws for who has no wish which side to take
   */
  Matchmaker(
      LobbySettings settings, RoomServices services, PlayingGames playing, RandomStream draws) {
    this.settings = settings;
    this.services = services;
    this.playing = playing;
    this.draws = draws;
  }

  /** Whether a player may be in one game more. */
  void requireFree(String who) {
    services.requireOutsider(who);
    int count = playing.of(who).size();
    if (count >= settings.mostGamesOfOne()) {
      throw new LobbyException(
          Code.TOO_MANY,
          "%s is in %d games, as many as one may; end one first".formatted(who, count));
    }
  }

  /** How a game that was offered is played. */
  LiveSettings liveSettings(GameOffer offer) {
    RefereeSettings referee =
        RefereeSettings.of(offer.game(), offer.time(), settings.lag())
            .withScoring(EndScoring.ESTIMATE);
    return new LiveSettings(referee, offer.isRated(), offer.mayUndo(), offer.handicap());
  }

  /**
   * Begins a game.
   *
   * @param room for whose ratings it counts, if for any
   * @param wish of the one who offers it
   * @param start the first moves
   */
  LiveGame begin(
      Optional<Room> room,
      GameOffer offer,
      SideWish wish,
      Contestant who,
      Contestant opponent,
      GameStart start) {
    boolean draw;
    synchronized (draws) {
      draw = draws.nextInt(2) == 0;
    }
    boolean isFirst = wish.side(draw) == 0;
    Contestant first = isFirst ? who : opponent;
    Contestant second = isFirst ? opponent : who;
    return services
        .starter()
        .begin(
            room.map(Room::name).orElse(Lobby.CASUAL),
            liveSettings(offer),
            first,
            second,
            start,
            game ->
                room.ifPresent(
                    rated -> rated.challenged(game, first.participant(), second.participant())));
  }
}
