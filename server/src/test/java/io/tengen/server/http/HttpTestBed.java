package io.tengen.server.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.tengen.server.account.Account;
import io.tengen.server.account.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A service with a few routes, and connections to it that need no network. */
final class HttpTestBed implements AutoCloseable {
  static final HttpLimits LIMITS =
      new HttpLimits(
          256,
          1_024,
          1_024,
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30),
          4,
          1);

  final CountDownLatch release = new CountDownLatch(1);
  final List<String> events = new ArrayList<>();
  final HttpService service;

  HttpTestBed() {
    List<Route> routes =
        List.of(
            Route.quick("/quick", request -> Reply.text("quick")),
            Route.get(
                "/slow",
                request -> {
                  release.await();
                  return Reply.text("slow");
                }),
            Route.quick("/number/{n}", request -> Reply.text("" + request.number("n"))),
            Route.quick(
                "/broken",
                request -> {
                  throw new IllegalStateException("a bug");
                }),
            new Route(
                "POST",
                "/echo",
                null,
                Route.Pace.AT_ONCE,
                request -> Reply.json(request.json()),
                null),
            new Route(
                "POST",
                "/admin",
                Role.ADMIN,
                Route.Pace.AT_ONCE,
                request -> Reply.text(request.requireAccount().name()),
                null));
    service =
        new HttpService(
            new HttpService.HttpSetup(
                new Router(routes),
                new StaticFiles("webtest"),
                LIMITS,
                new Events(),
                HttpTestBed::account,
                "/socket",
                channel -> new io.netty.channel.ChannelInboundHandlerAdapter(),
                true));
  }

  private static Optional<Account> account(String token) {
    return switch (token) {
      case "of-admin" -> Optional.of(new Account(1, "ada", Role.ADMIN));
      case "of-player" -> Optional.of(new Account(2, "bob", Role.PLAYER));
      default -> Optional.empty();
    };
  }

  private final class Events implements HttpEvents {
    @Override
    public void answered(String route, int status, long nanoseconds) {
      synchronized (events) {
        events.add(route + " " + status);
      }
    }

    @Override
    public void refused(String limit) {
      synchronized (events) {
        events.add("refused " + limit);
      }
    }

    @Override
    public void failed(String route, Throwable cause) {
      synchronized (events) {
        events.add("failed " + route + " by " + cause);
      }
    }
  }

  EmbeddedChannel connect() {
    EmbeddedChannel channel = new EmbeddedChannel();
    service.addTo(channel.pipeline(), false);
    return channel;
  }

  /** All answers to some bytes of a connection of their own. */
  String askRaw(String bytes) {
    EmbeddedChannel channel = connect();
    send(channel, bytes);
    String answer = read(channel);
    channel.finishAndReleaseAll();
    return answer;
  }

  /** The answer to a request without a body. */
  String ask(String line, String... headers) {
    return askRaw(
        line
            + " HTTP/1.1\r\nHost: localhost\r\n"
            + String.join("", List.of(headers).stream().map(each -> each + "\r\n").toList())
            + "\r\n");
  }

  static void send(EmbeddedChannel channel, String bytes) {
    channel.writeInbound(Unpooled.copiedBuffer(bytes, StandardCharsets.ISO_8859_1));
  }

  static String read(EmbeddedChannel channel) {
    StringBuilder text = new StringBuilder();
    for (ByteBuf out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
      text.append(out.toString(StandardCharsets.UTF_8));
      out.release();
    }
    return text.toString();
  }

  @Override
  public void close() {
    service.close();
  }
}
