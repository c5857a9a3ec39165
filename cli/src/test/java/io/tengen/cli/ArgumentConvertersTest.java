package io.tengen.cli;

import static io.tengen.cli.Outcome.tengen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/**
 * What is said of arguments that are none; and the examples of the help can be typed as they are.
 */
class ArgumentConvertersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "solve gridworld --gamma abc | 'abc' is no number; write it as 0.5 or 1e-6",
        "solve gridworld --max-sweeps 1.5 | '1.5' is no whole number from -2,147,483,648 to",
        "solve gridworld --max-sweeps 99999999999 | '99999999999' is no whole number",
        "train taxi-q --seed 99999999999999999999 | from -9,223,372,036,854,775,808 to",
        "bench net --batch 1,x | 'x' is no whole number",
        "train taxi-q --out=  | it is empty; give the path",
        "train go9-sl --data=  | it is empty; give the path",
        "sgf check  | Missing required parameter",
        "trian | unknown command 'trian'; did you mean train? Known: envs, solve",
        "bench everything | unknown command 'everything'. Known: env, go, search",
        "envs more | 'more' is one argument too many",
        "envs --jsn | Unknown option: '--jsn'",
      })
  void whatIsWrongIsSaidInPlainWords(String arguments, String message) {
    Outcome outcome = tengen(arguments.split(" ", -1));
    assertEquals(2, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().contains(message), outcome.err());
    assertFalse(outcome.err().contains("\tat "), outcome.err());
    assertEquals("", outcome.out());
  }

  @Test
  void numbersAndPathsAreRead() {
    Outcome outcome = tengen("solve", "gridworld", "--gamma", "1e0", "--max-sweeps", "1000000");
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(outcome.out().contains("(gamma 1.0, value)"), outcome.out());
  }

  /** A shell takes parentheses outside of quotes for its own; output may go to a file. */
  @Test
  void examplesCanBeTyped() {
    Deque<CommandLine> left = new ArrayDeque<>();
    left.add(TengenCommand.newCommandLine());
    int examples = 0;
    while (!left.isEmpty()) {
      CommandLine command = left.remove();
      left.addAll(command.getSubcommands().values());
      for (String line : command.getCommandSpec().usageMessage().footer()) {
        if (line.startsWith("  tengen ")) {
          examples++;
          String unquoted = line.replaceAll("'[^']*'", "").replaceAll(" > [\\w.-]+$", "");
          assertFalse(unquoted.matches(".*[()<>&;'].*"), line);
        }
      }
    }
    assertTrue(examples > 50, examples + " examples");
  }
}
