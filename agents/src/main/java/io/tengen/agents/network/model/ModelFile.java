package io.tengen.agents.network.model;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.run.DurableFiles;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A network in one {@code .tgn} file, little-endian: {@value #MAGIC}, the version, the length of
 * the header, the header as JSON (game, shape, precision, card), the parameters in DL4J's order,
 * and CRC-32C of all before it.
 */
public final class ModelFile {
  static final String MAGIC = "TENGENNN";
  static final int VERSION = 1;

  /** No network is larger: what a header claims is not believed beyond it. */
  private static final long LARGEST = 1L << 30;

  private static final int FIXED_LENGTH = MAGIC.length() + 4 * Integer.BYTES;

  private static final JsonMapper MAPPER = new JsonMapper();

  /** How the parameters are written. */
  public enum Precision {
    /** 4 bytes each. */
    FLOAT32(Float.BYTES),
    /** 2 bytes each, rounded. */
    FLOAT16(Short.BYTES);

    private final int bytes;

    Precision(int bytes) {
      this.bytes = bytes;
    }
  }

  private record Header(
      @Nullable String game,
      @Nullable NetworkConfig network,
      @Nullable Precision precision,
      int parameters,
      @Nullable Map<String, String> card) {}

  private ModelFile() {}

  /**
   * Writes a model, whole or not at all.
   *
   * @throws IllegalArgumentException when a parameter is beyond the range of the precision
   */
  public static void write(PolicyValueNetwork network, Precision precision, Path file)
      throws IOException {
    DurableFiles.replace(file, toBytes(network, precision));
  }

  /**
   * What a file of the model holds.
   *
   * @throws IllegalArgumentException when a parameter is beyond the range of the precision
   */
  public static byte[] toBytes(PolicyValueNetwork network, Precision precision) {
    float[] parameters = network.parameters();
    Header header =
        new Header(network.game(), network.config(), precision, parameters.length, network.card());
    byte[] json = MAPPER.writeValueAsBytes(header);
    ByteBuffer buffer =
        ByteBuffer.allocate(FIXED_LENGTH + json.length + parameters.length * precision.bytes)
            .order(ByteOrder.LITTLE_ENDIAN);
    buffer.put(MAGIC.getBytes(StandardCharsets.US_ASCII));
    buffer.putInt(VERSION).putInt(json.length).put(json).putInt(parameters.length);
    for (int i = 0; i < parameters.length; i++) {
      switch (precision) {
        case FLOAT32 -> buffer.putFloat(parameters[i]);
        case FLOAT16 -> buffer.putShort(half(parameters[i], i));
      }
    }
    buffer.putInt(checksum(buffer.array(), buffer.position()));
    return buffer.array();
  }

  private static short half(float parameter, int index) {
    if (!HalfFloats.hold(parameter)) {
      throw new IllegalArgumentException(
          "parameter "
              + index
              + " is "
              + parameter
              + ", but must be in [-65504, 65504] for half precision; write the model in full");
    }
    return HalfFloats.of(parameter);
  }

  static int checksum(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }

  /**
   * Reads a model.
   *
   * @throws ModelFormatException when it is not one, or not a whole one
   */
  public static PolicyValueNetwork read(Path file) throws IOException {
    long size = Files.size(file);
    if (size > LARGEST) {
      throw new ModelFormatException(
          file + " has " + size + " bytes, but no model has more than " + LARGEST);
    }
    return parse(Files.readAllBytes(file), file.toString());
  }

  /** Reads the bytes of a model, which a name stands for in messages. */
  static PolicyValueNetwork parse(byte[] bytes, String name) throws ModelFormatException {
    byte[] magic = MAGIC.getBytes(StandardCharsets.US_ASCII);
    if (bytes.length < magic.length
        || !Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length)) {
      throw new ModelFormatException(
          name + " is not a model of Tengen: it does not begin with " + MAGIC);
    }
    try {
      return parseAfterMagic(bytes, name);
    } catch (BufferUnderflowException e) {
      throw truncated(name);
    }
  }

  private static PolicyValueNetwork parseAfterMagic(byte[] bytes, String name)
      throws ModelFormatException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    buffer.position(MAGIC.length());
    int version = buffer.getInt();
    if (version != VERSION) {
      throw new ModelFormatException(
          name
              + " is a model of version "
              + version
              + ", but this Tengen reads version "
              + VERSION
              + "; use the Tengen that wrote it");
    }
    int headerLength = buffer.getInt();
    if (headerLength < 0 || headerLength > buffer.remaining()) {
      throw truncated(name);
    }
    byte[] json = new byte[headerLength];
    buffer.get(json);
    int count = buffer.getInt();
    Header header = header(json, name);
    Precision precision = header == null ? null : header.precision;
    if (header == null || header.game == null || header.network == null || precision == null) {
      throw new ModelFormatException(name + " is damaged: its header is not complete");
    }
    long length = (long) precision.bytes * count + Integer.BYTES;
    if (count < 0 || buffer.remaining() < length) {
      throw truncated(name);
    }
    if (buffer.remaining() > length) {
      throw new ModelFormatException(
          name + " is damaged: " + (buffer.remaining() - length) + " bytes follow the model");
    }
    int end = bytes.length - Integer.BYTES;
    if (buffer.getInt(end) != checksum(bytes, end)) {
      throw new ModelFormatException(name + " is damaged: its checksum is wrong; fetch it again");
    }
    float[] parameters = new float[count];
    for (int i = 0; i < count; i++) {
      parameters[i] =
          switch (precision) {
            case FLOAT32 -> buffer.getFloat();
            case FLOAT16 -> HalfFloats.toFloat(buffer.getShort());
          };
    }
    Map<String, String> card = header.card == null ? Map.of() : header.card;
    if (card.values().stream().anyMatch(Objects::isNull)) {
      throw new ModelFormatException(name + " is damaged: its card has a name without a value");
    }
    try {
      return new PolicyValueNetwork(header.game, header.network, parameters, card);
    } catch (IllegalArgumentException e) {
      throw unsound(name, e);
    }
  }

  /** The header; null where it is JSON's {@code null}. */
  private static @Nullable Header header(byte[] json, String name) throws ModelFormatException {
    try {
      return MAPPER.readValue(json, Header.class);
    } catch (JacksonException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw unsound(name, refused);
      }
      throw new ModelFormatException(
          name + " is damaged: its header cannot be read: " + e.getOriginalMessage());
    }
  }

  private static ModelFormatException unsound(String name, IllegalArgumentException why) {
    return new ModelFormatException(name + " is not a sound model: " + why.getMessage());
  }

  private static ModelFormatException truncated(String name) {
    return new ModelFormatException(name + " is truncated; fetch it again");
  }
}
