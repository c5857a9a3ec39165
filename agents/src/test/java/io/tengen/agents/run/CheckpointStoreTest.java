package io.tengen.agents.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointStoreTest {
  @TempDir private Path directory;
  private final List<String> warnings = new ArrayList<>();

  private CheckpointStore storeWith(int... progresses) throws IOException {
    CheckpointStore store = new CheckpointStore(directory, 77);
    for (int progress : progresses) {
      store.save(new Checkpoint(progress, 10L * progress, new byte[] {1, 2, (byte) progress}));
    }
    return store;
  }

  private Path file(int progress) {
    return directory.resolve("checkpoint-%012d.bin".formatted(progress));
  }

  @Test
  void theNewestComesBackAndOnlyAFewAreKept() throws IOException {
    CheckpointStore store = storeWith(5, 90, 1_000, 2_000, 10_000);
    Checkpoint newest = store.newest(warnings::add).orElseThrow();
    assertEquals(10_000, newest.progress());
    assertEquals(100_000, newest.metricsLength());
    assertArrayEquals(new byte[] {1, 2, (byte) 10_000}, newest.content());
    assertEquals(List.of(), warnings);
    try (var files = Files.list(directory)) {
      assertEquals(3, files.count());
    }
  }

  /** Worked by hand; runs that were begun by older versions must go on. */
  @Test
  void theLayoutOnDiskIsThatOfVersionOne() throws IOException {
    storeWith(5);
    String header = "54474e4300000001000000000000004d";
    String progressAndMetrics = "00000000000000050000000000000032";
    String content = "00000003010205";
    String checksum = "dd061af1";
    assertEquals(
        header + progressAndMetrics + content + checksum,
        HexFormat.of().formatHex(Files.readAllBytes(file(5))));
  }

  @Test
  void nothingIsThereAtFirst() throws IOException {
    assertTrue(storeWith().newest(warnings::add).isEmpty());
  }

  /** Every byte of the newest file in turn is flipped, and the file cut at every length. */
  @Test
  void aDamagedCheckpointIsPassedOverForTheOneBeforeIt() throws IOException {
    CheckpointStore store = storeWith(1, 2);
    byte[] whole = Files.readAllBytes(file(2));
    for (int i = 0; i < whole.length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] ^= 0x10;
      Files.write(file(2), flipped);
      assertFallsBackToFirst(store);
      Files.write(file(2), Arrays.copyOf(whole, i));
      assertFallsBackToFirst(store);
    }
    Files.write(file(2), whole);
    assertEquals(2, store.newest(warnings::add).orElseThrow().progress());
  }

  private void assertFallsBackToFirst(CheckpointStore store) throws IOException {
    warnings.clear();
    assertEquals(1, store.newest(warnings::add).orElseThrow().progress());
    assertEquals(1, warnings.size(), warnings.toString());
    assertTrue(
        warnings.get(0).endsWith("; using checkpoint-000000000001.bin, the one before it"),
        warnings.toString());
  }

  @Test
  void aSaveDropsTheDamagedOnesThatWereNewer() throws IOException {
    CheckpointStore store = storeWith(10, 20, 30);
    Files.writeString(file(30), "damaged");
    store.save(new Checkpoint(25, 0, new byte[0]));
    assertEquals(25, store.newest(warnings::add).orElseThrow().progress());
    assertEquals(List.of(), warnings);
    assertTrue(Files.exists(file(10)) && Files.exists(file(20)));
  }

  @Test
  void whenAllAreDamagedThatIsAnError() throws IOException {
    CheckpointStore store = storeWith(1);
    Files.writeString(file(1), "hello");
    RunDirectoryException error =
        assertThrows(RunDirectoryException.class, () -> store.newest(warnings::add));
    assertTrue(error.toString().contains("is cut off; none is left"), error.toString());
  }

  @Test
  void anotherRunsCheckpointIsNotTaken() throws IOException {
    storeWith(1);
    RunDirectoryException error =
        assertThrows(
            RunDirectoryException.class,
            () -> new CheckpointStore(directory, 78).newest(warnings::add));
    assertTrue(error.toString().contains("another configuration"), error.toString());
  }

  @Test
  void whoseItIsCanBeSaid() throws IOException {
    storeWith(1);
    CheckpointStore other =
        new CheckpointStore(directory, 78).withOrigin(content -> content.length + " bytes");
    RunDirectoryException error =
        assertThrows(RunDirectoryException.class, () -> other.newest(warnings::add));
    assertTrue(
        error.toString().contains("belongs to a run with another configuration (")
            && error.toString().contains(" bytes); none is left"),
        error.toString());
  }

  @Test
  void oneOfANameOfItsOwnLivesApart() throws IOException {
    CheckpointStore store = storeWith(1, 2, 3);
    assertTrue(store.find("best.bin", warnings::add).isEmpty());
    store.saveAs("best.bin", new Checkpoint(99, 0, new byte[] {5, 6}));
    assertEquals(3, store.newest(warnings::add).orElseThrow().progress());
    store.save(new Checkpoint(4, 0, new byte[0]));
    Checkpoint found = store.find("best.bin", warnings::add).orElseThrow();
    assertEquals(99, found.progress());
    assertEquals("[5, 6]", Arrays.toString(found.content()));
    assertEquals(List.of(), warnings);
    Files.writeString(directory.resolve("best.bin"), "hello");
    assertTrue(store.find("best.bin", warnings::add).isEmpty());
    assertEquals(List.of("best.bin is cut off; it is left out"), warnings);
  }
}
