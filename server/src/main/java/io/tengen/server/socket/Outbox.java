package io.tengen.server.socket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.tengen.server.Protocol;
import io.tengen.server.ServerMetrics;
import io.tengen.server.protocol.MessageWriter;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a connection has to write. All threads put into it; the channel's own alone takes out, and
 * only as long as the channel is writable. A client that does not read is dropped when too much
 * waits for it.
 */
final class Outbox {
  private final Channel channel;
  private final int mostBytes;
  private final ServerMetrics metrics;
  private final Queue<Letter> letters = new ConcurrentLinkedQueue<>();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicBoolean isScheduled = new AtomicBoolean();
  private volatile boolean isDropped;
  private volatile Runnable atEnd = () -> {};

  /**
   * Empty.
   *
   * @param mostBytes that may wait
   */
  Outbox(Channel channel, int mostBytes, ServerMetrics metrics) {
    this.channel = channel;
    this.mostBytes = mostBytes;
    this.metrics = metrics;
  }

  /**
   * A message to write.
   *
   * @param seq of a push; 0 for an answer
   * @param json shared, and not changed
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Letter(long seq, byte[] json) {}

  /** Puts a message in; any thread. */
  void put(long seq, byte[] json) {
    if (isDropped) {
      return;
    }
    if (bytes.addAndGet(json.length) > mostBytes) {
      drop();
      return;
    }
    letters.add(new Letter(seq, json));
    schedule();
  }

  /** Closes the connection, once all is written that is in here now, with a code and a reason. */
  void closeAfter(int code, String reason) {
    atEnd =
        () ->
            channel
                .writeAndFlush(new CloseWebSocketFrame(code, reason))
                .addListener(ChannelFutureListener.CLOSE);
    schedule();
  }

  private void schedule() {
    if (isScheduled.compareAndSet(false, true)) {
      channel.eventLoop().execute(this::write);
    }
  }

  /** The client reads too slowly for what is sent: there is no use in telling it so. */
  @SuppressWarnings("FutureReturnValueIgnored") // There is nobody to tell.
  private void drop() {
    isDropped = true;
    letters.clear();
    metrics.refused(Protocol.SOCKET, "slow-reader");
    channel.close();
  }

  /** Writes what there is and the channel takes; its thread. */
  @SuppressWarnings("FutureReturnValueIgnored") // A failure closes the channel.
  void write() {
    isScheduled.set(false);
    boolean isWritten = false;
    while (channel.isWritable()) {
      Letter letter = letters.poll();
      if (letter == null) {
        break;
      }
      bytes.addAndGet(-letter.json().length);
      channel.write(new TextWebSocketFrame(buffer(letter)));
      metrics.sent(Protocol.SOCKET);
      isWritten = true;
    }
    if (isWritten) {
      channel.flush();
    }
    if (letters.isEmpty()) {
      Runnable end = atEnd;
      atEnd = () -> {};
      end.run();
    }
  }

  private ByteBuf buffer(Letter letter) {
    byte[] json = letter.json();
    if (letter.seq() == 0) {
      return channel.alloc().buffer(json.length).writeBytes(json);
    }
    byte[] start = MessageWriter.numbered(letter.seq());
    return channel
        .alloc()
        .buffer(start.length + json.length - 1)
        .writeBytes(start)
        .writeBytes(json, 1, json.length - 1);
  }
}
