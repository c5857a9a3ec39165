package io.tengen.arena.player;

import io.tengen.go.gtp.GtpClient;
import io.tengen.go.gtp.GtpClientException;
import io.tengen.go.gtp.GtpClientSettings;
import io.tengen.go.gtp.GtpFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An engine that must do what it is asked: whatever else it does is a {@link PlayerException}. */
final class EngineConnection implements AutoCloseable {
  private static final List<String> NEEDED =
      List.of("boardsize", "clear_board", "komi", "play", "genmove");

  private final String program;
  private final GtpClient client;
  private final Set<String> commands;

  private EngineConnection(String program, GtpClient client) {
    this.program = program;
    this.client = client;
    this.commands = send("list_commands").lines().map(String::strip).collect(Collectors.toSet());
    for (String command : NEEDED) {
      if (!commands.contains(command)) {
        throw new PlayerException(
            "engine " + program + " does not know " + command + ", which a game needs", null);
      }
    }
  }

  /** Starts an engine and asks what it knows. */
  static EngineConnection start(ExternalEngine engine) {
    String program = engine.command().get(0);
    GtpClient client;
    try {
      client =
          GtpClient.start(
              GtpClientSettings.of(engine.command())
                  .withTimeouts(engine.patience().command(), engine.patience().exit()));
    } catch (GtpClientException e) {
      throw failure(program, e);
    }
    try {
      return new EngineConnection(program, client);
    } catch (PlayerException e) {
      client.close();
      throw e;
    }
  }

  /** Whether the engine says that it knows the command. */
  boolean knows(String command) {
    return commands.contains(command);
  }

  /** Sends a command that needs no thought. */
  String send(String command) {
    try {
      return client.send(command);
    } catch (GtpFailure e) {
      throw new PlayerException(refusal(command, e), e);
    } catch (GtpClientException e) {
      throw failure(program, e);
    }
  }

  /** Asks what the engine may also refuse to say: then the answer is empty. */
  Optional<String> ask(String command) {
    try {
      return Optional.of(client.send(command));
    } catch (GtpFailure e) {
      return Optional.empty();
    } catch (GtpClientException e) {
      throw failure(program, e);
    }
  }

  /**
   * Sends a move that is legal.
   *
   * @throws RefusedMoveException when the engine holds it for illegal
   */
  void play(String colour, String vertex) {
    String command = "play " + colour + " " + vertex;
    try {
      client.send(command);
    } catch (GtpFailure e) {
      throw new RefusedMoveException(refusal(command, e), e);
    } catch (GtpClientException e) {
      throw failure(program, e);
    }
  }

  /** Sends a command that may take long. */
  String send(String command, Duration timeout) {
    try {
      return client.send(command, timeout);
    } catch (GtpFailure e) {
      throw new PlayerException(refusal(command, e), e);
    } catch (GtpClientException e) {
      throw failure(program, e);
    }
  }

  private String refusal(String command, GtpFailure e) {
    String answer = OneLine.of(String.valueOf(e.getMessage()));
    return "engine " + program + " answers '" + command + "' with ? " + answer;
  }

  private static PlayerException failure(String program, GtpClientException e) {
    String lastWords =
        e.errorOutput()
            .lines()
            .reduce((earlier, later) -> later.isBlank() ? earlier : later)
            .orElse("");
    return new PlayerException(
        "engine "
            + program
            + ": "
            + e.getMessage()
            + (lastWords.isBlank() ? "" : "; it wrote: " + OneLine.of(lastWords)),
        e);
  }

  /** An answer that makes no sense. */
  PlayerException nonsense(String command, String answer, Throwable cause) {
    String line = OneLine.of(answer);
    String shown = line.length() > 60 ? line.substring(0, 60) + "..." : line;
    return new PlayerException(
        "engine " + program + " answers '" + command + "' with '" + shown + "'", cause);
  }

  @Override
  public void close() {
    client.close();
  }
}
