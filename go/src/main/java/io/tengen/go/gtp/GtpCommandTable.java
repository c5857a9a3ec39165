package io.tengen.go.gtp;

import java.io.IOException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The commands that an engine knows. */
public final class GtpCommandTable {
  private final SortedMap<String, GtpStream> commands = new TreeMap<>();

  /** Adds a command that answers at once, in place of one of the same name. */
  public void register(String name, GtpHandler handler) {
    registerStream(name, (arguments, channel) -> answer(handler.handle(arguments), channel));
  }

  private static void answer(String text, GtpStream.Channel channel) throws IOException {
    channel.line(text);
  }

  /** Adds a command that answers line by line, in place of one of the same name. */
  public void registerStream(String name, GtpStream stream) {
    commands.put(name, stream);
  }

  /** The names, sorted. */
  public Set<String> names() {
    return commands.keySet();
  }

  /** The command of a name, or null. */
  @Nullable GtpStream find(String name) {
    return commands.get(name);
  }
}
