package io.tengen.agents.tabular;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.run.Checkpoint;
import io.tengen.agents.run.RunDirectoryException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TabularProgressTest {
  private static final double[] VALUES = {0.25, -1, 7, 0};

  private static TabularAgent agent(double... values) {
    return new QLearning(QTable.of(2, values), 1);
  }

  private static byte[] saved() {
    TabularProgress progress = new TabularProgress();
    progress.addEpisode(3, 10, 2);
    progress.addEpisode(5, 20, 2);
    progress.addEpisode(1, 40, 2);
    progress.addSeconds(1.5);
    return progress.save(agent(VALUES));
  }

  private static TabularProgress restore(byte[] content, TabularAgent agent) {
    return TabularProgress.restore(new Checkpoint(3, 0, content), agent);
  }

  @Test
  void everythingComesBack() {
    double[] values = new double[VALUES.length];
    TabularProgress progress = restore(saved(), agent(values));
    assertArrayEquals(VALUES, values);
    assertArrayEquals(new double[] {3, 5, 1}, progress.returns());
    assertEquals(70, progress.steps());
    assertEquals(1.5, progress.seconds());
    assertEquals(4, progress.bestMean(), "of episodes 1 and 2");
    assertEquals(3, progress.mean(2), "of episodes 2 and 3");
    assertEquals(3, progress.mean(100), "of all");
    progress.addEpisode(9, 1, 2);
    assertEquals(5, progress.bestMean(), "it goes on counting");
  }

  /** Worked by hand; runs that were begun by older versions must go on. */
  @Test
  void theContentIsCountersReturnsAndTables() {
    ByteBuffer expected = ByteBuffer.allocate(4 + 8 + 8 + 8 + 3 * 8 + 4 * 8);
    expected.putInt(3).putLong(70).putDouble(1.5).putDouble(4);
    expected.putDouble(3).putDouble(5).putDouble(1);
    expected.putDouble(0.25).putDouble(-1).putDouble(7).putDouble(0);
    assertArrayEquals(expected.array(), saved());
  }

  @Test
  void contentOfAnotherLengthIsRefused() {
    byte[] whole = saved();
    for (int length = 0; length < whole.length + 10; length++) {
      if (length != whole.length) {
        assertRefused(Arrays.copyOf(whole, length), agent(new double[4]));
      }
    }
    assertRefused(whole, agent(new double[6]));
    byte[] countless = whole.clone();
    ByteBuffer.wrap(countless).putInt(Integer.MAX_VALUE);
    assertRefused(countless, agent(new double[4]));
  }

  private static void assertRefused(byte[] content, TabularAgent agent) {
    RunDirectoryException error =
        assertThrows(RunDirectoryException.class, () -> restore(content, agent));
    assertTrue(
        error.toString().contains("a checkpoint of " + content.length + " bytes does not fit"),
        error.toString());
  }
}
