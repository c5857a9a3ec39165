package io.tengen.server.socket;

import io.tengen.server.SocketLimits;
import io.tengen.server.account.Account;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All sessions, by their secrets and by who they are. Thread-safe. */
final class Sessions {
  private static final int SECRET_BYTES = 24;

  /** How many sessions without a connection there may be, whoever they are. */
  private static final int MOST_DETACHED = 20_000;

  private final SocketLimits limits;
  private final boolean hasChat;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Session> byId = new ConcurrentHashMap<>();
  private final Map<String, Set<Session>> byName = new ConcurrentHashMap<>();

  /**
   * No sessions yet.
   *
   * @param hasChat whether clients may talk to one another
   */
  Sessions(SocketLimits limits, boolean hasChat) {
    this.limits = limits;
    this.hasChat = hasChat;
  }

  /** A new one, of nobody. */
  Session create(long now) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Session session = new Session(id, limits.resumeMessages(), limits.messageBurst(), hasChat, now);
    byId.put(id, session);
    return session;
  }

  /** The one of a secret, if there is one that may be taken up. */
  Optional<Session> find(String id, @Nullable Account shown) {
    return Optional.ofNullable(byId.get(id)).filter(session -> session.maybeTakenUpBy(shown));
  }

  /**
   * Says who a session is.
   *
   * @throws RefusedException when it is somebody already, or the account has too many
   */
  void identify(Session session, Account account, boolean byToken) {
    String name = account.name();
    byName.compute(
        name,
        (key, known) -> {
          Set<Session> all = known == null ? ConcurrentHashMap.newKeySet() : known;
          requireRoom(name, all);
          if (!session.identify(account, byToken)) {
            throw new RefusedException(
                RefusedException.Code.LOGGED_IN,
                "you are %s; connect anew to be somebody else".formatted(session.name()));
          }
          all.add(session);
          return all;
        });
  }

  /**
   * Checks that a session may have a connection again.
   *
   * @throws RefusedException when its account has too many
   */
  void requireRoom(Session session) {
    String name = session.name();
    if (name != null && !session.isAttached()) {
      requireRoom(name, of(name));
    }
  }

  private void requireRoom(String name, Collection<Session> all) {
    long attached = all.stream().filter(Session::isAttached).count();
    if (attached >= limits.connectionsPerAccount()) {
      throw new RefusedException(
          RefusedException.Code.TOO_MANY,
          "%s has %d connections, as many as may; close one".formatted(name, attached));
    }
  }

  /** The sessions of a name, with or without a connection. */
  Collection<Session> of(String name) {
    return byName.getOrDefault(name, Set.of());
  }

  /**
   * Ends the sessions that nobody has come back to.
   *
   * @param now in nanoseconds
   * @return those, for what else is to be done about them
   */
  List<Session> sweep(long now) {
    List<Session> detached =
        byId.values().stream()
            .filter(each -> !each.isAttached())
            .sorted(Comparator.comparingLong(each -> each.detachedAt() - now))
            .toList();
    long since = now - limits.resumeTime().toNanos();
    List<Session> ended = new ArrayList<>();
    int tooMany = detached.size() - MOST_DETACHED;
    for (Session session : detached) {
      if (session.endUnlessAttached(ended.size() < tooMany ? now : since)) {
        remove(session);
        ended.add(session);
      }
    }
    return ended;
  }

  private void remove(Session session) {
    byId.remove(session.id());
    String name = session.name();
    if (name != null) {
      byName.computeIfPresent(
          name,
          (key, all) -> {
            all.remove(session);
            return all.isEmpty() ? null : all;
          });
    }
  }

  /** How many there are. */
  int count() {
    return byId.size();
  }

  /** All of them. */
  Collection<Session> all() {
    return byId.values();
  }
}
