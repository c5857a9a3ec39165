package io.tengen.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where a command prints: mixed into every one of them, with {@code --json}. */
final class Output {
  @Spec(Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "Print one JSON object, for machines.")
  private boolean json;

  /** Whether a machine reads the result. */
  boolean isJson() {
    return json;
  }

  /** Standard output, for a person. */
  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Standard error. */
  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** One line on standard error, flushed at once. */
  void warn(String message) {
    err().println("tengen: " + message);
    err().flush();
  }

  /** A JSON object to fill. */
  static ObjectNode newObject() {
    return JsonMapper.shared().createObjectNode();
  }

  /** What another command has printed as its one result. */
  static JsonNode read(byte[] printed) {
    return JsonMapper.shared().readTree(printed);
  }

  /** Prints the object as the one result. */
  void print(ObjectNode object) {
    out().println(object);
  }
}
