package io.tengen.server.socket;

import io.tengen.arena.lobby.AgentChoice;
import io.tengen.arena.lobby.GameOffer;
import io.tengen.arena.lobby.Lobby;
import io.tengen.arena.lobby.Seek;
import io.tengen.arena.lobby.SideWish;
import io.tengen.server.protocol.Answer;
import io.tengen.server.protocol.LobbyMessage;
import io.tengen.server.socket.RefusedException.Code;

/** How a client finds somebody to play. */
final class LobbyRequests implements LobbyMessage.Handler<Answer> {
  private final SocketService service;
  private final Session session;
  private final Lobby lobby;

  LobbyRequests(SocketService service, Session session) {
    this.service = service;
    this.session = session;
    this.lobby = service.lobby();
  }

  @Override
  public Answer seek(LobbyMessage.Seek message) {
    String name = service.player(session);
    GameOffer offer = Offers.read(message.offer());
    requireMayRate(offer.isRated());
    SideWish wish = Offers.wish(message.offer());
    return Answer.Ok.ofSeek(message.id(), lobby.seek(name, offer, wish, null).id());
  }

  @Override
  public Answer unseek(LobbyMessage.Unseek message) {
    lobby.cancel(service.player(session), message.seek());
    return Answer.Ok.of(message.id());
  }

  @Override
  public Answer challenge(LobbyMessage.Challenge message) {
    String name = service.player(session);
    GameOffer offer = Offers.read(message.offer());
    requireMayRate(offer.isRated());
    SideWish wish = Offers.wish(message.offer());
    String player = message.player();
    if (player != null) {
      if (service.sessions().of(player).isEmpty()) {
        throw new RefusedException(
            Code.UNKNOWN_PLAYER, "nobody called '%s' is here to be challenged".formatted(player));
      }
      return Answer.Ok.ofSeek(message.id(), lobby.seek(name, offer, wish, player).id());
    }
    AgentChoice agent = lobby.agents().choice(offer.game(), String.valueOf(message.agent()));
    return Answer.Ok.ofGame(message.id(), lobby.playAgent(name, agent, offer, wish).id());
  }

  @Override
  public Answer accept(LobbyMessage.Accept message) {
    String name = service.player(session);
    requireMayRate(
        lobby.seeks().stream()
            .filter(seek -> seek.id() == message.seek())
            .map(Seek::offer)
            .anyMatch(GameOffer::isRated));
    return Answer.Ok.ofGame(message.id(), lobby.accept(name, message.seek()).id());
  }

  @Override
  public Answer decline(LobbyMessage.Decline message) {
    lobby.decline(service.player(session), message.seek());
    return Answer.Ok.of(message.id());
  }

  @Override
  public Answer ready(LobbyMessage.Ready message) {
    String name = service.player(session);
    requireMayRate(true);
    // Before it is ready: the game may begin, and end, before this returns.
    session.rooms().add(lobby.room(message.room()).name());
    service.readyAgain(session, name, message.room());
    return Answer.Ok.of(message.id());
  }

  @Override
  public Answer leave(LobbyMessage.Leave message) {
    String name = service.player(session);
    session.rooms().remove(message.room());
    lobby.room(message.room()).leave(name);
    return Answer.Ok.of(message.id());
  }

  @Override
  public Answer lobby(LobbyMessage.Lobby message) {
    if (message.on()) {
      service.lobbyFeed().watch(session);
    } else {
      service.lobbyFeed().unwatch(session);
    }
    return Answer.Ok.of(message.id());
  }

  private void requireMayRate(boolean isRated) {
    if (isRated && session.account().map(account -> account.isGuest()).orElse(true)) {
      throw new RefusedException(
          Code.FORBIDDEN, "games of guests are not rated; log in, or offer one with rated false");
    }
  }
}
