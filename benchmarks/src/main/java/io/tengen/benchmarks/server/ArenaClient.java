package io.tengen.benchmarks.server;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A guest of a server: connects, says who it is, and comes back when it has lost the connection, if
 * it is to. Belongs to the loop's thread.
 */
final class ArenaClient extends SocketWire {
  private static final long RETRY_MILLIS = 50;
  private static final String NOBODY = "";

  private final LoadLoop loop;
  private final InetAddress from;
  private final Supplier<InetSocketAddress> server;
  private final boolean isSpectator;
  private final boolean comesBack;
  private final Ears ears;
  private final Map<Long, Consumer<Heard>> asked = new HashMap<>();
  private String token = NOBODY;
  private long lastId;
  private boolean isReady;
  private boolean hasLeft;

  /** What a client tells who plays with it. */
  interface Ears {
    /** It is known to the server, and has heard of the games that it is in. */
    void ready(ArenaClient client);

    /** The server has said something of itself. */
    void pushed(ArenaClient client, Heard heard);

    /** The connection is lost, and the answers that were to come. */
    void lost(ArenaClient client);

    /** The server has refused what a client has a right to. */
    void failed(ArenaClient client, String what);
  }

  /**
   * How clients connect.
   *
   * @param server where it is now
   * @param comesBack whether they connect again when they lose the connection
   */
  record Way(LoadLoop loop, Supplier<InetSocketAddress> server, boolean comesBack) {}

  /**
   * One that is not connected.
   *
   * @param from its address, one of this machine's
   * @param isSpectator whether it stays nobody
   */
  ArenaClient(Way way, InetAddress from, boolean isSpectator, Ears ears) {
    this.loop = way.loop();
    this.from = from;
    this.server = way.server();
    this.comesBack = way.comesBack();
    this.isSpectator = isSpectator;
    this.ears = ears;
  }

  /** Connects. */
  void connect() {
    if (hasLeft) {
      return;
    }
    try {
      loop.connect(this, new InetSocketAddress(from, 0), server.get());
    } catch (UncheckedIOException e) {
      ears.failed(this, "cannot connect: " + e.getCause());
      close();
      lost();
    }
  }

  /** Disconnects for good. */
  void leave() {
    hasLeft = true;
    isReady = false;
    close();
  }

  /** Whether the server knows it. */
  boolean isReady() {
    return isReady;
  }

  /**
   * Asks the server for something.
   *
   * @param type of the message
   * @param fields the rest of it, with a comma before each
   * @param answer is told what comes back, unless the connection is lost before
   */
  void ask(String type, String fields, Consumer<Heard> answer) {
    lastId++;
    asked.put(lastId, answer);
    say("{\"type\":\"" + type + "\",\"id\":" + lastId + fields + "}");
  }

  @Override
  void ready() {
    String mine = token.isEmpty() ? "" : ",\"token\":\"" + token + "\"";
    ask("hello", ",\"v\":1" + mine, welcome -> introduce(welcome));
  }

  private void introduce(Heard welcome) {
    if (!welcome.type().equals("welcome")) {
      ears.failed(this, "hello was answered by " + welcome.text());
      return;
    }
    if (!isSpectator && token.isEmpty()) {
      ask("guest", "", this::remember);
    }
    // Answered after what the server has to say of games that go on.
    ask(
        "ping",
        ",\"t\":0",
        pong -> {
          isReady = true;
          ears.ready(this);
        });
  }

  private void remember(Heard answer) {
    if (answer.type().equals("ok")) {
      token = answer.text();
    } else {
      ears.failed(this, "guest was answered by " + answer.text());
    }
  }

  @Override
  void heard(byte[] bytes, int start, int length) {
    Heard heard = Heard.of(bytes, start, length);
    Consumer<Heard> answer = heard.id() == 0 ? null : asked.remove(heard.id());
    if (answer != null) {
      answer.accept(heard);
    } else {
      ears.pushed(this, heard);
    }
  }

  @Override
  void lost() {
    ears.lost(this);
    isReady = false;
    asked.clear();
    if (comesBack) {
      loop.after(RETRY_MILLIS, this::connect);
    }
  }
}
