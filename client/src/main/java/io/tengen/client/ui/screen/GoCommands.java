package io.tengen.client.ui.screen;

import io.tengen.client.key.Command;

/** Some of the commands of a game of Go. */
interface GoCommands {
  /** Does a command; false when it is none of these. */
  boolean perform(Command command);
}
