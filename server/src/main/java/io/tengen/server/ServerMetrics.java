package io.tengen.server;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * What the server counts and measures, as Prometheus reads it. Open to all threads; counting costs
 * less than a microsecond. Labels must come from short, fixed lists, never from what clients sent.
 */
public final class ServerMetrics {
  /** What the text of {@link #text} is. */
  public static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  /** Seconds, from a tenth of a millisecond to ten seconds. */
  private static final double[] SECONDS = {
    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10
  };

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();

  private final Gauge connections =
      Gauge.builder()
          .name("tengen_connections")
          .help("Connections that are open")
          .labelNames("protocol")
          .register(registry);
  private final Counter refused =
      Counter.builder()
          .name("tengen_refused_total")
          .help("Connections and requests that were refused, by the limit they met")
          .labelNames("protocol", "limit")
          .register(registry);
  private final Counter received =
      Counter.builder()
          .name("tengen_messages_received_total")
          .help("Messages from clients, by type")
          .labelNames("protocol", "type")
          .register(registry);
  private final Counter sent =
      Counter.builder()
          .name("tengen_messages_sent_total")
          .help("Messages to clients")
          .labelNames("protocol")
          .register(registry);
  private final Counter requests =
      Counter.builder()
          .name("tengen_http_requests_total")
          .help("Answers to HTTP requests, by route and status")
          .labelNames("route", "status")
          .register(registry);
  private final Histogram requestSeconds =
      Histogram.builder()
          .name("tengen_http_request_seconds")
          .help("From a request's end to its answer's start")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .labelNames("route")
          .register(registry);
  private final Histogram moveSeconds =
      Histogram.builder()
          .name("tengen_move_seconds")
          .help("From a move's message to when it is in the archive and answered")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .labelNames("protocol")
          .register(registry);
  private final Map<Protocol, CounterDataPoint> sentBy = new EnumMap<>(Protocol.class);
  private final Map<Protocol, DistributionDataPoint> movesBy = new EnumMap<>(Protocol.class);

  /** All at 0. */
  public ServerMetrics() {
    for (Protocol protocol : Protocol.values()) {
      connections.labelValues(protocol.label()).set(0);
      sentBy.put(protocol, sent.labelValues(protocol.label()));
      movesBy.put(protocol, moveSeconds.labelValues(protocol.label()));
    }
  }

  /** A connection has opened, or become one of this protocol. */
  public void opened(Protocol protocol) {
    connections.labelValues(protocol.label()).inc();
  }

  /** It has closed, or become one of another protocol. */
  public void closed(Protocol protocol) {
    connections.labelValues(protocol.label()).dec();
  }

  /**
   * Something was refused.
   *
   * @param limit which limit it met, in a word of a fixed list, such as {@code slow-reader}
   */
  public void refused(Protocol protocol, String limit) {
    refused.labelValues(protocol.label(), limit).inc();
  }

  /**
   * A message has come in.
   *
   * @param type of a fixed list; what is not known is {@code unknown}
   */
  public void received(Protocol protocol, String type) {
    received.labelValues(protocol.label(), type).inc();
  }

  /** A message is on its way out. */
  public void sent(Protocol protocol) {
    Objects.requireNonNull(sentBy.get(protocol), "made for each").inc();
  }

  /**
   * A request of HTTP was answered.
   *
   * @param route the pattern of its path, or {@code static} or {@code none}
   * @param status the number of its answer
   */
  public void answered(String route, int status, long nanoseconds) {
    requests.labelValues(route, Integer.toString(status)).inc();
    requestSeconds.labelValues(route).observe(nanoseconds * 1e-9);
  }

  /** A move was kept and answered. */
  public void moved(Protocol protocol, long nanoseconds) {
    Objects.requireNonNull(movesBy.get(protocol), "made for each").observe(nanoseconds * 1e-9);
  }

  /**
   * Adds a number that is asked for whenever somebody reads the metrics.
   *
   * @param name {@code tengen_} and more words, in lower case
   * @param help what it is, in one line
   * @throws IllegalArgumentException when there is one of that name
   */
  public void gauge(String name, String help, LongSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(callback -> callback.call((double) value.getAsLong()))
        .register(registry);
  }

  /** All numbers, in the text format of Prometheus. */
  public byte[] text() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8_192);
    try {
      writer.write(bytes, registry.scrape(), EscapingScheme.DEFAULT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
