package io.tengen.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another process like this one: the same JVM with the same options and the same main class. */
public final class OwnProcess {
  private OwnProcess() {}

  /**
   * The command that starts one.
   *
   * @param mainClass of this process, which ends the JVM's options on its command line
   * @param words for the main class
   * @return nothing where the system does not tell how this process was started, or it was started
   *     with another main class
   */
  public static Optional<List<String>> command(String mainClass, List<String> words) {
    ProcessHandle.Info info = ProcessHandle.current().info();
    List<String> arguments = info.arguments().map(List::of).orElse(List.of());
    int main = arguments.indexOf(mainClass);
    if (main < 0 || info.command().isEmpty()) {
      return Optional.empty();
    }
    List<String> command = new ArrayList<>(List.of(info.command().get()));
    command.addAll(arguments.subList(0, main + 1));
    command.addAll(words);
    return Optional.of(command);
  }
}
