package io.tengen.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import tools.jackson.databind.node.ObjectNode;

/** Where logs go: nowhere, but for the server's, which is read by machines on standard error. */
final class ServerLog {
  private static final String PROVIDER = "slf4j.provider";

  /** Of SLF4J itself, which would say which provider it takes. */
  private static final String VERBOSITY = "slf4j.internal.verbosity";

  /** What computes talks much, and to nobody who runs a server. */
  private static final List<String> SILENT =
      List.of("org.nd4j", "org.deeplearning4j", "org.flywaydb");

  /** They would be forgotten, with their levels, if nobody held them. */
  private static final List<Logger> HELD = new ArrayList<>();

  /** Goes on to log while the program ends, when the usual one is silent already. */
  public static final class LastingLogManager extends LogManager {
    @Override
    public void reset() {
      // Called when the program ends, and nowhere else here.
    }
  }

  private ServerLog() {}

  /** Has all logs go nowhere; to be called before anything logs. */
  static void keepQuiet() {
    if (System.getProperty(PROVIDER) == null) {
      System.setProperty(PROVIDER, "org.slf4j.nop.NOPServiceProvider");
      System.setProperty(VERBOSITY, "WARN");
    }
  }

  /** Has logs go to standard error, one line of JSON each; to be called before anything logs. */
  static void open() {
    System.setProperty(PROVIDER, "org.slf4j.jul.JULServiceProvider");
    System.setProperty(VERBOSITY, "WARN");
    System.setProperty("java.util.logging.manager", LastingLogManager.class.getName());
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    Handler handler = new ConsoleHandler();
    handler.setFormatter(new JsonLines());
    root.addHandler(handler);
    root.setLevel(Level.INFO);
    for (String name : SILENT) {
      Logger logger = Logger.getLogger(name);
      logger.setLevel(Level.OFF);
      HELD.add(logger);
    }
  }

  /** A record as one line. */
  private static final class JsonLines extends Formatter {
    @Override
    public String format(LogRecord record) {
      ObjectNode json = Output.newObject();
      json.put("time", record.getInstant().truncatedTo(ChronoUnit.MILLIS).toString());
      json.put("level", record.getLevel().getName());
      json.put("logger", record.getLoggerName());
      json.put("message", formatMessage(record));
      if (record.getThrown() != null) {
        StringWriter trace = new StringWriter();
        record.getThrown().printStackTrace(new PrintWriter(trace));
        json.put("cause", trace.toString());
      }
      return json + "\n";
    }
  }
}
