package io.tengen.client.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.client.OwnerQueue;
import io.tengen.client.session.ArenaStatus.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over real sockets, against what is no arena. */
@Timeout(60)
class JdkWireTest {
  private static final Pattern KEY = Pattern.compile("(?i)sec-websocket-key: *(\\S+)");

  /** With which a client begins to agree on encryption. */
  private static final char TLS_HANDSHAKE = 22;

  private final OwnerQueue owner = new OwnerQueue();
  private final List<RuntimeException> problems = new CopyOnWriteArrayList<>();

  /** Says something to whoever comes, after the handshake or instead. */
  private static final class Stranger implements AutoCloseable {
    private final ServerSocket listener;
    private final byte[] words;
    private final boolean isPolite;

    Stranger(boolean isPolite, byte[] words) throws IOException {
      this.isPolite = isPolite;
      this.words = words;
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      Thread thread = new Thread(this::serve, "stranger");
      thread.setDaemon(true);
      thread.start();
    }

    private void serve() {
      try {
        while (true) {
          try (Socket socket = listener.accept()) {
            String request = request(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            if (isPolite) {
              out.write(handshake(request));
            }
            out.write(words);
            out.flush();
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
          } catch (IOException e) {
            if (listener.isClosed()) {
              return;
            }
          }
        }
      } catch (RuntimeException e) {
        throw new AssertionError(e);
      }
    }

    private static String request(InputStream in) throws IOException {
      StringBuilder text = new StringBuilder();
      for (int next = in.read(); next >= 0; next = in.read()) {
        text.append((char) next);
        boolean isEncrypted = text.charAt(0) == TLS_HANDSHAKE;
        if (isEncrypted || text.toString().endsWith("\r\n\r\n") || text.length() > 4_000) {
          break;
        }
      }
      return text.toString();
    }

    private static byte[] handshake(String request) {
      Matcher key = KEY.matcher(request);
      assertTrue(key.find(), request);
      try {
        byte[] hash =
            MessageDigest.getInstance("SHA-1")
                .digest(
                    (key.group(1) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                        .getBytes(StandardCharsets.US_ASCII));
        return ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: "
                + Base64.getEncoder().encodeToString(hash)
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError(e);
      }
    }

    String address() {
      return "localhost:" + listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
      listener.close();
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A frame of the server's, at most 125 bytes. */
  private static byte[] frame(int opcode, String text) {
    byte[] payload = ascii(text);
    byte[] frame = new byte[payload.length + 2];
    frame[0] = (byte) (0x80 | opcode);
    frame[1] = (byte) payload.length;
    System.arraycopy(payload, 0, frame, 2, payload.length);
    return frame;
  }

  private void meet(String address, Kind kind, String text) {
    RemoteArena arena = new RemoteArena(address, SignIn.asGuest(), owner, problems::add);
    arena.listen(status -> owner.requireOwner());
    owner.until(() -> arena.status().kind() == kind || arena.status().kind() == Kind.REFUSED);
    ArenaStatus status = arena.status();
    assertEquals(kind, status.kind(), status.text());
    assertTrue(status.text().contains(text), status.text());
    assertEquals(1, status.text().lines().count());
    arena.close();
    owner.until(() -> arena.whenClosed().toCompletableFuture().isDone());
    assertEquals(List.of(), problems);
  }

  @Test
  void whatIsNoArena() throws IOException {
    byte[] missing = ascii("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    try (Stranger stranger = new Stranger(false, missing)) {
      meet(stranger.address(), Kind.REFUSED, "HTTP status 404");
      RemoteArena arena =
          new RemoteArena(stranger.address(), SignIn.asGuest(), owner, problems::add);
      String refusal = owner.refusal(arena.opponents(GameChoice.of("othello")));
      assertTrue(refusal.contains("HTTP status 404"), refusal);
      arena.close();
    }
    byte[] restarting = ascii("HTTP/1.1 503 Later\r\nContent-Length: 0\r\n\r\n");
    try (Stranger stranger = new Stranger(false, restarting)) {
      meet(stranger.address(), Kind.LOST, "HTTP status 503");
    }
    try (Stranger stranger = new Stranger(false, ascii("SSH-2.0-OpenSSH_9.2\r\n"))) {
      meet(stranger.address(), Kind.LOST, "something else than HTTP");
    }
    try (Stranger stranger = new Stranger(false, new byte[0])) {
      meet(stranger.address(), Kind.LOST, "without an answer");
    }
  }

  @Test
  void nobodyIsThere() throws IOException {
    String address;
    try (Stranger gone = new Stranger(false, new byte[0])) {
      address = gone.address();
    }
    meet(address, Kind.LOST, "nobody answers there");
  }

  @Test
  void encryptionWhereThereIsNone() throws IOException {
    try (Stranger stranger = new Stranger(false, ascii("HTTP/1.1 400 Bad Request\r\n\r\n"))) {
      meet("https://" + stranger.address(), Kind.LOST, "encryption");
    }
  }

  @Test
  void framesThatAreNoMessages() throws IOException {
    try (Stranger stranger = new Stranger(true, frame(1, "hello"))) {
      meet(stranger.address(), Kind.REFUSED, "no message of the protocol");
    }
    try (Stranger stranger = new Stranger(true, frame(2, "{}"))) {
      meet(stranger.address(), Kind.REFUSED, "no text");
    }
    try (Stranger stranger = new Stranger(true, new byte[] {(byte) 0xf1, 1, 1})) {
      meet(stranger.address(), Kind.LOST, stranger.address() + ": ");
    }
  }
}
