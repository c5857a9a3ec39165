package io.tengen.server.http;

import io.netty.channel.Channel;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Whose connection it is, as far as limits go. */
public final class ClientAddress {
  private ClientAddress() {}

  /** The IP address in words; {@code "local"} where there is none, as in tests. */
  public static String of(Channel channel) {
    if (channel.remoteAddress() instanceof InetSocketAddress socket) {
      InetAddress address = socket.getAddress();
      return address == null ? socket.getHostString() : address.getHostAddress();
    }
    return "local";
  }
}
