package io.tengen.agents.network.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.SampleNetworks;
import io.tengen.env.board.ConnectFour;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
  private static final NetworkConfig CONFIG = SampleNetworks.small();

  @TempDir private Path folder = Path.of("");

  private static PolicyValueNetwork network() {
    return new PolicyValueNetwork(
        "go", CONFIG, SampleNetworks.parameters(CONFIG, 9), Map.of("data", "none"));
  }

  private Path written(ModelFile.Precision precision) throws IOException {
    Path file = folder.resolve("model.tgn");
    ModelFile.write(network(), precision, file);
    return file;
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    PolicyValueNetwork read = ModelZoo.open(written(ModelFile.Precision.FLOAT32).toString());
    assertEquals("go", read.game());
    assertEquals(CONFIG, read.config());
    assertEquals(Map.of("data", "none"), read.card());
    assertArrayEquals(network().parameters(), read.parameters());
  }

  @Test
  void aRunStandsForItsBestModel() throws IOException {
    IllegalArgumentException none =
        assertThrows(IllegalArgumentException.class, () -> ModelZoo.locate(folder.toString()));
    assertTrue(none.toString().contains("there is no best.tgn in " + folder), none.toString());
    Path best = folder.resolve("best.tgn");
    ModelFile.write(network(), ModelFile.Precision.FLOAT32, best);
    assertEquals(best.toString(), ModelZoo.locate(folder + "/../" + folder.getFileName()));
    assertArrayEquals(network().parameters(), ModelZoo.open(folder.toString()).parameters());
  }

  @Test
  void halvesAreHalfTheSize() throws IOException {
    long whole = Files.size(written(ModelFile.Precision.FLOAT32));
    Path file = written(ModelFile.Precision.FLOAT16);
    int count = network().parameters().length;
    assertEquals((double) (whole - 2L * count), (double) Files.size(file), 4.0);
    assertArrayEquals(network().parameters(), ModelFile.read(file).parameters(), 2e-3f);
  }

  private static String messageOf(Executable reading) {
    return String.valueOf(assertThrows(ModelFormatException.class, reading).getMessage());
  }

  @Test
  void anyTruncationIsTold() throws IOException {
    byte[] bytes = Files.readAllBytes(written(ModelFile.Precision.FLOAT16));
    for (int length = 0; length < bytes.length; length += length < 600 ? 1 : 97) {
      byte[] part = Arrays.copyOf(bytes, length);
      String message = messageOf(() -> ModelFile.parse(part, "part"));
      assertTrue(
          message.contains(length < ModelFile.MAGIC.length() ? "not a model" : "truncated"),
          length + ": " + message);
    }
  }

  @Test
  void anyDamageIsTold() throws IOException {
    byte[] bytes = Files.readAllBytes(written(ModelFile.Precision.FLOAT16));
    for (int i = 0; i < bytes.length; i += 13) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 0x10;
      assertThrows(ModelFormatException.class, () -> ModelFile.parse(damaged, "damaged"));
    }
    byte[] newer = bytes.clone();
    newer[ModelFile.MAGIC.length()] = 2;
    assertTrue(messageOf(() -> ModelFile.parse(newer, "newer")).contains("version 2"));
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 3);
    assertTrue(messageOf(() -> ModelFile.parse(longer, "longer")).contains("3 bytes follow"));
  }

  @Test
  void otherFilesAndNamesAreRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.tgn"), "(;GM[1])");
    assertThrows(ModelFormatException.class, () -> ModelZoo.open(text.toString()));
    assertThrows(
        IllegalArgumentException.class, () -> ModelZoo.open(folder.resolve("no.tgn").toString()));
    assertThrows(IllegalArgumentException.class, () -> ModelZoo.open("no-such-model"));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PolicyValueNetwork("go", CONFIG, new float[3], Map.of()));
    float[] broken = SampleNetworks.parameters(CONFIG, 9);
    broken[5] = Float.NaN;
    assertThrows(
        IllegalArgumentException.class,
        () -> new PolicyValueNetwork("go", CONFIG, broken, Map.of()));
  }

  @Test
  void aNetworkPlaysItsOwnGameOnAnyBoard() {
    NetworkConfig go = NetworkConfig.forPoints(17, 9, 1, 8);
    PolicyValueNetwork network =
        new PolicyValueNetwork("go", go, SampleNetworks.parameters(go, 1), Map.of());
    var rules = Ruleset.TROMP_TAYLOR.rules();
    assertEquals(go, network.configFor(new GoGame(9, rules)));
    assertEquals(362, network.configFor(new GoGame(19, rules)).actions());
    assertThrows(IllegalArgumentException.class, () -> network.configFor(new ConnectFour()));
    // Three planes are too few for Go.
    assertThrows(IllegalArgumentException.class, () -> network().configFor(new GoGame(5, rules)));
    NetworkConfig fixed = NetworkConfig.forActions(17, 9, 9, 82, 1, 8);
    PolicyValueNetwork one =
        new PolicyValueNetwork("go", fixed, SampleNetworks.parameters(fixed, 1), Map.of());
    assertThrows(IllegalArgumentException.class, () -> one.configFor(new GoGame(19, rules)));
  }
}
