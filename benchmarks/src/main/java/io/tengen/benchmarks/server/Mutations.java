package io.tengen.benchmarks.server;

import io.tengen.env.RandomStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What clients may send, and the same with a few bytes changed. */
@SuppressWarnings("StringConcatToTextBlock") // Lines of HTTP end with CR and LF.
final class Mutations {
  private static final int MOST_CHANGES = 4;
  private static final int LONGEST_CUT = 6;

  /** What a change may put in, besides single bytes. */
  private static final List<String> PIECES =
      List.of(
          "null",
          "-1",
          "1e999",
          "9223372036854775808",
          "{}",
          "[[[[",
          "\"",
          "\\u0000",
          "\\ud800",
          ",",
          ":",
          "}",
          "true",
          "\r\n",
          "\r\n\r\n",
          "%00",
          "../",
          ";",
          " ",
          "天元",
          "\u0000");

  /** Messages of WebSocket, as docs/protocol.md has them. */
  static final List<byte[]> SOCKET =
      texts(
          "{'type':'play','id':1,'game':1,'move':'B2','ply':0}",
          "{'type':'seek','id':2,'game':'tic-tac-toe','time':'5m','colour':'first'}",
          "{'type':'seek','id':3,'game':'go','size':5,'komi':0.5,'rules':'aga','handicap':2}",
          "{'type':'accept','id':4,'seek':1}",
          "{'type':'unseek','id':5,'seek':2}",
          "{'type':'challenge','id':6,'player':'bob','game':'connect-four'}",
          "{'type':'observe','id':7,'game':2}",
          "{'type':'unobserve','id':8,'game':1}",
          "{'type':'resign','id':9,'game':1}",
          "{'type':'undo','id':10,'game':3}",
          "{'type':'undoAnswer','id':11,'game':1,'yes':true}",
          "{'type':'dead','id':12,'game':1,'points':['A1','B2']}",
          "{'type':'resume','id':13,'game':1}",
          "{'type':'chat','id':14,'game':1,'text':'hi'}",
          "{'type':'stopAnalysis','id':15}",
          "{'type':'lobby','id':16,'on':true}",
          "{'type':'leave','id':17,'room':'ladder-go-9x9'}",
          "{'type':'guest','id':18}",
          "{'type':'hello','id':19,'v':1,'session':'3q2-7wAAAAAAAAAAAAAAAA','after':57}");

  /** Requests of HTTP. */
  static final List<byte[]> HTTP =
      texts(
          "GET /api/games/1 HTTP/1.1\r\nHost: localhost\r\n\r\n",
          "GET /api/games?room=casual&limit=5 HTTP/1.1\r\nHost: localhost\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n",
          "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
          "HEAD /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n",
          "POST /api/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Content-Length: 29\r\n\r\n{'name':'a','password':'bcd'}",
          "POST /api/guests HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
          "POST /api/runs HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n"
              + "Cookie: tengen_session=none\r\nExpect: 100-continue\r\nContent-Length: 999\r\n\r\n",
          "GET /socket HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");

  /** Lines of CGOS. */
  static final List<byte[]> CGOS =
      texts(
          "v1",
          "e1 gnugo 3.8",
          "fuzzer",
          "secret-of-fuzzer",
          "observe 1",
          "ready",
          "C3",
          "pass",
          "resign",
          "quit",
          "C3 {'winrate':0.5,'score':1.5,'visits':100,'moves':[]}");

  private Mutations() {}

  private static List<byte[]> texts(String... texts) {
    return Arrays.stream(texts)
        .map(text -> text.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  /** One of some messages, mostly with 1 to 4 changes. */
  static byte[] mutated(List<byte[]> seeds, RandomStream random) {
    byte[] message = seeds.get(random.nextInt(seeds.size()));
    for (int change = random.nextInt(MOST_CHANGES + 1); change > 0; change--) {
      message = changed(message, random);
    }
    return message;
  }

  private static byte[] changed(byte[] message, RandomStream random) {
    int at = random.nextInt(message.length + 1);
    int end = Math.min(message.length, at + random.nextInt(LONGEST_CUT));
    return switch (random.nextInt(4)) {
      case 0 -> joined(message, at, new byte[] {(byte) random.nextInt(256)}, end);
      case 1 -> joined(message, at, new byte[0], end);
      case 2 -> {
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        yield joined(message, at, piece.getBytes(StandardCharsets.UTF_8), end);
      }
      // Digits for digits: most such messages can be read.
      default -> digits(message, random);
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
