package io.tengen.arena.match;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file by which a match survives whatever ends the program: JSON lines, first the settings and
 * then a game each, which is on the disk before {@link #append} returns. A last line that was not
 * finished is dropped; its game is played again.
 *
 * <p>Files are written without channels, which an interrupt would close. To be used by one thread.
 */
public final class MatchLedger implements AutoCloseable {
  private static final String NAME = "match.jsonl";
  private static final String FORMAT = "tengen-match-1";

  /** A million games of a kilobyte. */
  private static final long LARGEST = 1L << 30;

  private final Path file;
  private final RandomAccessFile storage;
  private final GameJson json;
  private final List<PlayedGame> games = new ArrayList<>();

  private MatchLedger(Path file, RandomAccessFile storage, GameJson json) {
    this.file = file;
    this.storage = storage;
    this.json = json;
  }

  /**
   * The seed of the match that is in a directory, for those who name none.
   *
   * @throws LedgerException when there is a file that is no match
   */
  public static OptionalLong seedIn(Path directory) throws IOException {
    Path file = directory.resolve(NAME);
    if (!Files.exists(file)) {
      return OptionalLong.empty();
    }
    List<String> lines = lines(file, readAll(file));
    if (lines.isEmpty()) {
      return OptionalLong.empty();
    }
    JsonNode seed = settings(file, lines.get(0)).get("seed");
    try {
      return seed == null
          ? OptionalLong.empty()
          : OptionalLong.of(Long.parseLong(seed.asStringOpt().orElse("")));
    } catch (NumberFormatException e) {
      throw new LedgerException(file + ": the seed is " + seed + ", but must be a whole number");
    }
  }

  /** Opens the ledger of a match in a directory, or makes both, as below. */
  public static MatchLedger open(
      Path directory, MatchSettings settings, Entrant a, Entrant b, Consumer<String> messages)
      throws IOException {
    return open(directory, settings, Map.of(), a, b, messages);
  }

  /**
   * Opens the ledger of a match in a directory, or makes both.
   *
   * @param purpose what else must be the same when the match goes on, by names that no setting has,
   *     such as what is to be tested by it
   * @param messages told, in a line, of an unfinished line that was dropped
   * @throws LedgerException when the directory has other things, another match, more games than the
   *     settings, a file that is no match, a game with an illegal move, or another process is
   *     playing there
   */
  public static MatchLedger open(
      Path directory,
      MatchSettings settings,
      Map<String, String> purpose,
      Entrant a,
      Entrant b,
      Consumer<String> messages)
      throws IOException {
    Files.createDirectories(directory);
    Path file = directory.resolve(NAME);
    if (!Files.exists(file) && !isEmpty(directory)) {
      throw new LedgerException(
          directory + " holds other things than a match; give a new directory or an empty one");
    }
    RandomAccessFile storage = new RandomAccessFile(file.toFile(), "rw");
    try {
      lock(storage, directory);
      MatchLedger ledger = new MatchLedger(file, storage, new GameJson(settings.game()));
      ledger.load(header(settings, purpose, a, b), messages);
      if (ledger.games.size() > settings.games()) {
        throw new LedgerException(
            directory
                + " has "
                + ledger.games.size()
                + " games already, but the match shall have "
                + settings.games()
                + "; ask for as many at least");
      }
      return ledger;
    } catch (IOException | RuntimeException e) {
      storage.close();
      throw e;
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isEmpty();
    }
  }

  private static void lock(RandomAccessFile storage, Path directory) throws IOException {
    FileLock lock = null;
    try {
      lock = storage.getChannel().tryLock();
    } catch (OverlappingFileLockException e) {
      // This very process holds it; answered below like another one.
      lock = null;
    }
    if (lock == null) {
      throw new LedgerException(
          "another process is playing a match in " + directory + "; wait for it or stop it");
    }
  }

  private static ObjectNode header(
      MatchSettings settings, Map<String, String> purpose, Entrant a, Entrant b) {
    ObjectNode values = JsonMapper.shared().createObjectNode();
    values.put("A", a.name());
    values.put("B", b.name());
    settings.describe().forEach(values::put);
    purpose.forEach(values::put);
    ObjectNode header = JsonMapper.shared().createObjectNode();
    header.put("format", FORMAT);
    header.set("settings", values);
    return header;
  }

  /** Reads what there is, or begins with the header. */
  private void load(ObjectNode header, Consumer<String> messages) throws IOException {
    byte[] content = readAll(file);
    List<String> lines = lines(file, content);
    int whole = 0;
    for (int i = 0; i < content.length; i++) {
      whole = content[i] == '\n' ? i + 1 : whole;
    }
    if (whole < content.length) {
      messages.accept(
          file
              + ": dropped a last line that was not finished, of "
              + (content.length - whole)
              + " bytes");
      storage.setLength(whole);
    }
    storage.seek(whole);
    if (lines.isEmpty()) {
      appendLine(header.toString());
      return;
    }
    requireSame(settings(file, lines.get(0)), header.get("settings"));
    for (int i = 1; i < lines.size(); i++) {
      games.add(readGame(i, lines.get(i)));
    }
  }

  private static byte[] readAll(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new LedgerException(file + " is larger than " + LARGEST + " bytes: not a match");
    }
    return Files.readAllBytes(file);
  }

  /** The finished lines. */
  private static List<String> lines(Path file, byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    int end = text.lastIndexOf('\n') + 1;
    if (end == 0 && !text.isEmpty() && !text.startsWith("{")) {
      throw new LedgerException(file + " is not the ledger of a match");
    }
    return text.substring(0, end).lines().toList();
  }

  private static JsonNode settings(Path file, String line) {
    try {
      JsonNode header = JsonMapper.shared().readTree(line);
      JsonNode settings = header.get("settings");
      if (settings != null && FORMAT.equals(header.path("format").asStringOpt().orElse(""))) {
        return settings;
      }
    } catch (JacksonException e) {
      throw new LedgerException(file + ", line 1: not the ledger of a match: it is no JSON");
    }
    throw new LedgerException(file + ", line 1: not the ledger of a match of this version");
  }

  private void requireSame(JsonNode stored, JsonNode asked) {
    for (Map.Entry<String, JsonNode> value : asked.properties()) {
      JsonNode before = stored.get(value.getKey());
      if (!value.getValue().equals(before)) {
        throw new LedgerException(
            file
                + " is another match: "
                + value.getKey()
                + " is "
                + (before == null ? "missing" : before)
                + " there and "
                + value.getValue()
                + " now; play on with the same, or choose another directory");
      }
    }
    if (stored.size() != asked.size()) {
      throw new LedgerException(
          file + " is another match: it has other settings; choose another directory");
    }
  }

  private PlayedGame readGame(int number, String line) {
    try {
      PlayedGame game = json.read(JsonMapper.shared().readTree(line));
      if (game.number() == number && game.first() == Side.of(number, 0)) {
        return game;
      }
    } catch (JacksonException e) {
      throw new LedgerException(file + ", line " + (number + 1) + ": it is no JSON");
    } catch (IllegalArgumentException e) {
      throw new LedgerException(file + ", line " + (number + 1) + ": " + e.getMessage());
    }
    throw new LedgerException(file + ", line " + (number + 1) + ": it is not game " + number);
  }

  /** The games that are in it. */
  public List<PlayedGame> games() {
    return List.copyOf(games);
  }

  /** Adds the next game for good. */
  public void append(PlayedGame game) throws IOException {
    appendLine(json.write(game).toString());
    games.add(game);
  }

  private void appendLine(String line) throws IOException {
    storage.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    storage.getFD().sync();
  }

  /** Lets other processes play here. */
  @Override
  public void close() throws IOException {
    storage.close();
  }
}
