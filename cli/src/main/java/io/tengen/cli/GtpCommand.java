package io.tengen.cli;

import io.tengen.arena.engine.GtpPlayer;
import io.tengen.arena.player.KnownPlayers;
import io.tengen.go.Rules;
import io.tengen.go.Ruleset;
import io.tengen.go.gtp.GtpEngine;
import io.tengen.go.gtp.GtpIdentity;
import io.tengen.search.player.PlayerSpec;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays Go as an engine. */
@Command(
    name = "gtp",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Play Go as an engine that speaks the Go Text Protocol, version 2, on standard input and"
          + " output: for GUIs such as Sabaki and GoGui, and for controllers.",
      "",
      "Analysis (lz-analyze, kata-analyze and their kin), clocks, rules by kata-set-rules and"
          + " GoGui's analyze commands are understood; list_commands lists everything."
    },
    footer = {
      "",
      "Examples:",
      "  tengen gtp --player uct:time=5,threads=2",
      "  printf 'boardsize 9\\nplay b e5\\ngenmove w\\nshowboard\\nquit\\n' | tengen gtp",
      "  gogui-twogtp -black 'tengen gtp --seed 1' -white 'gnugo --mode gtp' -size 9 -games 10"
    })
final class GtpCommand implements Callable<Integer> {
  @Spec private CommandSpec commandSpec = CommandSpec.create();

  @Option(
      names = "--player",
      paramLabel = "P",
      defaultValue = "uct",
      description =
          "Who chooses the moves, such as uct:time=5,threads=2 or net:model=NAME; `tengen players`"
              + " lists the kinds and their keys: ponder=true to think on while the opponent does,"
              + " resign=0 never to give up (default: ${DEFAULT-VALUE}).")
  private String player = "uct";

  @Option(
      names = "--rules",
      paramLabel = "R",
      defaultValue = "tromp-taylor",
      description =
          "tromp-taylor, chinese, japanese, korean, aga or new-zealand; chinese has positional superko"
              + " here and with kgs-rules, simple ko with kata-set-rules, as in KataGo"
              + " (default: ${DEFAULT-VALUE}).")
  private String rules = "tromp-taylor";

  @Option(
      names = "--komi",
      paramLabel = "K",
      description = "Komi, a multiple of 0.5 (default: that of the rules).")
  private @Nullable Double komi;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The source of all randomness (default: another one each time).")
  private @Nullable Long seed;

  @Override
  public Integer call() throws IOException {
    PlayerSpec spec = KnownPlayers.kinds().parse(player);
    Rules played = Ruleset.parse(rules).rules();
    if (komi != null) {
      played = played.withKomi(komi);
    }
    String version =
        Objects.requireNonNullElse(
            GtpCommand.class.getPackage().getImplementationVersion(), "development");
    // The protocol is bytes: the writers of the command line would translate line ends.
    try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        GtpPlayer chooser = new GtpPlayer(spec, seed != null ? seed : System.nanoTime())) {
      GtpEngine engine = new GtpEngine(new GtpIdentity("Tengen", version), played, chooser);
      chooser.addCommands(engine);
      Consumer<String> log =
          message -> commandSpec.commandLine().getErr().println("tengen gtp: " + message);
      engine.logTo(log);
      // What is wrong with a player shall be told now, not in the middle of a game.
      String description = chooser.prepare(engine.session().state());
      if (!description.isEmpty()) {
        log.accept(description);
      }
      engine.run(System.in, out);
    }
    return 0;
  }
}
