package io.tengen.server.cgos;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.tengen.server.CgosLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Cuts bytes into {@link CgosLine}s, which LF or CRLF ends. What does not fit into a line is thrown
 * away as it comes. Who sends too much that it was not asked for is heard no more, and a {@link
 * CgosLine.Excess} is told as an event.
 */
final class CgosLines extends ByteToMessageDecoder {
  /** So many times as long as a line may be is no mistake any more. */
  private static final int ENDLESS = 128;

  private static final double NANOS_PER_SECOND = 1e9;

  private final CgosLimits limits;
  private final LongSupplier nanoTime;

  /** How many lines were asked for and did not come. */
  private final AtomicInteger awaited = new AtomicInteger();

  /** How many other lines may come now, and when that was so. */
  private double allowance;

  private long counted;

  /** How long the line is that is coming in, as far as it was looked at or thrown away. */
  private long length;

  /** The beginning of a line that is being thrown away; empty of others. */
  private String beginning = "";

  private boolean isSkipping;
  private boolean isRefused;

  /**
   * Lines of a new connection.
   *
   * @param nanoTime the time in nanoseconds, from any point on
   */
  CgosLines(CgosLimits limits, LongSupplier nanoTime) {
    this.limits = limits;
    this.nanoTime = nanoTime;
    this.allowance = limits.lineBurst();
    this.counted = nanoTime.getAsLong();
  }

  /** The client is asked for a line, so that a fast one is not held for a flood; by any thread. */
  void await() {
    awaited.incrementAndGet();
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    if (isRefused) {
      in.skipBytes(in.readableBytes());
      return;
    }
    int start = in.readerIndex();
    int end = in.indexOf(start, in.writerIndex(), (byte) '\n');
    if (end < 0) {
      skipIfTooLong(context, in);
      return;
    }
    boolean isCut = isSkipping || end - start >= limits.lineBytes();
    String text = isSkipping ? beginning : text(in, Math.min(end - start, limits.lineBytes()));
    in.readerIndex(end + 1);
    isSkipping = false;
    beginning = "";
    length = 0;
    if (!isAllowed()) {
      refuse(context, in, CgosLine.Excess.LINES);
    } else if (!text.isBlank()) {
      out.add(new CgosLine(text.strip(), isCut));
    }
  }

  private void skipIfTooLong(ChannelHandlerContext context, ByteBuf in) {
    if (!isSkipping && in.readableBytes() < limits.lineBytes()) {
      return;
    }
    if (!isSkipping) {
      isSkipping = true;
      beginning = text(in, limits.lineBytes());
    }
    length += in.readableBytes();
    in.skipBytes(in.readableBytes());
    if (length > (long) ENDLESS * limits.lineBytes()) {
      refuse(context, in, CgosLine.Excess.LENGTH);
    }
  }

  private static String text(ByteBuf in, int bytes) {
    return in.toString(in.readerIndex(), bytes, StandardCharsets.UTF_8);
  }

  private boolean isAllowed() {
    if (awaited.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
      return true;
    }
    long now = nanoTime.getAsLong();
    double earned = (now - counted) / NANOS_PER_SECOND * limits.linesPerSecond();
    allowance = Math.min(limits.lineBurst(), allowance + earned);
    counted = now;
    if (allowance < 1) {
      return false;
    }
    allowance--;
    return true;
  }

  private void refuse(ChannelHandlerContext context, ByteBuf in, CgosLine.Excess excess) {
    isRefused = true;
    in.skipBytes(in.readableBytes());
    context.fireUserEventTriggered(excess);
  }
}
