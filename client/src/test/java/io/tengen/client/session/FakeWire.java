package io.tengen.client.session;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.tengen.client.text.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that says what a test says. */
final class FakeWire implements Wire {
  final List<Try> tries = new ArrayList<>();
  byte[] document = new byte[0];
  boolean isClosed;

  /** A connection, or the wish for one. */
  static final class Try implements Line {
    private final Ear ear;
    private final List<JsonNode> sent = new ArrayList<>();
    boolean isClosed;

    Try(Ear ear) {
      this.ear = ear;
    }

    void open() {
      ear.opened(this);
    }

    void say(String json) {
      ear.heard(json.replace('\'', '"'));
    }

    void end(String why, boolean isFinal) {
      ear.ended(Words.plain(why), isFinal);
    }

    /** What the client has said and nobody has looked at. */
    JsonNode next() {
      assertFalse(sent.isEmpty(), "nothing was said");
      return sent.remove(0);
    }

    /** As {@link #next}, of a type. */
    JsonNode next(String type) {
      JsonNode message = next();
      while (!message.get("type").stringValue().equals(type)) {
        message = next();
      }
      return message;
    }

    boolean isSilent() {
      return sent.isEmpty();
    }

    @Override
    public void send(String text) {
      sent.add(JsonMapper.shared().readTree(text));
    }

    @Override
    public void close() {
      isClosed = true;
    }
  }

  Try last() {
    return tries.get(tries.size() - 1);
  }

  @Override
  public void open(URI uri, Ear ear) {
    tries.add(new Try(ear));
  }

  @Override
  public void get(URI uri, Consumer<byte[]> got, Consumer<Words> failed) {
    got.accept(document);
  }

  @Override
  public void close() {
    isClosed = true;
  }
}
