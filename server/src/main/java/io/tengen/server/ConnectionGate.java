package io.tengen.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.util.AttributeKey;
import io.tengen.server.http.ClientAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts connections, and closes those that are too many as soon as they come. */
final class ConnectionGate {
  private static final AttributeKey<Protocol> PROTOCOL =
      AttributeKey.valueOf(ConnectionGate.class, "protocol");

  private final ConnectionLimits limits;
  private final ServerMetrics metrics;
  private final AtomicInteger total = new AtomicInteger();
  private final ConcurrentHashMap<String, Integer> byAddress = new ConcurrentHashMap<>();

  ConnectionGate(ConnectionLimits limits, ServerMetrics metrics) {
    this.limits = limits;
    this.metrics = metrics;
  }

  /** Counts a new connection; false when it is one too many, and is being closed. */
  boolean admit(Channel channel, Protocol protocol) {
    String address = ClientAddress.of(channel);
    int now = byAddress.merge(address, 1, Integer::sum);
    int all = total.incrementAndGet();
    channel.attr(PROTOCOL).set(protocol);
    metrics.opened(protocol);
    channel.closeFuture().addListener(closed -> leave(channel, address));
    if (all <= limits.total() && now <= limits.perAddress()) {
      return true;
    }
    metrics.refused(protocol, all > limits.total() ? "connections" : "connections-of-address");
    ChannelFuture unused = channel.close();
    return false;
  }

  private void leave(Channel channel, String address) {
    byAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
    total.decrementAndGet();
    metrics.closed(channel.attr(PROTOCOL).get());
  }

  /** A connection has become one of another protocol. */
  void becomes(Channel channel, Protocol protocol) {
    metrics.closed(channel.attr(PROTOCOL).getAndSet(protocol));
    metrics.opened(protocol);
  }
}
