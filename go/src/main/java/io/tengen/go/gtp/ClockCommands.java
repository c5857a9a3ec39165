package io.tengen.go.gtp;

/** Time (section 6.3.3, "Tournament commands"). */
final class ClockCommands implements GtpCommandGroup {
  private final GtpSession session;

  ClockCommands(GtpSession session) {
    this.session = session;
  }

  @Override
  public void register(GtpCommandTable table) {
    table.register("time_settings", this::settings);
    table.register("time_left", this::left);
  }

  private String settings(GtpArguments arguments) throws GtpFailure {
    arguments.require(3);
    GtpClock.Settings settings =
        new GtpClock.Settings(arguments.integer(0), arguments.integer(1), arguments.integer(2));
    session.setClock(new GtpClock(settings, null, null));
    return "";
  }

  private String left(GtpArguments arguments) throws GtpFailure {
    int colour = arguments.require(3).colour(0);
    // The standard has whole seconds, KataGo's extensions have fractions too.
    double seconds = arguments.real(1);
    if (seconds < 0) {
      throw GtpFailure.syntaxError();
    }
    GtpClock.Left left = new GtpClock.Left(seconds, arguments.integer(2));
    session.setClock(session.clock().withLeft(colour, left));
    return "";
  }
}
