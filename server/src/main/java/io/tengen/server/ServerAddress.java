package io.tengen.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/**
 * Where the server listens.
 *
 * @param host a name or an address of this machine; {@code 0.0.0.0} for all of them
 * @param port of HTTP and WebSocket, 0 to 65,535; 0 for any that is free
 */
public record ServerAddress(String host, int port) {
  private static final int MOST = 65_535;

  /** Checks the port. */
  public ServerAddress {
    requirePort("port", port);
  }

  /** Refuses what is no port. */
  static void requirePort(String name, int port) {
    if (port < 0 || port > MOST) {
      throw new IllegalArgumentException(
          "the %s is %d, but must be from 0 to %d, where 0 is any that is free"
              .formatted(name, port, MOST));
    }
  }

  /** The address, with a port of it. */
  InetSocketAddress socket(int onPort) {
    return new InetSocketAddress(inet(), onPort);
  }

  /** Whether it can be reached from this machine alone. */
  public boolean isLoopback() {
    return inet().isLoopbackAddress();
  }

  private InetAddress inet() {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new ServerException(
          "there is no host '" + host + "'; give a name or an address of this machine", e);
    }
  }
}
