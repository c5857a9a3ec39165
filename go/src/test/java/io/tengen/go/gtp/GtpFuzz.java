package io.tengen.go.gtp;

import io.tengen.env.RandomStream;
import io.tengen.go.GoState;
import io.tengen.go.Ruleset;
import io.tengen.go.sgf.Mutations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The fuzz target of GTP: whatever the bytes, an engine answers, its answers can be read, and a
 * failure changes nothing; and a controller that is told the same bytes as answers ends.
 */
public final class GtpFuzz {
  static final byte[] SYNTAX =
      "\n\r\t #=?0123456789abwWBpass\u0000\u007F\u00FF".getBytes(StandardCharsets.ISO_8859_1);

  private static final int MAX_RESPONSE = 1 << 16;

  private GtpFuzz() {}

  /**
   * Tries one input; answers how many commands of it succeeded.
   *
   * @throws AssertionError when the target fails
   */
  static int tryOne(byte[] input) throws IOException {
    readAsResponses(input);
    GtpEngine engine =
        new GtpEngine(
            new GtpIdentity("Fuzz", "1"), Ruleset.TROMP_TAYLOR.rules(), Transcript.randomMoves());
    int successes = 0;
    String text = new String(input, StandardCharsets.ISO_8859_1);
    for (String line : text.split("\n", -1)) {
      // Scoring plays games out, which is not what is tried here.
      if (line.contains("final") || line.contains("loadsgf")) {
        continue;
      }
      GoState before = engine.session().state();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] bytes = (line + "\n").getBytes(StandardCharsets.ISO_8859_1);
      engine.run(new ByteArrayInputStream(bytes), out);
      List<GtpResponse> responses = readAsResponses(out.toByteArray());
      if (responses.size() > 1 || (out.size() > 0 && responses.isEmpty())) {
        throw new AssertionError(responses.size() + " answers to " + line);
      }
      for (GtpResponse response : responses) {
        successes += response.success() ? 1 : 0;
        if (!response.success() && before != engine.session().state()) {
          throw new AssertionError("a failure has changed the game: " + line);
        }
      }
      if (engine.hasQuit()) {
        break;
      }
    }
    return successes;
  }

  private static List<GtpResponse> readAsResponses(byte[] bytes) throws IOException {
    List<GtpResponse> responses = new ArrayList<>();
    GtpResponseReader reader = new GtpResponseReader(new ByteArrayInputStream(bytes), MAX_RESPONSE);
    try {
      for (GtpResponse next = reader.next(); next != null; next = reader.next()) {
        responses.add(next);
      }
    } catch (GtpResponseReader.MalformedException e) {
      // The declared way out.
      return responses;
    }
    return responses;
  }

  /** A script that has every command, in a random order. */
  static byte[] script(RandomStream random) {
    String[] commands = {
      "boardsize 5",
      "clear_board",
      "komi 6.5",
      "play b C3",
      "play w D4",
      "play b pass",
      "genmove w",
      "genmove b",
      "undo",
      "fixed_handicap 2",
      "place_free_handicap 3",
      "set_free_handicap A1 B2",
      "time_settings 60 10 1",
      "time_left b 5 1",
      "showboard",
      "known_command play",
      "list_commands",
      "name",
      "version",
      "protocol_version",
      "reg_genmove b"
    };
    StringBuilder script = new StringBuilder("boardsize 7\n");
    for (int i = 0; i < 12; i++) {
      script.append(i).append(' ').append(commands[random.nextInt(commands.length)]).append('\n');
    }
    return script.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Fuzzes for longer: {@code GtpFuzz DIRECTORY SECONDS [SEED]}, with the files of the directory as
   * the corpus. The input that fails is in the exception.
   */
  public static void main(String[] arguments) throws IOException {
    Mutations.fuzz(arguments, SYNTAX, GtpFuzz::tryOne);
  }
}
