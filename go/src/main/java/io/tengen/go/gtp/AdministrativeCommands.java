package io.tengen.go.gtp;

/** What an engine says about itself (section 6.3.1). */
final class AdministrativeCommands implements GtpCommandGroup {
  private static final String PROTOCOL_VERSION = "2";

  private final GtpIdentity identity;
  private final Runnable quit;

  AdministrativeCommands(GtpIdentity identity, Runnable quit) {
    this.identity = identity;
    this.quit = quit;
  }

  @Override
  public void register(GtpCommandTable table) {
    table.register("protocol_version", arguments -> constant(arguments, PROTOCOL_VERSION));
    table.register("name", arguments -> constant(arguments, identity.name()));
    table.register("version", arguments -> constant(arguments, identity.version()));
    table.register("known_command", arguments -> isKnown(arguments, table));
    table.register(
        "list_commands", arguments -> constant(arguments, String.join("\n", table.names())));
    table.register("quit", this::quit);
  }

  private static String constant(GtpArguments arguments, String answer) throws GtpFailure {
    arguments.require(0);
    return answer;
  }

  private static String isKnown(GtpArguments arguments, GtpCommandTable table) throws GtpFailure {
    return Boolean.toString(table.names().contains(arguments.require(1).word(0)));
  }

  private String quit(GtpArguments arguments) throws GtpFailure {
    arguments.require(0);
    quit.run();
    return "";
  }
}
