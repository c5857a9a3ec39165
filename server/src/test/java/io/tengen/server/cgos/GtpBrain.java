package io.tengen.server.cgos;

import io.tengen.go.gtp.GtpClient;
import io.tengen.go.gtp.GtpClientException;
import io.tengen.go.gtp.GtpClientSettings;
import io.tengen.go.gtp.GtpFailure;
import java.util.List;
import java.util.Locale;

/** An engine that speaks GTP, told of the game as clients of CGOS do it. */
final class GtpBrain implements CgosBrain, AutoCloseable {
  private final GtpClient engine;

  GtpBrain(List<String> command) throws GtpClientException {
    engine = GtpClient.start(GtpClientSettings.of(command));
  }

  private String ask(String command) {
    try {
      return engine.send(command).strip();
    } catch (GtpFailure | GtpClientException e) {
      throw new IllegalStateException("the engine failed at '" + command + "'", e);
    }
  }

  @Override
  public void setUp(int size, double komi, long mainMillis) {
    ask("boardsize " + size);
    ask("komi " + komi);
    ask("time_settings " + mainMillis / 1000 + " 0 0");
    ask("clear_board");
  }

  @Override
  public void play(String colour, String vertex) {
    ask("play " + colour + " " + vertex);
  }

  @Override
  public String choose(String colour, long millisLeft) {
    ask("time_left " + colour + " " + millisLeft / 1000 + " 0");
    return ask("genmove " + colour).toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    engine.close();
  }
}
