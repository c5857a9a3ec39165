package io.tengen.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import tools.jackson.databind.node.ObjectNode;

/** Where logs go: nowhere, but for the server's, which is read by machines on standard error. */
final class ServerLog {
  private static final String PROVIDER = "slf4j.provider";

  /** What computes talks much, and to nobody who runs a server. */
  private static final List<String> SILENT = List.of("org.nd4j", "org.deeplearning4j", "org.flywaydb");

  /** They would be forgotten, with their levels, if nobody held them. */
  private static final List<Logger> HELD = SILENT.stream().map(Logger::getLogger).toList();

  private static final Logger ROOT = Logger.getLogger("");

  private ServerLog() {}

  /** Has all logs go nowhere; to be called before anything logs. */
  static void keepQuiet() {
    if (System.getProperty(PROVIDER) == null) {
      System.setProperty(PROVIDER, "org.slf4j.nop.NOPServiceProvider");
    }
  }

  /** Has logs go to standard error, one line of JSON each; to be called before anything logs. */
  static void open() {
    System.setProperty(PROVIDER, "org.slf4j.jul.JULServiceProvider");
    for (Handler handler : ROOT.getHandlers()) {
      ROOT.removeHandler(handler);
    }
    Handler handler = new ConsoleHandler();
    handler.setFormatter(new JsonLines());
    ROOT.addHandler(handler);
    ROOT.setLevel(Level.INFO);
    HELD.forEach(logger -> logger.setLevel(Level.OFF));
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
