package io.tengen.server.protocol;

import io.tengen.env.RandomStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Messages with a few bytes changed, for tests that nothing a client sends does harm. */
public final class MessageMutations {
  /** What a change may put in, besides single bytes. */
  private static final List<String> PIECES =
      List.of(
          "null",
          "-1",
          "1e9",
          "9223372036854775808",
          "{}",
          "[",
          "\"",
          "\\u0000",
          "\\ud800",
          ",",
          ":",
          "}",
          "\"game\":1",
          "\"id\":\"x\"",
          "true",
          "\u00e9");

  private MessageMutations() {}

  /** One of some messages, with 1 to 4 changes. */
  public static byte[] mutated(List<byte[]> seeds, RandomStream random) {
    byte[] message = seeds.get(random.nextInt(seeds.size()));
    for (int change = random.nextInt(4); change >= 0; change--) {
      message = changed(message, random);
    }
    return message;
  }

  private static byte[] changed(byte[] message, RandomStream random) {
    int at = random.nextInt(message.length + 1);
    int end = Math.min(message.length, at + random.nextInt(4));
    return switch (random.nextInt(4)) {
      case 0 -> joined(message, at, new byte[] {(byte) random.nextInt(256)}, end);
      case 1 -> joined(message, at, new byte[0], end);
      case 2 -> {
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        yield joined(message, at, piece.getBytes(StandardCharsets.UTF_8), end);
      }
      // Digits for digits: most such messages can be read.
      case 3 -> digits(message, random);
      default -> throw new AssertionError();
    };
  }

  private static byte[] digits(byte[] message, RandomStream random) {
    byte[] changed = message.clone();
    for (int i = 0; i < changed.length; i++) {
      if (changed[i] >= '0' && changed[i] <= '9' && random.nextInt(3) == 0) {
        changed[i] = (byte) ('0' + random.nextInt(10));
      }
    }
    return changed;
  }

  private static byte[] joined(byte[] message, int at, byte[] middle, int end) {
    byte[] joined = Arrays.copyOf(message, at + middle.length + message.length - end);
    System.arraycopy(middle, 0, joined, at, middle.length);
    System.arraycopy(message, end, joined, at + middle.length, message.length - end);
    return joined;
  }
}
