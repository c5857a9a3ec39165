package io.tengen.server.cgos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** A bot as the protocol has it: does what the lines say, for a number of games. */
final class CgosBot implements Callable<List<String>> {
  private final int port;
  private final String name;
  private final CgosBrain brain;
  private final int games;
  private final List<String> results = new ArrayList<>();

  CgosBot(int port, String name, CgosBrain brain, int games) {
    this.port = port;
    this.name = name;
    this.brain = brain;
    this.games = games;
  }

  /** Plays, and answers the lines of the games' ends. */
  @Override
  public List<String> call() throws IOException {
    try (CgosClient client = new CgosClient(port)) {
      while (results.size() < games) {
        String line = client.read();
        String answer = answer(line.split(" +", -1));
        if (!answer.isEmpty()) {
          client.send(answer);
        }
      }
    }
    return results;
  }

  private String answer(String[] words) throws IOException {
    return switch (words[0]) {
      case "protocol" -> "e1 a bot of the tests";
      case "username" -> name;
      case "password" -> "secret-of-" + name;
      case "setup" -> {
        setUp(words);
        yield "";
      }
      case "play" -> {
        brain.play(words[1], words[2]);
        yield "";
      }
      case "genmove" -> brain.choose(words[1], Long.parseLong(words[2]));
      case "gameover" -> {
        results.add(String.join(" ", words));
        yield results.size() < games ? "ready" : "quit";
      }
      case "info" -> "";
      default -> throw new IOException(name + " does not understand: " + String.join(" ", words));
    };
  }

  private void setUp(String[] words) {
    brain.setUp(Integer.parseInt(words[2]), Double.parseDouble(words[3]), Long.parseLong(words[4]));
    for (int i = 7; i < words.length; i += 2) {
      brain.play(i % 4 == 3 ? "b" : "w", words[i]);
    }
  }
}
