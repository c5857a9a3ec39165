package io.tengen.server;

import io.tengen.server.http.HttpEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what happens in HTTP into the metrics, and what fails into the log. */
record ServerEvents(ServerMetrics metrics) implements HttpEvents {
  private static final Logger LOG = LoggerFactory.getLogger(ServerEvents.class);

  @Override
  public void answered(String route, int status, long nanoseconds) {
    metrics.answered(route, status, nanoseconds);
  }

  @Override
  public void refused(String limit) {
    metrics.refused(Protocol.HTTP, limit);
  }

  @Override
  public void failed(String route, Throwable cause) {
    LOG.atError().addKeyValue("route", route).setCause(cause).log("a request failed");
  }
}
