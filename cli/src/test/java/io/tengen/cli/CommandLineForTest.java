package io.tengen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Which commands are read for which arguments. */
class CommandLineForTest {
  @Test
  void everyCommandIsEnoughForItself() {
    Set<String> names = TengenCommand.newCommandLine().getSubcommands().keySet();
    assertTrue(names.size() > 20, names.toString());
    for (String name : names) {
      CommandLine line = TengenCommand.commandLineFor(name, "--help");
      assertEquals(Set.of(name), line.getSubcommands().keySet());
      assertEquals(
          Outcome.of(TengenCommand.newCommandLine(), name, "--help"),
          Outcome.of(line, name, "--help"));
    }
  }

  @Test
  void whatIsNoCommandIsReadWithAll() {
    Set<String> all = TengenCommand.newCommandLine().getSubcommands().keySet();
    assertEquals(all, TengenCommand.commandLineFor().getSubcommands().keySet());
    assertEquals(all, TengenCommand.commandLineFor("--help").getSubcommands().keySet());
    assertEquals(all, TengenCommand.commandLineFor("clinet").getSubcommands().keySet());
  }
}
