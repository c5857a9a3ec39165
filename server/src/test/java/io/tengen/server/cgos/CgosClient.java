package io.tengen.server.cgos;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that knows lines and how to log in, and nothing of games. */
final class CgosClient implements AutoCloseable {
  /** What is read when the server has closed the connection. */
  static final String END = "(end)";

  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final BufferedReader in;
  private final OutputStream out;

  CgosClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    out = socket.getOutputStream();
  }

  /** A bot that is logged in. */
  static CgosClient bot(int port, String name) throws IOException {
    CgosClient client = new CgosClient(port);
    client.logIn(name, "secret-of-" + name);
    return client;
  }

  /** A viewer, before it has read anything but the greeting. */
  static CgosClient viewer(int port) throws IOException {
    CgosClient client = new CgosClient(port);
    client.expect("protocol");
    client.send("v1 test viewer");
    return client;
  }

  void logIn(String name, String password) throws IOException {
    expect("protocol");
    send("e1 test client genmove_analyze");
    expect("username");
    send(name);
    expect("password");
    send(password);
  }

  void send(String line) throws IOException {
    sendBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  void sendBytes(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** The next line. */
  String read() throws IOException {
    try {
      String line = in.readLine();
      return line == null ? END : line;
    } catch (SocketException e) {
      return END;
    }
  }

  /** The next line, which begins like this. */
  String expect(String beginning) throws IOException {
    String line = read();
    assertTrue(line.startsWith(beginning), "expected '" + beginning + "', but read: " + line);
    return line;
  }

  /** The next line that begins like this, whatever comes before. */
  String await(String beginning) throws IOException {
    String line = read();
    while (!line.startsWith(beginning) && !line.equals(END)) {
      line = read();
    }
    assertTrue(line.startsWith(beginning), "expected '" + beginning + "', but it is the end");
    return line;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
