package io.tengen.arena.player;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;

/**
 * A GTP engine that answers every genmove as its kind says and writes all commands that it is sent
 * to a file, without their ids. It is started with no other class beside it.
 */
final class FakeEngineMain {
  private static final String COMMANDS =
      "boardsize\nclear_board\nkomi\nplay\ngenmove\ntime_settings\ntime_left\nlist_commands\nquit";

  private FakeEngineMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    String kind = arguments[0];
    Path log = Path.of(arguments[1]);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      int blank = line.indexOf(' ');
      String id = line.substring(0, Math.max(0, blank));
      String command = line.substring(blank + 1);
      Files.writeString(log, command + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      out.print(answer(kind, command, id) + "\n\n");
      if (command.equals("quit")) {
        return;
      }
    }
  }

  private static String answer(String kind, String command, String id) throws InterruptedException {
    String name = command.split(" ", -1)[0];
    return switch (name) {
      case "list_commands" ->
          "="
              + id
              + " "
              + (kind.equals("poor") ? "play\nquit" : COMMANDS)
              + (kind.equals("katago") ? "\nkata-set-rules" : "")
              + (kind.startsWith("handicap") ? "\nset_free_handicap" : "");
      case "set_free_handicap" ->
          kind.equals("handicap-less") ? "?" + id + " bad vertex list" : "=" + id;
      case "play" -> kind.equals("refuses") ? "?" + id + " illegal move" : "=" + id;
      case "genmove" -> "=" + id + " " + move(kind);
      default -> "=" + id;
    };
  }

  private static String move(String kind) throws InterruptedException {
    switch (kind) {
      case "dies" -> {
        System.err.println("out of luck");
        Runtime.getRuntime().halt(3);
      }
      case "hangs" -> new CountDownLatch(1).await();
      default -> {}
    }
    return switch (kind) {
      case "garbage" -> "the best move";
      case "corner" -> "A1";
      case "resigns" -> "resign";
      default -> "PASS";
    };
  }
}
