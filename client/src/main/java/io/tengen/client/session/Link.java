package io.tengen.client.session;

import io.tengen.arena.player.OneLine;
import io.tengen.client.session.ArenaStatus.Kind;
import io.tengen.client.text.LinkText;
import io.tengen.client.text.Words;
import io.tengen.server.protocol.Answer;
import io.tengen.server.protocol.BadMessageException;
import io.tengen.server.protocol.ClientMessage;
import io.tengen.server.protocol.MessageWriter;
import io.tengen.server.protocol.Push;
import io.tengen.server.protocol.RequestId;
import io.tengen.server.protocol.ServerMessage;
import io.tengen.server.protocol.ServerMessageReader;
import io.tengen.server.protocol.SessionMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The connection to a server, made again and again until it is closed or refused: says who one is,
 * takes the session up where it was, asks, and tells what is pushed. All is done on the loop, and
 * all methods are called there.
 */
final class Link {
  /** The first pause before another try; each following is twice as long. */
  static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  /** A connection is to be made, and welcomed, within this time. */
  static final Duration WELCOME_TIME = Duration.ofSeconds(10);

  /** How often a word of the server's is asked for. */
  static final Duration BEAT = Duration.ofSeconds(5);

  /** So many beats without a word, and nobody is there. */
  private static final int MOST_SILENT = 2;

  private final ServerUri server;
  private final SignIn signIn;
  private final Wire wire;
  private final Loop loop;
  private final Events events;
  private final OpenRequests requests = new OpenRequests();

  /** Counts tries; what an earlier connection says is not heard. */
  private int generation;

  private Wire.@Nullable Line line;
  private Kind kind = Kind.CONNECTING;
  private int failures;
  private int silent;
  private String farewell = "";
  private @Nullable String token;
  private @Nullable String session;
  private long seen;

  /** As the server said last; read on any thread. */
  private volatile boolean hasChat;

  /** Hears what comes of it. */
  interface Events {
    /** How it is now. */
    void changed(ArenaStatus status);

    /**
     * Signed in.
     *
     * @param isResumed whether what was known still holds, and what was missed follows
     */
    void welcomed(String name, boolean isResumed);

    /** The server tells something. */
    void pushed(Push push);
  }

  /**
   * Why something asked was not done.
   *
   * @param code of the server's; empty when it has not answered
   * @param text in a line for people
   */
  record Failure(String code, Words text) {}

  Link(ServerUri server, SignIn signIn, Wire wire, Loop loop, Events events) {
    this.server = server;
    this.signIn = signIn;
    this.wire = wire;
    this.loop = loop;
    this.events = events;
    this.token = signIn.token();
  }

  /** Whether those who play and watch can talk on this server. For any thread. */
  boolean hasChat() {
    return hasChat;
  }

  // ---- Connecting ----

  /** Tries at once, unless it is connected. */
  void connect() {
    if (kind == Kind.CONNECTED || kind == Kind.CLOSED) {
      return;
    }
    int mine = hangUp();
    if (kind == Kind.REFUSED) {
      change(Kind.CONNECTING, Words.none());
    }
    wire.open(server.socket(), new LoopEar(mine));
    loop.later(
        WELCOME_TIME,
        () -> {
          if (generation == mine && kind != Kind.CONNECTED) {
            lose(Words.of(LinkText.SILENT));
          }
        });
  }

  /** Hears on the loop, as long as it is the connection that counts. */
  private final class LoopEar implements Wire.Ear {
    private final int mine;

    LoopEar(int mine) {
      this.mine = mine;
    }

    private void soon(Runnable task) {
      loop.execute(
          () -> {
            if (generation == mine) {
              task.run();
            }
          });
    }

    @Override
    public void opened(Wire.Line opened) {
      loop.execute(
          () -> {
            if (generation == mine) {
              line = opened;
              sayHello();
            } else {
              opened.close();
            }
          });
    }

    @Override
    public void heard(String text) {
      soon(() -> Link.this.heard(text));
    }

    @Override
    public void ended(Words why, boolean isFinal) {
      soon(
          () -> {
            if (isFinal) {
              refuse(why);
            } else {
              lose(why);
            }
          });
    }
  }

  private void sayHello() {
    int mine = generation;
    send(
        id ->
            new SessionMessage.Hello(
                id, ClientMessage.VERSION, token, session, session == null ? null : seen),
        welcome -> {},
        failure -> {
          // One that was not answered has ended with its connection, which has been told.
          if (generation == mine) {
            helloRefused(failure);
          }
        });
  }

  private void helloRefused(Failure failure) {
    switch (failure.code()) {
      case "BUSY", "CLOSED", "TOO_FAST", "TOO_MANY", "FAILED", "" -> lose(failure.text());
      case "BAD_TOKEN" -> {
        if (signIn.token() == null && token != null) {
          // It was given for the password, or to a guest, and has grown old.
          token = null;
          session = null;
          lose(failure.text());
        } else {
          refuse(failure.text());
        }
      }
      default -> refuse(failure.text());
    }
  }

  private void welcome(Answer.Welcome welcome) {
    if (welcome.v() != ClientMessage.VERSION) {
      refuseVersion(welcome.v());
      return;
    }
    session = welcome.session();
    hasChat = Boolean.TRUE.equals(welcome.chat());
    if (!welcome.resumed()) {
      seen = welcome.seq();
    }
    boolean isResumed = welcome.resumed();
    if (welcome.name() != null) {
      ready(welcome.name(), isResumed);
      return;
    }
    String name = signIn.name();
    String password = signIn.password();
    int mine = generation;
    send(
        id ->
            name == null || password == null
                ? new SessionMessage.Guest(id)
                : new SessionMessage.Login(id, name, password),
        ok -> {
          token = ok.token();
          ready(String.valueOf(ok.name()), isResumed);
        },
        failure -> {
          if (generation != mine) {
            return;
          }
          if (failure.code().equals("BUSY") || failure.code().isEmpty()) {
            lose(failure.text());
          } else {
            refuse(failure.text());
          }
        });
  }

  private void refuseVersion(int version) {
    refuse(Words.of(LinkText.VERSION, version, ClientMessage.VERSION));
  }

  private void ready(String name, boolean isResumed) {
    failures = 0;
    farewell = "";
    change(Kind.CONNECTED, Words.none());
    List<ClientMessage> again = requests.repeatable();
    events.welcomed(name, isResumed);
    again.forEach(this::write);
    int mine = generation;
    loop.later(BEAT, () -> beat(mine));
  }

  /** Asks for a sign of life. */
  private void beat(int mine) {
    if (generation != mine || kind != Kind.CONNECTED) {
      return;
    }
    silent++;
    if (silent > MOST_SILENT) {
      lose(Words.of(LinkText.SILENT_NOW));
      return;
    }
    requests.beat(Words.of(LinkText.UNANSWERED, server));
    write(new SessionMessage.Ping(null, 0));
    loop.later(BEAT, () -> beat(mine));
  }

  // ---- Losing it ----

  /** Hangs up, if there is a connection; answers the number of the next one. */
  private int hangUp() {
    generation++;
    silent = 0;
    if (line != null) {
      line.close();
      line = null;
    }
    return generation;
  }

  /** Tries again later. */
  private void lose(Words why) {
    if (kind == Kind.CLOSED || kind == Kind.REFUSED) {
      return;
    }
    int mine = hangUp();
    Words text = farewell.isEmpty() ? why : Words.plain(farewell);
    change(Kind.LOST, said(text));
    requests.failUnrepeatable(Words.of(LinkText.LOST, server));
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 4));
    failures++;
    loop.later(
        pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause,
        () -> {
          if (generation == mine) {
            connect();
          }
        });
  }

  /** Tries no more. */
  private void refuse(Words why) {
    if (kind == Kind.CLOSED) {
      return;
    }
    int unused = hangUp();
    session = null;
    change(Kind.REFUSED, said(why));
    requests.failAll(said(why));
  }

  private Words said(Words what) {
    return Words.of(LinkText.SAID, server, what);
  }

  /** For good. */
  void close() {
    int unused = hangUp();
    change(Kind.CLOSED, Words.none());
    requests.failAll(Words.of(LinkText.CLOSED));
  }

  private void change(Kind now, Words text) {
    kind = now;
    events.changed(new ArenaStatus(now, text));
  }

  // ---- Asking ----

  /** Asks what makes sense now alone. */
  void ask(
      Function<RequestId, ClientMessage> message,
      Consumer<Answer.Ok> done,
      Consumer<Failure> failed) {
    if (kind != Kind.CONNECTED) {
      failed.accept(new Failure("", Words.of(LinkText.NO_CONNECTION, server)));
    } else {
      send(message, done, failed);
    }
  }

  /** Asks what may be asked twice, such as a move with its ply: if need be, when it is back. */
  void askInAnyCase(
      Function<RequestId, ClientMessage> message,
      Consumer<Answer.Ok> done,
      Consumer<Failure> failed) {
    if (kind == Kind.REFUSED || kind == Kind.CLOSED) {
      failed.accept(new Failure("", Words.of(LinkText.NO_CONNECTION, server)));
    } else {
      put(message, true, done, failed);
    }
  }

  private void send(
      Function<RequestId, ClientMessage> message,
      Consumer<Answer.Ok> done,
      Consumer<Failure> failed) {
    put(message, false, done, failed);
  }

  private void put(
      Function<RequestId, ClientMessage> message,
      boolean isRepeatable,
      Consumer<Answer.Ok> done,
      Consumer<Failure> failed) {
    if (requests.isFull()) {
      failed.accept(new Failure("", Words.of(LinkText.TOO_MUCH, server)));
      return;
    }
    OpenRequests.Request request = requests.add(message, isRepeatable, done, failed);
    if (!isRepeatable || kind == Kind.CONNECTED) {
      write(request.message());
    }
  }

  private void write(ClientMessage message) {
    if (line != null) {
      line.send(new String(MessageWriter.write(message), StandardCharsets.UTF_8));
    }
  }

  // ---- Hearing ----

  private void heard(String text) {
    silent = 0;
    ServerMessageReader.Received received;
    try {
      received = ServerMessageReader.read(text.getBytes(StandardCharsets.UTF_8));
    } catch (BadMessageException e) {
      OptionalInt version = kind == Kind.CONNECTED ? OptionalInt.empty() : versionOf(text);
      if (version.isPresent() && version.getAsInt() != ClientMessage.VERSION) {
        refuseVersion(version.getAsInt());
      } else {
        refuse(Words.of(LinkText.BAD_MESSAGE, String.valueOf(e.getMessage())));
      }
      return;
    }
    ServerMessage message = received.message();
    if (message instanceof Answer answer) {
      answered(answer);
    } else if (received.seq() > seen) {
      if (received.seq() != seen + 1) {
        session = null;
        lose(Words.of(LinkText.MISSING, seen + 1));
        return;
      }
      seen = received.seq();
      if (message instanceof Push.Shutdown shutdown) {
        farewell = OneLine.of(shutdown.text());
      } else if (message instanceof Push push) {
        events.pushed(push);
      }
    }
  }

  /** The version that a welcome names which this client cannot read otherwise. */
  private static OptionalInt versionOf(String text) {
    try {
      JsonNode welcome = JsonMapper.shared().readTree(text);
      JsonNode version = welcome.isObject() ? welcome.get("v") : null;
      return version != null && version.isInt()
          ? OptionalInt.of(version.intValue())
          : OptionalInt.empty();
    } catch (JacksonException e) {
      return OptionalInt.empty();
    }
  }

  private void answered(Answer answer) {
    OpenRequests.Request request = requests.answeredBy(answer);
    if (answer instanceof Answer.Welcome welcome) {
      if (request != null && request.message() instanceof SessionMessage.Hello) {
        welcome(welcome);
      }
    } else if (request == null) {
      // What nobody waits for any more, or the answer to a beat.
      return;
    } else if (answer instanceof Answer.Ok ok) {
      request.succeed(ok);
    } else if (answer instanceof Answer.Refused refused) {
      String line = OneLine.of(refused.text());
      request.fail(
          new Failure(refused.code(), Words.plain(line.isEmpty() ? refused.code() : line)));
    }
  }

  /** What cannot be, told by who understands more of what is pushed. */
  void breach(String why) {
    refuse(Words.of(LinkText.IMPOSSIBLE, why));
  }
}
