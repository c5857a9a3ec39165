package io.tengen.client.session;

import io.tengen.arena.player.OneLine;
import io.tengen.client.text.LinkText;
import io.tengen.client.text.Words;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** The JDK's own client of HTTP and WebSocket. */
final class JdkWire implements Wire {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MOST_BODY = 128 * 1024;
  private static final int MOST_TEXT = 2 * 1024 * 1024;
  private static final int NORMAL = 1000;
  private static final int REPLACED = 4001;
  private static final int CLIENT_ERROR = 400;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;
  private static final int OK = 200;

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "client-wire");
            thread.setDaemon(true);
            return thread;
          });

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .executor(threads)
          .build();

  @Override
  public void open(URI uri, Ear ear) {
    CompletableFuture<WebSocket> unused =
        client
            .newWebSocketBuilder()
            .connectTimeout(PATIENCE)
            .buildAsync(uri, new Socket(ear))
            .whenComplete(
                (socket, failure) -> {
                  if (failure != null) {
                    ear.ended(describe(failure), isFinal(unwrapped(failure)));
                  }
                });
  }

  private static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }

  /** Whether the next try would end the same way. */
  private static boolean isFinal(Throwable failure) {
    if (failure instanceof WebSocketHandshakeException handshake) {
      int status = handshake.getResponse().statusCode();
      return status < SERVER_ERROR && status != TOO_MANY;
    }
    return failure instanceof SSLHandshakeException
        || failure.getCause() instanceof SSLHandshakeException;
  }

  private static Words describe(Throwable thrown) {
    Throwable failure = unwrapped(thrown);
    if (failure instanceof WebSocketHandshakeException handshake) {
      return Words.of(LinkText.HTTP_NO_SOCKET, handshake.getResponse().statusCode());
    }
    if (failure instanceof HttpTimeoutException) {
      return Words.of(LinkText.SILENT);
    }
    if (failure.getCause() instanceof UnresolvedAddressException) {
      return Words.of(LinkText.NO_HOST);
    }
    if (failure instanceof SSLException || failure.getCause() instanceof SSLException) {
      return Words.of(LinkText.NO_ENCRYPTION, OneLine.ofFailure(failure));
    }
    if (failure instanceof ConnectException) {
      return Words.of(LinkText.NOBODY);
    }
    if (failure instanceof ProtocolException) {
      return Words.of(LinkText.NO_HTTP);
    }
    String said = OneLine.of(String.valueOf(failure.getMessage()));
    if (failure instanceof EOFException || said.contains("received no bytes")) {
      return Words.of(LinkText.HUNG_UP);
    }
    return failure instanceof IOException && failure.getMessage() != null
        ? Words.of(LinkText.BROKE_OFF, said)
        : Words.plain(OneLine.ofFailure(failure));
  }

  @Override
  public void get(URI uri, Consumer<byte[]> got, Consumer<Words> failed) {
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
    CompletableFuture<?> unused =
        client
            .sendAsync(request, info -> new BoundedBody())
            .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .whenComplete(
                (response, failure) -> {
                  if (failure != null) {
                    failed.accept(describe(failure));
                  } else if (response.statusCode() != OK) {
                    failed.accept(refusal(response.statusCode()));
                  } else {
                    got.accept(response.body());
                  }
                });
  }

  /** An API that refuses something says why. */
  private static Words refusal(int status) {
    boolean isOfAsking = status >= CLIENT_ERROR && status < SERVER_ERROR;
    return Words.of(isOfAsking ? LinkText.HTTP_NO_GAME : LinkText.HTTP_STATUS, status);
  }

  @Override
  public void close() {
    threads.shutdown();
  }

  /** A body that is cut off when it is too long. */
  private static final class BoundedBody implements HttpResponse.BodySubscriber<byte[]> {
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Flow.@Nullable Subscription subscription;

    @Override
    public CompletionStage<byte[]> getBody() {
      return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
      subscription = begun;
      begun.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
      for (ByteBuffer part : parts) {
        byte[] piece = new byte[part.remaining()];
        part.get(piece);
        if (bytes.size() + piece.length > MOST_BODY) {
          if (subscription != null) {
            subscription.cancel();
          }
          body.completeExceptionally(
              new IllegalStateException("a document of more than " + MOST_BODY + " bytes"));
          return;
        }
        bytes.writeBytes(piece);
      }
    }

    @Override
    public void onError(Throwable failure) {
      body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      body.complete(bytes.toByteArray());
    }
  }

  /** Calls come one at a time, as the JDK promises. */
  private static final class Socket implements WebSocket.Listener {
    private final Ear ear;
    private final StringBuilder text = new StringBuilder();
    private boolean isEnded;

    Socket(Ear ear) {
      this.ear = ear;
    }

    @Override
    public void onOpen(WebSocket socket) {
      ear.opened(new OpenLine(socket));
      socket.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      if (text.length() + part.length() > MOST_TEXT) {
        end(Words.of(LinkText.LONG_MESSAGE, MOST_TEXT), true);
        socket.abort();
        return null;
      }
      text.append(part);
      if (last) {
        ear.heard(text.toString());
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean last) {
      end(Words.of(LinkText.NO_TEXT), true);
      socket.abort();
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      Words ended = Words.of(LinkText.ENDED, code);
      end(
          reason.isEmpty() ? ended : Words.of(LinkText.SAID, ended, OneLine.of(reason)),
          code == REPLACED);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
      end(describe(failure), false);
    }

    private void end(Words why, boolean isFinal) {
      if (!isEnded) {
        isEnded = true;
        ear.ended(why, isFinal);
      }
    }
  }

  /** Sends one message after the other, since the JDK takes no second one before. */
  private static final class OpenLine implements Line {
    private final WebSocket socket;

    /** Guarded by this. */
    private CompletableFuture<WebSocket> last;

    OpenLine(WebSocket socket) {
      this.socket = socket;
      this.last = CompletableFuture.completedFuture(socket);
    }

    @Override
    public synchronized void send(String message) {
      // A failure ends the connection, which the ear hears.
      last = last.thenCompose(same -> same.sendText(message, true));
    }

    @Override
    public synchronized void close() {
      CompletableFuture<WebSocket> unused =
          last.thenCompose(same -> same.sendClose(NORMAL, ""))
              .orTimeout(1, TimeUnit.SECONDS)
              .whenComplete((same, failure) -> socket.abort());
    }
  }
}
