package io.tengen.agents.network.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.SampleNetworks;
import io.tengen.agents.network.SlowNetwork;
import io.tengen.agents.network.dl4j.Lowering;
import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.env.board.ConnectFour;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
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

  /** A whole file with another header. */
  private byte[] withHeader(UnaryOperator<String> change) {
    ByteBuffer old =
        ByteBuffer.wrap(ModelFile.toBytes(network(), ModelFile.Precision.FLOAT32))
            .order(ByteOrder.LITTLE_ENDIAN);
    int lengthAt = ModelFile.MAGIC.length() + Integer.BYTES;
    int headerAt = lengthAt + Integer.BYTES;
    int end = headerAt + old.getInt(lengthAt);
    String header = new String(old.array(), headerAt, end - headerAt, StandardCharsets.UTF_8);
    byte[] changed = change.apply(header).getBytes(StandardCharsets.UTF_8);
    ByteBuffer file =
        ByteBuffer.allocate(headerAt + changed.length + old.capacity() - end)
            .order(ByteOrder.LITTLE_ENDIAN);
    file.put(old.array(), 0, lengthAt).putInt(changed.length).put(changed);
    file.put(old.array(), end, old.capacity() - end - Integer.BYTES);
    file.putInt(ModelFile.checksum(file.array(), file.position()));
    return file.array();
  }

  private void assertHeaderRefused(String message, UnaryOperator<String> change) {
    byte[] file = withHeader(change);
    assertEquals("f" + message, messageOf(() -> ModelFile.parse(file, "f")));
  }

  @Test
  void aHeaderOfAnotherProgramIsRefusedInALine() throws IOException {
    assertEquals("go", ModelFile.parse(withHeader(header -> header), "f").game());
    assertHeaderRefused(
        " is not a sound model: kind is missing, but must be one of BASIC, PRE_ACTIVATION,"
            + " BOTTLENECK, WIDE, PYRAMID, DEPTHWISE_SEPARABLE, DENSE",
        header -> header.replace("\"kind\":\"BASIC\",", ""));
    assertHeaderRefused(
        " is not a sound model: normalisation is missing, but must be one of BATCH, NONE",
        header -> header.replace("\"normalisation\":\"BATCH\"", "\"normalisation\":null"));
    assertHeaderRefused(
        " is not a sound model: policyHead is missing, but must be one of POINTS_AND_PASS, DENSE",
        header -> header.replace("\"policyHead\":\"POINTS_AND_PASS\",", ""));
    assertHeaderRefused(
        " is not a sound model: filters is 2, but must be in [4, 2048]",
        header -> header.replace("\"filters\":8", "\"filters\":2"));
    assertHeaderRefused(
        " is not a sound model: the network has more than 200000000 parameters, the most that there"
            + " may be; choose fewer blocks, filters or channels of the heads",
        header ->
            header
                .replace("\"filters\":8", "\"filters\":2048")
                .replace("\"blocks\":2", "\"blocks\":100"));
    assertHeaderRefused(" is damaged: its header is not complete", header -> "null");
    assertHeaderRefused(
        " is damaged: its header is not complete",
        header -> header.replace("\"precision\":\"FLOAT32\",", ""));
    assertHeaderRefused(
        " is damaged: its card has a name without a value",
        header -> header.replace("\"data\":\"none\"", "\"data\":null"));
    assertTrue(
        messageOf(() -> ModelFile.parse(withHeader(header -> "[1]"), "f"))
            .startsWith("f is damaged: its header cannot be read: "));
  }

  @Test
  void whatNoHalfHoldsIsNotWrittenAsOne() throws IOException {
    float[] parameters = network().parameters();
    parameters[7] = -65_519;
    PolicyValueNetwork largest = new PolicyValueNetwork("go", CONFIG, parameters, Map.of());
    byte[] written = ModelFile.toBytes(largest, ModelFile.Precision.FLOAT16);
    assertEquals(-65_504, ModelFile.parse(written, "f").parameters()[7]);
    parameters[7] = -65_520;
    PolicyValueNetwork larger = new PolicyValueNetwork("go", CONFIG, parameters, Map.of());
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                ModelFile.write(
                    larger, ModelFile.Precision.FLOAT16, folder.resolve("too-large.tgn")));
    assertEquals(
        "parameter 7 is -65520.0, but must be in [-65504, 65504] for half precision; write the"
            + " model in full",
        refusal.getMessage());
    assertFalse(Files.exists(folder.resolve("too-large.tgn")));
    byte[] whole = ModelFile.toBytes(larger, ModelFile.Precision.FLOAT32);
    assertEquals(-65_520, ModelFile.parse(whole, "f").parameters()[7]);
  }

  @Test
  void halvesAnswerAlmostAsFloatsDo() throws IOException {
    for (NetworkConfig config : SampleNetworks.all()) {
      float[] floats = SampleNetworks.parameters(config, 10);
      PolicyValueNetwork network = new PolicyValueNetwork("go", config, floats, Map.of());
      byte[] bytes = ModelFile.toBytes(network, ModelFile.Precision.FLOAT16);
      float[] halves = ModelFile.parse(bytes, "f").parameters();
      LayerGraph graph = Lowering.of(config);
      SlowNetwork exact = new SlowNetwork(graph, floats, config.height(), config.width());
      SlowNetwork rounded = new SlowNetwork(graph, halves, config.height(), config.width());
      float[] planes = SampleNetworks.planes(config, 1, 11);
      exact.evaluate(planes, 0);
      rounded.evaluate(planes, 0);
      assertFalse(Arrays.equals(exact.logits(), rounded.logits()), "nothing was rounded");
      assertArrayEquals(exact.logits(), rounded.logits(), 0.02, config.toString());
      assertEquals(exact.value(), rounded.value(), 0.01, config.toString());
    }
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
