package io.tengen.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Addresses of this machine for many clients, few enough on each for the limits that the server has
 * of an address, and for the ports that one has. All of 127.0.0.0/8 is this machine's on Linux.
 */
final class Addresses {
  private static final int CLIENTS_OF_ONE = 200;
  private static final int LAST = 250;

  private int given;

  /** For one client more. */
  InetAddress next() {
    int number = given / CLIENTS_OF_ONE;
    given++;
    return address((byte) (1 + number / LAST), (byte) (1 + number % LAST));
  }

  /** That of servers, and of clients who are few. */
  static InetAddress usual() {
    return address((byte) 0, (byte) 1);
  }

  private static InetAddress address(byte third, byte fourth) {
    byte[] bytes = {127, 0, third, fourth};
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails where there is one such address only. */
  static void require() throws IOException {
    try (var socket = new java.net.ServerSocket(0, 1, new Addresses().next())) {
      socket.getLocalPort();
    }
  }
}
