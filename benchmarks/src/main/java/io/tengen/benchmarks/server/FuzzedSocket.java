package io.tengen.benchmarks.server;

import io.tengen.env.RandomStream;
import java.nio.charset.StandardCharsets;

/** A connection of WebSocket on which messages come that are not as they should be. */
final class FuzzedSocket extends SocketWire {
  /** In all; the server reads a hundred at once, with those that are as they should be. */
  private static final int MESSAGES = 80;

  private static final int BATCH = 10;
  private static final int FINAL_TEXT = 0x81;

  /** One of so many connections does not say hello. */
  private static final int RUDE = 10;

  /** One of so many messages may be no UTF-8, or another frame; the server ends with those. */
  private static final int BROKEN = 100;

  private static final String PING = "{\"type\":\"ping\",\"id\":777001,\"t\":0}";
  private static final String PONG = "\"id\":777001";

  private final RandomStream random;
  private final Runnable done;
  private int sent;

  /**
   * One that is not connected.
   *
   * @param done run when it is closed
   */
  FuzzedSocket(RandomStream random, Runnable done) {
    this.random = random;
    this.done = done;
  }

  @Override
  void ready() {
    if (random.nextInt(RUDE) != 0) {
      say("{\"type\":\"hello\",\"v\":1}");
      if (random.nextInt(2) == 0) {
        say("{\"type\":\"guest\"}");
      }
    }
    sendSome();
  }

  private void sendSome() {
    for (int i = 0; i < BATCH; i++) {
      byte[] message = Mutations.mutated(Mutations.SOCKET, random);
      int kind = random.nextInt(BROKEN);
      if (kind == 0) {
        sayFrame(random.nextInt(256), message);
      } else if (kind == 1) {
        sayFrame(FINAL_TEXT, message);
      } else {
        say(new String(message, StandardCharsets.UTF_8));
      }
    }
    sent += BATCH;
    say(PING);
  }

  /** The server has done with a batch when it answers what comes behind it. */
  @Override
  void heard(byte[] bytes, int from, int length) {
    if (!new String(bytes, from, length, StandardCharsets.UTF_8).contains(PONG)) {
      return;
    }
    if (sent < MESSAGES) {
      sendSome();
    } else {
      abort();
      done.run();
    }
  }

  @Override
  void lost() {
    done.run();
  }
}
