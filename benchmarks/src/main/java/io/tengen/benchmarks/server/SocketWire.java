package io.tengen.benchmarks.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A connection of WebSocket, as RFC 6455 has it, without extensions and for short messages. */
abstract class SocketWire extends Wire {
  static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;
  private static final int FINAL = 0x80;
  private static final int MASKED = 0x80;
  private static final int SHORTEST_TWO_BYTES = 126;
  private static final int EIGHT_BYTES = 127;
  private static final int MOST_TWO_BYTES = 0xffff;
  private static final byte[] NOTHING = new byte[0];

  private byte[] rest = NOTHING;
  private boolean isUpgraded;
  private String farewell = "";

  /** Messages may be said from now on. */
  abstract void ready();

  /** A message has come. */
  abstract void heard(byte[] bytes, int from, int length);

  /** What the server said of the end of the last connection; empty where it said nothing. */
  final String farewell() {
    return farewell;
  }

  /** Says a message. */
  final void say(String json) {
    send(frame(FINAL | TEXT, json.getBytes(StandardCharsets.UTF_8)));
  }

  /** Says bytes as a frame, whatever its first byte means. */
  final void sayFrame(int firstByte, byte[] payload) {
    send(frame(firstByte, payload));
  }

  /** Masked by zeros, which are as good as others where no proxy is between. */
  private static ByteBuffer frame(int firstByte, byte[] payload) {
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 8);
    frame.put((byte) firstByte);
    if (payload.length < SHORTEST_TWO_BYTES) {
      frame.put((byte) (MASKED | payload.length));
    } else if (payload.length <= MOST_TWO_BYTES) {
      frame.put((byte) (MASKED | SHORTEST_TWO_BYTES)).putShort((short) payload.length);
    } else {
      throw new IllegalArgumentException(
          "a message has %d bytes, but may have at most %d"
              .formatted(payload.length, MOST_TWO_BYTES));
    }
    return frame.putInt(0).put(payload).flip();
  }

  @Override
  final void opened() {
    rest = NOTHING;
    isUpgraded = false;
    farewell = "";
    String request =
        String.join(
            "\r\n",
            "GET /socket HTTP/1.1",
            "Host: localhost",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            // The example of the RFC; that each connection has another is for proxies.
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "",
            "");
    send(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
  }

  @Override
  final void received(ByteBuffer bytes) {
    byte[] data = Arrays.copyOf(rest, rest.length + bytes.remaining());
    bytes.get(data, rest.length, bytes.remaining());
    int from = isUpgraded ? 0 : upgrade(data);
    int next = from;
    while (next >= 0 && isUpgraded && isOpen()) {
      from = next;
      next = takeFrame(data, from);
    }
    rest = from == data.length ? NOTHING : Arrays.copyOfRange(data, from, data.length);
  }

  /** Where the frames begin, once the answer to the handshake is whole; else 0. */
  private int upgrade(byte[] data) {
    int end = HttpText.endOfHead(data, data.length);
    if (end < 0) {
      return 0;
    }
    if (HttpText.status(data) != 101) {
      farewell = "status " + HttpText.status(data);
      lose();
      return data.length;
    }
    isUpgraded = true;
    ready();
    return end;
  }

  /** Takes a frame; answers where the next begins, or -1 when this one is not whole. */
  private int takeFrame(byte[] data, int from) {
    int left = data.length - from;
    if (left < 2) {
      return -1;
    }
    long length = data[from + 1] & 0x7f;
    int head = length < SHORTEST_TWO_BYTES ? 2 : length < EIGHT_BYTES ? 4 : 10;
    if (left < head) {
      return -1;
    }
    if (head > 2) {
      length = 0;
      for (int i = 2; i < head; i++) {
        length = (length << 8) | (data[from + i] & 0xff);
      }
    }
    if (left - head < length) {
      return -1;
    }
    take(data[from] & 0xf, data, from + head, (int) length);
    return from + head + (int) length;
  }

  private void take(int opcode, byte[] data, int from, int length) {
    switch (opcode) {
      case TEXT -> heard(data, from, length);
      case PING -> send(frame(FINAL | PONG, Arrays.copyOfRange(data, from, from + length)));
      case CLOSE -> {
        int code = length < 2 ? 0 : ((data[from] & 0xff) << 8) | (data[from + 1] & 0xff);
        int words = Math.min(2, length);
        String reason = new String(data, from + words, length - words, StandardCharsets.UTF_8);
        farewell = code + " " + reason;
        lose();
      }
      default -> {
        // A pong, which was not asked for.
      }
    }
  }
}
