package io.tengen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command did: arguments in; standard output, standard error and exit code out.
 *
 * @param exitCode 0 done, 1 failed, 2 bad usage
 */
record Outcome(int exitCode, String out, String err) {

  /** Runs the command. */
  static Outcome tengen(String... arguments) {
    return of(TengenCommand.newCommandLine(), arguments);
  }

  /** Runs a command line. */
  static Outcome of(CommandLine commandLine, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exitCode = commandLine.execute(arguments);
    return new Outcome(exitCode, out.toString(), err.toString());
  }

  /** Runs the command with this standard input. */
  static Outcome tengenWithInput(String input, String... arguments) {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      return tengen(arguments);
    } finally {
      System.setIn(before);
    }
  }

  /** Standard output, which must be one line of JSON. */
  JsonNode json() {
    assertEquals(1, out.lines().count(), "one line, and nothing else: " + out);
    return JsonMapper.shared().readTree(out);
  }
}
