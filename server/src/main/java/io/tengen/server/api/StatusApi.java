package io.tengen.server.api;

import io.tengen.server.ServerMetrics;
import io.tengen.server.http.Reply;
import io.tengen.server.http.Request;
import io.tengen.server.http.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** Whether the server is well, what it has counted, and what it can be asked. */
final class StatusApi {
  private final ServerMetrics metrics;
  private final BooleanSupplier isReady;
  private final Reply description = new Reply(200, Reply.JSON, description(), Map.of());

  /**
   * Serves these.
   *
   * @param isReady whether games can be begun
   */
  StatusApi(ServerMetrics metrics, BooleanSupplier isReady) {
    this.metrics = metrics;
    this.isReady = isReady;
  }

  List<Route> routes() {
    return List.of(
        Route.quick("/healthz", request -> Reply.text("ok\n")),
        Route.quick("/readyz", this::ready),
        Route.get("/metrics", this::metrics),
        Route.quick("/openapi.json", request -> description));
  }

  private Reply ready(Request request) {
    return isReady.getAsBoolean()
        ? Reply.text("ready\n")
        : Reply.error(503, "NOT_READY", "the server is starting or ending");
  }

  private Reply metrics(Request request) {
    return new Reply(200, ServerMetrics.CONTENT_TYPE, metrics.text(), Map.of());
  }

  /** The OpenAPI document. */
  private static byte[] description() {
    try (InputStream in = StatusApi.class.getResourceAsStream("/openapi.json")) {
      return Objects.requireNonNull(in, "openapi.json is a resource").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
