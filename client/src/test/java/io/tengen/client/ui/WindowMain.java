package io.tengen.client.ui;

import io.tengen.client.ClientOptions;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The process of {@link WindowTest}: opens a file, plays 9x9 against a player's text, or without
 * either shows the menu.
 */
final class WindowMain {
  private WindowMain() {}

  public static void main(String[] arguments) {
    String what = arguments.length == 0 ? "" : arguments[0];
    ClientOptions.Opening opening =
        what.isEmpty()
            ? new ClientOptions.Menu()
            : what.endsWith(".sgf")
                ? new ClientOptions.File(Path.of(what))
                : new ClientOptions.Play(new GoGame(9, Ruleset.TROMP_TAYLOR.rules()), what, 0);
    DesktopClient.run(new ClientOptions(opening, Optional.empty()));
    System.exit(0);
  }
}
