package io.tengen.server.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes replies, with the headers that keep browsers from what the pages do not need. */
final class ReplyWriter {
  private static final HttpHeaders COMMON =
      DefaultHttpHeadersFactory.headersFactory()
          .newHeaders()
          .add(
              "content-security-policy",
              "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
                  + " object-src 'none'")
          .add("x-content-type-options", "nosniff")
          .add("x-frame-options", "DENY")
          .add("referrer-policy", "no-referrer")
          .add("cross-origin-opener-policy", "same-origin")
          .add("cross-origin-resource-policy", "same-origin")
          .add("permissions-policy", "camera=(), geolocation=(), microphone=()");

  /** When the present second began, and what it is called; replaced as a whole. */
  private static volatile Second now = new Second(0, "");

  private record Second(long epoch, String text) {}

  private ReplyWriter() {}

  private static String date() {
    Second last = now;
    long epoch = System.currentTimeMillis() / 1_000;
    if (last.epoch() != epoch) {
      last =
          new Second(
              epoch,
              DateTimeFormatter.RFC_1123_DATE_TIME.format(
                  Instant.ofEpochSecond(epoch).atOffset(ZoneOffset.UTC)));
      now = last;
    }
    return last.text();
  }

  /**
   * Writes a reply, without a flush.
   *
   * @param isHead whether the content is only described
   * @param isLast whether the connection ends after it
   */
  static ChannelFuture write(
      ChannelHandlerContext context, Reply reply, boolean isHead, boolean isLast) {
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(reply.status()),
            isHead ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(reply.body()));
    HttpHeaders headers = response.headers();
    headers.add(COMMON);
    headers.set(HttpHeaderNames.DATE, date());
    boolean hasContent = reply.status() != 204 && reply.status() != 304;
    if (hasContent) {
      headers.set(HttpHeaderNames.CONTENT_LENGTH, reply.body().length);
    }
    if (!reply.type().isEmpty()) {
      headers.set(HttpHeaderNames.CONTENT_TYPE, reply.type());
    }
    if (!reply.headers().containsKey("cache-control")) {
      headers.set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE);
    }
    reply.headers().forEach(headers::set);
    if (isLast) {
      headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    return context.write(response);
  }
}
