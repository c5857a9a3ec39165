package io.tengen.agents.alphazero.replay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What a file of games says about all of them.
 *
 * @param game the name of the game that was played, at most 200 bytes of UTF-8
 * @param iteration the number of the iteration, from 0
 * @param generation of the network that played, from 0
 * @param networkChecksum tells this network from others
 */
public record GameFileHeader(String game, int iteration, int generation, long networkChecksum) {
  static final int MAGIC = 0x54475A47;
  static final int VERSION = 1;
  private static final int MOST_NAME_BYTES = 200;

  /** Magic, version and the length of the name. */
  private static final int FIXED_BYTES = 2 * Integer.BYTES + 1;

  /** What follows the name, without the checksum. */
  private static final int NUMBER_BYTES = 2 * Integer.BYTES + Long.BYTES;

  /** No header is longer. */
  static final int MOST_BYTES = FIXED_BYTES + MOST_NAME_BYTES + NUMBER_BYTES + Integer.BYTES;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException when one is out of range
   */
  public GameFileHeader {
    int nameBytes = game.getBytes(StandardCharsets.UTF_8).length;
    if (nameBytes < 1 || nameBytes > MOST_NAME_BYTES) {
      throw new IllegalArgumentException(
          "the name of the game has %d bytes, but must have 1 to %d"
              .formatted(nameBytes, MOST_NAME_BYTES));
    }
    if (iteration < 0 || generation < 0) {
      throw new IllegalArgumentException(
          "iteration %d of generation %d, but neither may be negative"
              .formatted(iteration, generation));
    }
  }

  /** Magic, version, name, numbers and a CRC-32C of all that. */
  byte[] bytes() {
    byte[] name = game.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out = ByteBuffer.allocate(FIXED_BYTES + name.length + NUMBER_BYTES + Integer.BYTES);
    out.putInt(MAGIC).putInt(VERSION).put((byte) name.length).put(name);
    out.putInt(iteration).putInt(generation).putLong(networkChecksum);
    return out.putInt(checksum(out.array(), out.position())).array();
  }

  /**
   * Reads a header.
   *
   * @param in stands behind it afterwards
   * @return empty when it is cut off or damaged
   */
  static Optional<GameFileHeader> read(ByteBuffer in) {
    int start = in.position();
    if (in.remaining() < FIXED_BYTES
        || in.getInt(start) != MAGIC
        || in.getInt(start + Integer.BYTES) != VERSION) {
      return Optional.empty();
    }
    byte[] name = new byte[Byte.toUnsignedInt(in.get(start + FIXED_BYTES - 1))];
    byte[] checked = new byte[FIXED_BYTES + name.length + NUMBER_BYTES];
    if (in.remaining() < checked.length + Integer.BYTES) {
      return Optional.empty();
    }
    in.get(start, checked);
    if (in.getInt(start + checked.length) != checksum(checked, checked.length)) {
      return Optional.empty();
    }
    in.position(start + FIXED_BYTES);
    in.get(name);
    GameFileHeader header =
        new GameFileHeader(
            new String(name, StandardCharsets.UTF_8), in.getInt(), in.getInt(), in.getLong());
    in.getInt();
    return Optional.of(header);
  }

  /** The CRC-32C of an array's head. */
  static int checksum(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }

  /** For messages, such as {@code iteration 3 of connect-four by network 2}. */
  @Override
  public String toString() {
    return "iteration %d of %s by network %d (%016x)"
        .formatted(iteration, game, generation, networkChecksum);
  }
}
