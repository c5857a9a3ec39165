package io.tengen.benchmarks.server;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** As much of HTTP/1.1 as it takes to tell where an answer ends. */
final class HttpText {
  private static final int STATUS_FROM = 9;
  private static final int STATUS_TO = 12;
  private static final String LENGTH = "\r\ncontent-length:";

  private HttpText() {}

  /** Where the head of an answer ends and its body begins; -1 when it is not all there. */
  static int endOfHead(byte[] data, int length) {
    for (int i = 3; i < length; i++) {
      if (data[i] == '\n' && data[i - 1] == '\r' && data[i - 2] == '\n' && data[i - 3] == '\r') {
        return i + 1;
      }
    }
    return -1;
  }

  /** The status of an answer whose head is there. */
  static int status(byte[] data) {
    String text = new String(data, STATUS_FROM, STATUS_TO - STATUS_FROM, StandardCharsets.US_ASCII);
    return Integer.parseInt(text);
  }

  /** How long the body is that follows a head. */
  static int bodyLength(byte[] data, int headLength) {
    String head =
        new String(data, 0, headLength, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    int at = head.indexOf(LENGTH);
    if (at < 0) {
      return 0;
    }
    int from = at + LENGTH.length();
    return Integer.parseInt(head.substring(from, head.indexOf('\r', from)).strip());
  }
}
