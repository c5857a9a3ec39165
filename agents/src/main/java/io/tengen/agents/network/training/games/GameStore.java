package io.tengen.agents.network.training.games;

import io.tengen.agents.run.DurableFiles;
import io.tengen.agents.run.RunDirectoryException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * The usable games of a run in one file, from which any of them is read at once, so that memory
 * holds no more than where each begins: 20 million moves are 40 MB on disk.
 *
 * <p>Layout, big-endian: magic, format version, the selection, then a 1 and a {@link PackedGame}
 * for each, a 0, how many games were read, how many of them were unusable by reason, and a CRC-32C
 * of all that.
 *
 * <p>Safe for use by several threads.
 */
public final class GameStore implements AutoCloseable {
  private static final int MAGIC = 0x54474753;
  private static final int VERSION = 2;
  private static final int BUFFER_BYTES = 1 << 16;

  private final FileChannel channel;
  private final GameSelection selection;
  private final GameIndex training = new GameIndex();
  private final GameIndex heldOut = new GameIndex();
  private final Map<Unusable, Long> unusable = new EnumMap<>(Unusable.class);
  private long gamesRead;
  private long checksum;

  private GameStore(FileChannel channel, GameSelection selection) {
    this.channel = channel;
    this.selection = selection;
  }

  /**
   * Reads records and writes the store.
   *
   * @param file replaced when all are read
   * @param paths files and directories, in the formats of {@link io.tengen.go.sgf.SgfSources}
   * @param progress told how many games have been read
   * @param stop asked now and then whether to stop
   * @throws IllegalArgumentException when a path does not exist
   * @throws RunDirectoryException when it was asked to stop
   */
  public static void create(
      Path file,
      List<Path> paths,
      GameSelection selection,
      LongConsumer progress,
      BooleanSupplier stop)
      throws IOException {
    try {
      DurableFiles.replace(
          file,
          stream -> {
            CheckedOutputStream checked = new CheckedOutputStream(stream, new CRC32C());
            DataOutputStream out = new DataOutputStream(checked);
            writeHeader(out, selection);
            GamePacker packer = new GamePacker(selection);
            packer.pack(paths, game -> writeGame(out, game), progress, stop);
            out.writeByte(0);
            out.writeLong(packer.games());
            for (Unusable reason : Unusable.values()) {
              out.writeLong(packer.unusable(reason));
            }
            out.writeLong(checked.getChecksum().getValue());
          });
    } catch (GamePacker.StoppedException e) {
      throw new RunDirectoryException(
          "stopped while the games were read; nothing has been trained");
    }
  }

  private static void writeHeader(DataOutputStream out, GameSelection selection)
      throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeInt(selection.boardSize());
    out.writeInt(selection.fewestMoves());
    out.writeInt(selection.holdOut());
  }

  private static void writeGame(DataOutputStream out, PackedGame game) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(1 + game.byteCount());
    bytes.put((byte) 1);
    game.write(bytes);
    out.write(bytes.array());
  }

  /**
   * Opens a store.
   *
   * @return empty when there is none, it is damaged or of another selection: create it again then
   */
  public static Optional<GameStore> open(Path file, GameSelection selection) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    GameStore store = new GameStore(FileChannel.open(file, StandardOpenOption.READ), selection);
    boolean whole = false;
    try (CheckedInputStream checked =
        new CheckedInputStream(
            new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES), new CRC32C())) {
      whole = store.index(new DataInputStream(checked), checked);
    } catch (EOFException e) {
      whole = false;
    } finally {
      if (!whole) {
        store.close();
      }
    }
    return whole ? Optional.of(store) : Optional.empty();
  }

  private boolean index(DataInputStream in, CheckedInputStream checked) throws IOException {
    boolean matches =
        in.readInt() == MAGIC
            && in.readInt() == VERSION
            && in.readInt() == selection.boardSize()
            && in.readInt() == selection.fewestMoves()
            && in.readInt() == selection.holdOut();
    if (!matches) {
      return false;
    }
    long place = 5L * Integer.BYTES;
    ByteBuffer header = ByteBuffer.allocate(PackedGame.HEADER_BYTES);
    while (in.readByte() != 0) {
      place++;
      in.readFully(header.array());
      int stones = header.getShort(1);
      int moves = header.getInt(3);
      if (stones < 0 || moves < 1) {
        return false;
      }
      int length = PackedGame.HEADER_BYTES + Short.BYTES * (stones + moves);
      in.skipNBytes(length - PackedGame.HEADER_BYTES);
      (PackedGame.isHeldOut(header.get(0)) ? heldOut : training).add(place, length, moves);
      place += length;
    }
    gamesRead = in.readLong();
    for (Unusable reason : Unusable.values()) {
      unusable.put(reason, in.readLong());
    }
    checksum = checked.getChecksum().getValue();
    return in.readLong() == checksum;
  }

  /** The games that may be trained on, or those that are held out. */
  GameIndex index(boolean wantHeldOut) {
    return wantHeldOut ? heldOut : training;
  }

  /** Reads the game that holds a position. */
  PackedGame read(GameIndex index, int game) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(index.length(game));
    long place = index.place(game);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, place + bytes.position()) < 0) {
        throw new EOFException("the file of games has become shorter; another program changed it");
      }
    }
    return PackedGame.read(bytes.flip());
  }

  /** The size of the boards. */
  public int boardSize() {
    return selection.boardSize();
  }

  /** How many games there are to train on. */
  public int trainingGames() {
    return training.games();
  }

  /** How many positions there are to train on. */
  public long trainingPositions() {
    return training.positions();
  }

  /** How many games are held out. */
  public int heldOutGames() {
    return heldOut.games();
  }

  /** How many positions are held out. */
  public long heldOutPositions() {
    return heldOut.positions();
  }

  /** How many games were read, usable or not. */
  public long gamesRead() {
    return gamesRead;
  }

  /** How many games were not usable, by reason. */
  Map<Unusable, Long> unusable() {
    return Map.copyOf(unusable);
  }

  /** The games that were not usable as a text that continues a sentence; empty without any. */
  public String describeUnusable() {
    String reasons =
        unusable.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(entry -> "%,d %s".formatted(entry.getValue(), entry.getKey().text()))
            .collect(Collectors.joining(", "));
    return reasons.isEmpty() ? "" : " (not used: " + reasons + ")";
  }

  /** Tells these games from others. */
  public long checksum() {
    return checksum;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
