package io.tengen.server.socket;

import io.tengen.server.account.Account;
import io.tengen.server.account.Role;
import io.tengen.server.protocol.Answer;
import io.tengen.server.protocol.ClientMessage;
import io.tengen.server.protocol.MessageWriter;
import io.tengen.server.protocol.Push;
import io.tengen.server.protocol.RequestId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A client, through one connection or several, one after the other. What is pushed to it is
 * numbered, and kept for a while; its requests are done in order. Thread-safe. Its lock is the last
 * that a thread takes.
 */
final class Session {
  /** How often it may chat over time, and at once. */
  private static final int CHATS_PER_SECOND = 1;

  private static final int CHATS_AT_ONCE = 20;

  private final String id;
  private final boolean hasChat;
  private final SerialTasks tasks;

  /** Games that it is told of: those that it observes, and those that it plays. */
  private final Set<Long> watched = ConcurrentHashMap.newKeySet();

  /** Rooms that it waits in, or comes back to after a game. */
  private final Set<String> rooms = ConcurrentHashMap.newKeySet();

  // ---- Guarded by this ----

  private final TokenBucket chat;
  private final ResendBuffer sent;
  private @Nullable SocketConnection connection;
  private @Nullable Account account;
  private boolean isByToken;
  private long detachedAt;
  private boolean isEnded;

  /**
   * A new one, of nobody.
   *
   * @param id a secret, by which it is taken up again
   * @param kept pushes
   * @param mostTasks that may wait
   * @param hasChat whether clients may talk to one another
   * @param now in nanoseconds
   */
  Session(String id, int kept, int mostTasks, boolean hasChat, long now) {
    this.id = id;
    this.hasChat = hasChat;
    this.chat = new TokenBucket(CHATS_PER_SECOND, CHATS_AT_ONCE, now);
    this.sent = new ResendBuffer(kept);
    this.tasks = new SerialTasks(mostTasks);
    this.detachedAt = now;
  }

  String id() {
    return id;
  }

  SerialTasks tasks() {
    return tasks;
  }

  Set<Long> watched() {
    return watched;
  }

  Set<String> rooms() {
    return rooms;
  }

  /** Who it is, if it has said so. */
  synchronized Optional<Account> account() {
    return Optional.ofNullable(account);
  }

  /** Its name; nobody's is null. */
  synchronized @Nullable String name() {
    return account == null ? null : account.name();
  }

  /** What it may do. */
  synchronized Role role() {
    return account == null ? Role.VIEWER : account.role();
  }

  /**
   * Says who it is, once.
   *
   * @param byToken whether each connection has to show that anew
   * @return false when it is somebody already
   */
  synchronized boolean identify(Account who, boolean byToken) {
    if (account != null) {
      return false;
    }
    account = who;
    isByToken = byToken;
    return true;
  }

  /**
   * Whether a connection that knows its secret may take it up.
   *
   * @param shown whose token came with the connection; null when none did
   */
  synchronized boolean maybeTakenUpBy(@Nullable Account shown) {
    if (isEnded) {
      return false;
    }
    return shown == null ? !isByToken : account != null && account.equals(shown);
  }

  /** Whether it may say one thing more in a chat. */
  synchronized boolean mayChat(long now) {
    return chat.take(now);
  }

  /** Tells something, now or when there is a connection again. */
  void push(byte[] json) {
    synchronized (this) {
      long seq = sent.add(json);
      if (connection != null) {
        connection.send(seq, json);
      }
    }
  }

  /** Tells something to nobody else. */
  void push(Push push) {
    push(MessageWriter.write(push));
  }

  /**
   * Goes on with another connection: welcomes it, and tells what was missed.
   *
   * @param hello what the welcome answers
   * @param after the last push that the client has seen
   * @param resumed whether the client knows the session; if not, after does not matter
   * @return false when too much was missed, and all has to be told anew
   */
  boolean attach(SocketConnection next, @Nullable RequestId hello, long after, boolean resumed) {
    SocketConnection old;
    boolean isWhole;
    synchronized (this) {
      old = connection;
      connection = next;
      Optional<List<byte[]>> missed = resumed ? sent.after(after) : Optional.empty();
      isWhole = missed.isPresent();
      next.answer(
          new Answer.Welcome(
              hello,
              ClientMessage.VERSION,
              id,
              name(),
              role().name(),
              sent.last(),
              isWhole,
              hasChat ? true : null));
      List<byte[]> again = missed.orElse(List.of());
      long seq = sent.last() - again.size();
      for (byte[] json : again) {
        seq++;
        next.send(seq, json);
      }
    }
    if (old != null) {
      old.close(SocketConnection.REPLACED, "another connection has taken up the session");
    }
    return isWhole;
  }

  /** A connection is gone; true when that was this session's. */
  synchronized boolean detach(SocketConnection gone, long now) {
    if (connection != gone) {
      return false;
    }
    connection = null;
    detachedAt = now;
    return true;
  }

  synchronized boolean isAttached() {
    return connection != null;
  }

  /** Since when it has had no connection, where it has none. */
  synchronized long detachedAt() {
    return detachedAt;
  }

  /** Ends it if it has had no connection since a time, or at all; true when that ended it. */
  synchronized boolean endUnlessAttached(long detachedSince) {
    if (isEnded || connection != null || detachedAt - detachedSince > 0) {
      return false;
    }
    isEnded = true;
    return true;
  }
}
