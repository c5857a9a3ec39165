package io.tengen.client.session;

import io.tengen.client.session.Link.Failure;
import io.tengen.client.text.Words;
import io.tengen.server.protocol.Answer;
import io.tengen.server.protocol.ClientMessage;
import io.tengen.server.protocol.RequestId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a server was asked, and has not answered yet. To be used by one thread at a time. */
final class OpenRequests {
  /** So many beats without an answer, and there will be none. */
  private static final int MOST_BEATS = 6;

  private static final int MOST = 1_000;

  private final Map<Long, Request> open = new LinkedHashMap<>();
  private long lastId;

  /** One of them. */
  static final class Request {
    private final ClientMessage message;
    private final boolean isRepeatable;
    private final Consumer<Answer.Ok> done;
    private final Consumer<Failure> failed;
    private int beats;

    private Request(
        ClientMessage message,
        boolean isRepeatable,
        Consumer<Answer.Ok> done,
        Consumer<Failure> failed) {
      this.message = message;
      this.isRepeatable = isRepeatable;
      this.done = done;
      this.failed = failed;
    }

    ClientMessage message() {
      return message;
    }

    /** Tells whoever asked that it is done. */
    void succeed(Answer.Ok ok) {
      done.accept(ok);
    }

    /** Tells whoever asked why it is not. */
    void fail(Failure why) {
      failed.accept(why);
    }
  }

  /** Whether more must not be asked before something is answered. */
  boolean isFull() {
    return open.size() >= MOST;
  }

  /**
   * Adds one.
   *
   * @param message makes it of its number
   * @param isRepeatable whether it may be asked again on another connection
   */
  Request add(
      Function<RequestId, ClientMessage> message,
      boolean isRepeatable,
      Consumer<Answer.Ok> done,
      Consumer<Failure> failed) {
    lastId++;
    Request request = new Request(message.apply(new RequestId(lastId)), isRepeatable, done, failed);
    open.put(lastId, request);
    return request;
  }

  /** What is to be asked again on a new connection, in order. */
  List<ClientMessage> repeatable() {
    return open.values().stream().filter(each -> each.isRepeatable).map(Request::message).toList();
  }

  /** Takes out the one that an answer is to; null when nobody waits for it any more. */
  @Nullable Request answeredBy(Answer answer) {
    RequestId id = answer.id();
    return id == null || !(id.value() instanceof Long number) ? null : open.remove(number);
  }

  /** One more beat has gone by; what has waited for too many fails. */
  void beat(Words why) {
    open.values().forEach(each -> each.beats++);
    fail(each -> each.beats > MOST_BEATS, why);
  }

  /** Has those fail that cannot be asked again. */
  void failUnrepeatable(Words why) {
    fail(each -> !each.isRepeatable, why);
  }

  /** Has all fail. */
  void failAll(Words why) {
    fail(each -> true, why);
  }

  private void fail(Predicate<Request> which, Words why) {
    List<Request> failed = new ArrayList<>();
    open.values()
        .removeIf(
            each -> {
              boolean fails = which.test(each);
              if (fails) {
                failed.add(each);
              }
              return fails;
            });
    // Whoever is told may ask again.
    failed.forEach(each -> each.fail(new Failure("", why)));
  }
}
