package io.tengen.go.gtp;

import io.tengen.go.Rules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * An engine that speaks the Go Text Protocol: reads commands, works on a session, answers.
 *
 * <p>A command that fails is answered with {@code ?} and changes nothing. That goes for a chooser
 * that fails too; when lines of the answer are out already, the answer just ends, and the log has
 * the cause.
 *
 * <p>Owned by one thread.
 */
public final class GtpEngine {
  private static final int DEFAULT_SIZE = 19;

  private final GtpCommandTable commands = new GtpCommandTable();
  private final GtpSession session;
  private final MoveChooser chooser;
  private Consumer<String> log = message -> {};
  private boolean quit;

  /**
   * An engine with the standard's commands and an empty board of 19x19.
   *
   * @param identity what it calls itself
   * @param rules what it plays by, until they are changed
   * @param chooser chooses its moves
   */
  public GtpEngine(GtpIdentity identity, Rules rules, MoveChooser chooser) {
    session = new GtpSession(DEFAULT_SIZE, rules);
    this.chooser = chooser;
    add(new AdministrativeCommands(identity, () -> quit = true));
    add(new SetupCommands(session));
    add(new HandicapCommands(session));
    add(new PlayCommands(session, chooser));
    add(new ClockCommands(session));
    add(new ScoringCommands(session, StoneJudge.PLAYOUTS));
  }

  /** Adds commands; they may replace those of the same name. */
  public void add(GtpCommandGroup group) {
    group.register(commands);
  }

  /** What the commands work on. */
  public GtpSession session() {
    return session;
  }

  /** Sends what the protocol has no place for somewhere; nowhere unless told. */
  public void logTo(Consumer<String> newLog) {
    log = newLog;
  }

  /** Whether quit was said. */
  public boolean hasQuit() {
    return quit;
  }

  /**
   * Carries out the commands of a stream until it ends or says quit.
   *
   * @throws IOException when a stream fails
   */
  public void run(InputStream in, OutputStream out) throws IOException {
    GtpReader reader = new GtpReader(in);
    GtpReader.Line line = reader.next();
    while (line != null) {
      execute(line, reader, out);
      line = quit ? null : reader.next();
    }
  }

  /** Carries out some lines; answers what goes over the wire, empty for a comment. */
  public String execute(String lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      run(new ByteArrayInputStream((lines + "\n").getBytes(StandardCharsets.UTF_8)), out);
    } catch (IOException impossible) {
      throw new IllegalStateException("an array cannot fail", impossible);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private void execute(GtpReader.Line line, GtpReader input, OutputStream out) throws IOException {
    String clean = GtpLine.clean(line.text());
    if (clean.isEmpty()) {
      return;
    }
    GtpRequest command = GtpRequest.parse(clean);
    OptionalInt id = command == null ? GtpRequest.idOf(clean.split(" ", 2)[0]) : command.id();
    GtpChannel channel = new GtpChannel(id, input, out);
    try {
      chooser.rest();
      if (!line.whole()) {
        throw new GtpFailure(
            "incomplete command: the line is longer than "
                + GtpReader.MAX_LINE_BYTES
                + " bytes or has no end");
      }
      if (command == null) {
        throw GtpFailure.syntaxError();
      }
      GtpStream stream = commands.find(command.name());
      if (stream == null) {
        throw new GtpFailure("unknown command");
      }
      stream.stream(new GtpArguments(command.arguments()), channel);
      channel.finish();
    } catch (GtpFailure | ChooserException e) {
      String message = String.valueOf(e.getMessage());
      if (channel.isOpen()) {
        log.accept(clean + ": " + message);
        channel.finish();
      } else {
        channel.fail(message);
      }
    }
    chooser.answered();
  }
}
