package io.tengen.agents.alphazero.replay;

import io.tengen.agents.run.DurableFiles;
import io.tengen.agents.run.RunDirectoryException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The games of one iteration on disk, one added after the other as they end. Whatever happens to
 * the program, or to some bytes of the file, every other whole game can be read.
 *
 * <p>Layout, big-endian: a {@link GameFileHeader}, then of each game a marker, its length, a
 * CRC-32C, and the bytes of {@link CompactGame}. A game is handed to the system at once, which
 * outlives a kill of the program, and forced to the disk at most some seconds later, which outlives
 * a power cut.
 *
 * <p>Safe for use by several threads; one file must not be open twice.
 */
public final class GameFile implements AutoCloseable {
  private static final int LAST_BYTES = 1 << 20;
  private static final long FORCE_NANOS = 3_000_000_000L;

  private final Path file;
  private final FileChannel channel;
  private final LongSupplier nanoTime;

  /** How long the file is up to its last whole game. */
  private long length;

  private long lastForced;
  private boolean isForced = true;

  /** Goes on at a channel's end. */
  GameFile(Path file, FileChannel channel, LongSupplier nanoTime) throws IOException {
    this.file = file;
    this.channel = channel;
    this.nanoTime = nanoTime;
    this.length = channel.size();
    this.lastForced = nanoTime.getAsLong();
    channel.position(length);
  }

  /** The name of an iteration's file, such as {@code 000012.games}. */
  public static String nameOf(int iteration) {
    return "%06d.games".formatted(iteration);
  }

  /**
   * Reads all whole games of a file, and changes nothing.
   *
   * @throws RunDirectoryException when it is none of games, of another version, or its header is
   *     damaged
   */
  public static GameFileContent read(Path file) throws IOException {
    return GameFileReader.read(file);
  }

  /**
   * Reads the last whole game of a file, which may be added to meanwhile, without reading what is
   * before its last megabyte.
   *
   * @return the header, and one game, or none where there is none yet
   * @throws RunDirectoryException as {@link #read}
   */
  public static GameFileContent readLast(Path file) throws IOException {
    return GameFileReader.readLast(file, LAST_BYTES);
  }

  /**
   * Opens a file to add games; there is an empty one afterwards if there was none, and one that is
   * damaged is written anew from its whole games.
   *
   * @param found told the games that are in it already, ordered by index
   * @param warnings told in a line what was dropped, if anything
   * @throws RunDirectoryException when it cannot be read or has another header
   */
  public static GameFile open(
      Path file, GameFileHeader header, Consumer<ZeroGame> found, Consumer<String> warnings)
      throws IOException {
    byte[] headerBytes = header.bytes();
    if (!Files.exists(file)) {
      DurableFiles.replace(file, headerBytes);
    }
    GameFileContent content = read(file);
    if (!content.header().equals(header)) {
      throw new RunDirectoryException(
          "%s has the games of %s, but the run is at %s; move it away, or go on with its own run"
              .formatted(file, content.header(), header));
    }
    if (!content.isWhole()) {
      DurableFiles.replace(
          file,
          out -> {
            out.write(headerBytes);
            for (ZeroGame game : content.games()) {
              out.write(GameFileReader.record(game));
            }
          });
      warnings.accept(content.describeDamage());
    }
    content.games().forEach(found);
    return new GameFile(file, FileChannel.open(file, StandardOpenOption.WRITE), System::nanoTime);
  }

  /**
   * Adds a game.
   *
   * @throws IOException as when the disk is full; the games before are kept, and this one can be
   *     added again
   */
  public synchronized void append(ZeroGame game) throws IOException {
    ByteBuffer record = ByteBuffer.wrap(GameFileReader.record(game));
    int size = record.remaining();
    try {
      channel.position(length);
      while (record.hasRemaining()) {
        channel.write(record);
      }
    } catch (IOException e) {
      dropHalf(e);
      throw failure(e);
    }
    length += size;
    isForced = false;
    if (nanoTime.getAsLong() - lastForced >= FORCE_NANOS) {
      force();
    }
  }

  /**
   * Takes off what was written of a game; what is left of it after all is passed over by readers.
   */
  private void dropHalf(IOException cause) {
    try {
      channel.truncate(length);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private IOException failure(IOException e) {
    String reason = Objects.requireNonNullElse(e.getMessage(), e.toString());
    return new IOException(
        "%s cannot be written: %s; the games in it are kept".formatted(file, reason), e);
  }

  /**
   * Makes sure that the games so far outlive a power cut.
   *
   * @throws IOException when the disk refuses
   */
  public synchronized void force() throws IOException {
    if (!isForced) {
      try {
        channel.force(false);
      } catch (IOException e) {
        throw failure(e);
      }
      isForced = true;
    }
    lastForced = nanoTime.getAsLong();
  }

  /** Forces the games to the disk and closes the file. */
  @Override
  public synchronized void close() throws IOException {
    try (channel) {
      if (channel.isOpen()) {
        force();
      }
    }
  }
}
