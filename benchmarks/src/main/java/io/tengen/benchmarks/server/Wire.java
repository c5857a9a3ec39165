package io.tengen.benchmarks.server;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** One connection of a {@link LoadLoop}, whose thread alone uses it. */
abstract class Wire {
  private final Queue<ByteBuffer> unsent = new ArrayDeque<>();
  private @Nullable SocketChannel channel;
  private @Nullable SelectionKey key;
  private boolean isFinishing;

  /** It is connected. */
  abstract void opened();

  /** Bytes have come, all of which are to be taken. */
  abstract void received(ByteBuffer bytes);

  /** The other side has closed it, or could not be reached; called once, unless this side did. */
  abstract void lost();

  // ---- For the loop ----

  final void attach(SocketChannel connecting, SelectionKey registered) {
    channel = connecting;
    key = registered;
    isFinishing = false;
    unsent.clear();
  }

  final void finishConnecting() throws IOException {
    SocketChannel now = channel;
    SelectionKey its = key;
    if (now != null && its != null && now.finishConnect()) {
      its.interestOps(SelectionKey.OP_READ);
      opened();
    }
  }

  final void read(ByteBuffer incoming) throws IOException {
    SocketChannel now = channel;
    if (now == null) {
      return;
    }
    incoming.clear();
    if (now.read(incoming) < 0) {
      lose();
    } else {
      received(incoming.flip());
    }
  }

  final void writeRest() throws IOException {
    SocketChannel now = channel;
    SelectionKey its = key;
    if (now == null || its == null) {
      return;
    }
    for (ByteBuffer next = unsent.peek(); next != null; next = unsent.peek()) {
      now.write(next);
      if (next.hasRemaining()) {
        its.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        return;
      }
      unsent.remove();
    }
    its.interestOps(SelectionKey.OP_READ);
    if (isFinishing) {
      now.shutdownOutput();
    }
  }

  final void lose() {
    if (channel != null) {
      close();
      lost();
    }
  }

  // ---- For clients ----

  /** Whether there is a connection, made or in the making. */
  final boolean isOpen() {
    return channel != null;
  }

  /** Sends, now or when the other side takes it; nothing where there is no connection. */
  final void send(ByteBuffer bytes) {
    SocketChannel now = channel;
    SelectionKey its = key;
    if (now == null || its == null) {
      return;
    }
    boolean isFirst = unsent.isEmpty();
    unsent.add(bytes);
    if (isFirst && now.isConnected()) {
      try {
        writeRest();
      } catch (IOException e) {
        // The selector tells of the end, when what has come before it is read.
        unsent.clear();
      }
    }
  }

  /** Says that nothing more is sent, once all is. */
  final void finish() {
    isFinishing = true;
    try {
      if (unsent.isEmpty()) {
        writeRest();
      }
    } catch (IOException e) {
      unsent.clear();
    }
  }

  /** Closes it; {@link #lost} is not called. */
  final void close() {
    SocketChannel now = channel;
    channel = null;
    key = null;
    unsent.clear();
    if (now != null) {
      try {
        now.close();
      } catch (IOException e) {
        // It is gone either way.
        unsent.clear();
      }
    }
  }

  /** As {@link #close}, at once and with a reset, which leaves no port waiting. */
  final void abort() {
    SocketChannel now = channel;
    if (now != null) {
      try {
        now.setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException e) {
        // It is gone already.
        unsent.clear();
      }
    }
    close();
  }
}
