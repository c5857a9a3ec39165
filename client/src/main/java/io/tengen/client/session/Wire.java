package io.tengen.client.session;

import io.tengen.client.text.Words;
import java.net.URI;
import java.util.function.Consumer;

/** How a server is reached. Calls return at once; what comes, comes on any thread. */
interface Wire extends AutoCloseable {

  /** Opens a WebSocket. */
  void open(URI uri, Ear ear);

  /**
   * Fetches a document of HTTP.
   *
   * @param got told of it, of at most some 100 kB
   * @param failed told in a line why there is none
   */
  void get(URI uri, Consumer<byte[]> got, Consumer<Words> failed);

  @Override
  void close();

  /** Hears a connection; one call at a time. */
  interface Ear {
    /** It is open; the first call, unless it fails. */
    void opened(Line line);

    /** A whole message. */
    void heard(String text);

    /**
     * It has ended, or could not be opened; the last call.
     *
     * @param why in a line
     * @param isFinal whether it makes no sense to try again by oneself
     */
    void ended(Words why, boolean isFinal);
  }

  /** An open connection. */
  interface Line {
    /** Sends a message, after those before. */
    void send(String text);

    /** Ends it; nothing is heard any more. */
    void close();
  }
}
