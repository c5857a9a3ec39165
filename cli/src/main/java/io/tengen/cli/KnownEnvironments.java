package io.tengen.cli;

import io.tengen.env.catalogue.Catalogue;
import io.tengen.env.catalogue.CatalogueEntry.BoardGame;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import java.util.List;

/** The environments and games of all modules. */
final class KnownEnvironments {
  private KnownEnvironments() {}

  /** Everything that can be asked for by name. */
  static Catalogue catalogue() {
    return Catalogue.standard().with(List.of(go(9), go(13), go(19)));
  }

  private static BoardGame go(int size) {
    String summary = "Go on " + size + "x" + size + ", Tromp-Taylor rules";
    return new BoardGame(
        "go-" + size + "x" + size, summary, () -> new GoGame(size, Ruleset.TROMP_TAYLOR.rules()));
  }
}
