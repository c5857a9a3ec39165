package io.tengen.go.gtp;

/** Commands that belong together. */
@FunctionalInterface
public interface GtpCommandGroup {

  /** Adds the commands to a table. */
  void register(GtpCommandTable table);
}
