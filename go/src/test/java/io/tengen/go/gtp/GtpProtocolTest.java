package io.tengen.go.gtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What goes over the wire, whatever the commands do. */
class GtpProtocolTest {

  private static String run(GtpEngine engine, String bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    engine.run(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1)), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void tellsAboutItself() {
    Transcript.check(
        """
        > protocol_version
        = 2

        > 7 name
        =7 Test

        > 08 version
        =8 1.0

        > known_command genmove
        = true

        > known_command lz-analyze
        = false

        > list_commands
        = boardsize
        clear_board
        final_score
        final_status_list
        fixed_handicap
        genmove
        known_command
        komi
        list_commands
        loadsgf
        name
        place_free_handicap
        play
        protocol_version
        quit
        reg_genmove
        set_free_handicap
        showboard
        time_left
        time_settings
        undo
        version
        """);
  }

  @Test
  void preprocessesAsTheStandardSays() throws IOException {
    // A comment, white space, tabs, carriage returns, control characters, an empty line.
    String input = "# only a comment\n\n \t\r\n1\tname # why not\r\n2  na\u0001me\u007F \n3 \n";
    assertEquals("=1 Test\n\n=2 Test\n\n?3 syntax error\n\n", run(Transcript.engine(), input));
  }

  @Test
  void intsGoUpToTheStandardsLimit() {
    Transcript.check(
        """
        > 2147483647 protocol_version
        =2147483647 2

        > 2147483648 protocol_version
        ? unknown command

        > time_settings 2147483647 0 0
        =

        > time_settings 2147483648 0 0
        ? syntax error

        > boardsize 2147483647
        ? unacceptable size, must be 2 to 25
        """);
  }

  @Test
  void stopsAtQuitAndAtTheEndOfTheStream() throws IOException {
    GtpEngine engine = Transcript.engine();
    assertEquals("= Test\n\n", run(engine, "name\n"));
    assertEquals("=5\n\n", run(engine, "5 quit\nname\n"));
    assertTrue(engine.hasQuit());
  }

  @Test
  void aCommandThatTheEndOfTheStreamCutsIsNotCarriedOut() throws IOException {
    GtpEngine engine = Transcript.engine();
    String answer = run(engine, "boardsize 9\n4 boardsize 1");
    assertTrue(answer.startsWith("=\n\n?4 incomplete command"), answer);
    assertEquals(9, engine.session().size());
  }

  @Test
  void aLineThatIsTooLongIsRefusedAndTheNextOneIsRead() throws IOException {
    GtpEngine engine = Transcript.engine();
    String answer = run(engine, "9 komi " + "1".repeat(70_000) + "\nname\n");
    assertTrue(answer.startsWith("?9 incomplete command"), answer);
    assertTrue(answer.endsWith("\n\n= Test\n\n"), answer);
    String longest = "name " + " ".repeat((1 << 16) - 5) + "\n";
    assertEquals("= Test\n\n", run(engine, longest));
  }

  @Test
  void streamsUntilItIsInterrupted() throws IOException {
    GtpEngine engine = Transcript.engine();
    engine.add(
        table ->
            table.registerStream(
                "analyze",
                (arguments, channel) -> {
                  arguments.require(0);
                  channel.line("");
                  do {
                    channel.line("info move D4");
                  } while (!channel.isInterrupted());
                }));
    assertEquals(
        "=1\ninfo move D4\n\n? syntax error\n\n= Test\n\n",
        run(engine, "1 analyze\nanalyze b\nname\n"));
  }
}
