package io.tengen.agents.alphazero.replay;

import io.tengen.agents.run.RunDirectoryException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a file of games holds, passing over what is damaged: behind it the next record that
 * checks out is looked for, so that no whole game is lost.
 */
final class GameFileReader {
  /** Where a record begins, so that one can be found behind damage. */
  static final int MARKER = 0xC5A7E2D1;

  /** Marker, length and checksum. */
  static final int FRAME_BYTES = 3 * Integer.BYTES;

  /** Far above any iteration: a larger file is none of games. */
  private static final long LARGEST_FILE = 1L << 30;

  private final Path file;
  private final ByteBuffer in;
  private final TreeMap<Long, ZeroGame> games = new TreeMap<>();
  private int damagedPlaces;
  private long damagedBytes;
  private int repeated;

  private GameFileReader(Path file, ByteBuffer in) {
    this.file = file;
    this.in = in;
  }

  /**
   * Reads a file.
   *
   * @throws RunDirectoryException when it is none of games, of another version, or its header is
   *     damaged
   */
  static GameFileContent read(Path file) throws IOException {
    if (Files.size(file) > LARGEST_FILE) {
      throw new RunDirectoryException(
          "%s is larger than any file of games; move it away".formatted(file));
    }
    return new GameFileReader(file, ByteBuffer.wrap(Files.readAllBytes(file))).read();
  }

  /**
   * Reads the header and the last game alone, from the end of the file: for those who look on while
   * games are added.
   *
   * @param most how many bytes of the end are looked at
   * @return a content of one game, or none where the end has no whole one
   */
  static GameFileContent readLast(Path file, int most) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer head = part(channel, 0, GameFileHeader.MOST_BYTES);
      GameFileReader reader = new GameFileReader(file, head);
      GameFileHeader header = GameFileHeader.read(head).orElseThrow(reader::badHeader);
      long from = Math.max(head.position(), channel.size() - most);
      GameFileReader end = new GameFileReader(file, part(channel, from, most));
      CompactGame last = null;
      int place = end.nextGame(0);
      while (place < end.in.limit()) {
        last = Objects.requireNonNull(end.gameAt(place), "a game was found here");
        place = end.nextGame(place + FRAME_BYTES + last.bytes().length);
      }
      List<ZeroGame> games = last == null ? List.of() : List.of(last.unpack());
      return new GameFileContent(file, header, games, 0, 0, 0);
    }
  }

  /** Some bytes of a file, fewer where it ends before. */
  private static ByteBuffer part(FileChannel channel, long from, int most) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(most);
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {}
    return bytes.flip();
  }

  private GameFileContent read() {
    GameFileHeader header = GameFileHeader.read(in).orElseThrow(this::badHeader);
    int place = in.position();
    while (place < in.limit()) {
      CompactGame game = gameAt(place);
      int next;
      if (game == null) {
        next = nextGame(place + 1);
        damagedPlaces++;
        damagedBytes += next - place;
      } else {
        next = place + FRAME_BYTES + game.bytes().length;
        repeated += games.putIfAbsent(game.index(), game.unpack()) == null ? 0 : 1;
      }
      place = next;
    }
    return new GameFileContent(
        file, header, new ArrayList<>(games.values()), damagedPlaces, damagedBytes, repeated);
  }

  private RunDirectoryException badHeader() {
    String problem = "has a damaged header";
    if (in.limit() >= 2 * Integer.BYTES && in.getInt(0) != GameFileHeader.MAGIC) {
      problem = "is no file of games, or its first bytes are damaged";
    } else if (in.limit() >= 2 * Integer.BYTES
        && in.getInt(Integer.BYTES) != GameFileHeader.VERSION) {
      problem =
          "has the format version %d, but this program reads version %d"
              .formatted(in.getInt(Integer.BYTES), GameFileHeader.VERSION);
    }
    return new RunDirectoryException(
        "%s %s; nothing was changed: put back a good copy, or move it away to go on without its games"
            .formatted(file, problem));
  }

  /** Where the next record that checks out begins, or the end of the file. */
  private int nextGame(int from) {
    int place = from;
    while (place < in.limit() && gameAt(place) == null) {
      place++;
    }
    return place;
  }

  /** The game of the record that begins at a place, if there is one that checks out. */
  private @Nullable CompactGame gameAt(int place) {
    if (in.limit() - place < FRAME_BYTES || in.getInt(place) != MARKER) {
      return null;
    }
    int length = in.getInt(place + Integer.BYTES);
    if (length < 1 || length > in.limit() - place - FRAME_BYTES) {
      return null;
    }
    byte[] bytes = new byte[length];
    in.get(place + FRAME_BYTES, bytes);
    if (in.getInt(place + 2 * Integer.BYTES) != checksum(bytes)) {
      return null;
    }
    try {
      return CompactGame.read(bytes);
    } catch (IllegalArgumentException e) {
      return null; // Written by a program with other ideas of a game: as good as damaged.
    }
  }

  /** The record of a game, ready to be written. */
  static byte[] record(ZeroGame game) {
    byte[] bytes = CompactGame.of(game).bytes();
    ByteBuffer out = ByteBuffer.allocate(FRAME_BYTES + bytes.length);
    out.putInt(MARKER).putInt(bytes.length).putInt(checksum(bytes)).put(bytes);
    return out.array();
  }

  private static int checksum(byte[] bytes) {
    return GameFileHeader.checksum(bytes, bytes.length);
  }
}
