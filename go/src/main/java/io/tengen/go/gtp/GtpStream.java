package io.tengen.go.gtp;

import java.io.IOException;

/**
 * Carries out a command that answers line by line until the controller says anything, as the
 * analysis commands of Leela Zero and KataGo do.
 */
@FunctionalInterface
public interface GtpStream {

  /** Where the lines go. */
  interface Channel {

    /** Sends a line; the first call opens a successful answer. */
    void line(String text) throws IOException;

    /**
     * Whether the controller has sent another line or is gone, so that it is time to return; to be
     * asked again and again.
     */
    boolean isInterrupted() throws IOException;
  }

  /**
   * Carries the command out.
   *
   * @throws GtpFailure when it cannot, before the first line; nothing has changed then
   * @throws IOException when the channel fails
   */
  void stream(GtpArguments arguments, Channel channel) throws GtpFailure, IOException;
}
