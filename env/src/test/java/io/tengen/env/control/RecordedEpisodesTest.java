package io.tengen.env.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Environment;
import io.tengen.env.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Episodes of Gymnasium 1.3.0, played again: the same observations, rewards and ends. */
class RecordedEpisodesTest {
  private static final double ROUNDING = 1e-5;

  @Test
  void cartPole() throws IOException {
    replay(new CartPole(), "cartpole.txt");
  }

  @Test
  void mountainCar() throws IOException {
    replay(new MountainCar(), "mountaincar.txt");
  }

  @Test
  void acrobot() throws IOException {
    replay(new Acrobot(), "acrobot.txt");
  }

  private static void replay(Environment<float[]> environment, String file) throws IOException {
    int steps = 0;
    int ends = 0;
    for (String line : lines(file)) {
      String[] fields = line.split(" ");
      String where = file + ": " + line;
      if (fields[0].equals("reset")) {
        assertObservation(fields, 2, environment.reset(Long.parseLong(fields[1])), where);
      } else {
        Step<float[]> step = environment.step(Integer.parseInt(fields[0]));
        assertEquals(Double.parseDouble(fields[1]), step.reward(), where);
        assertEquals(fields[2].equals("TERMINATED"), step.terminated(), where);
        assertObservation(fields, 3, step.observation(), where);
        steps++;
        ends += step.terminated() ? 1 : 0;
      }
    }
    assertTrue(steps >= 100 && ends >= 2, file + " has " + steps + " steps, " + ends + " ends");
  }

  private static void assertObservation(
      String[] fields, int first, float[] observation, String where) {
    assertEquals(fields.length - first, observation.length, where);
    for (int i = 0; i < observation.length; i++) {
      assertEquals(Float.parseFloat(fields[first + i]), observation[i], ROUNDING, where);
    }
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = RecordedEpisodesTest.class.getResourceAsStream(file)) {
      assertNotNull(in, file);
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }
}
