package io.tengen.client.files;

import static java.util.function.Predicate.not;

import io.tengen.client.ClientException;
import io.tengen.client.record.GameRecord;
import io.tengen.client.record.MoveNode;
import io.tengen.go.sgf.SgfException;
import io.tengen.go.sgf.SgfGame;
import io.tengen.go.sgf.SgfOptions;
import io.tengen.go.sgf.SgfReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The game at hand, kept after every move, so that one who was cut off goes on where it was: {@code
 * autosave.sgf}, an SGF file with the cursor's place in the root's property {@code TGNPATH}, the
 * numbers of the children from the root on, and what else it takes to go on in {@code TGNGAME}, a
 * line {@code name=value} each. Owned by one thread.
 */
public final class Autosave {
  private static final String PLACE = "TGNPATH";
  private static final String GAME = "TGNGAME";
  private static final int MOST_BYTES = 64 << 20;

  /** How many games stay that were put aside. */
  public static final int MOST_ASIDE = 5;

  private static final Pattern ASIDE = Pattern.compile("autosave-[0-9-]{21}\\.sgf");
  private static final DateTimeFormatter ASIDE_NAME =
      DateTimeFormatter.ofPattern("'autosave-'uuuu-MM-dd-HHmmss-SSS'.sgf'", Locale.ROOT);

  private final Path folder;
  private final Path file;
  private final Path broken;
  private final FileThread thread;

  /** What is to be written next; a newer one takes its place while the disk is busy. */
  private AtomicReference<@Nullable Kept> waiting = new AtomicReference<>();

  private record Kept(SgfGame game, CompletableFuture<Boolean> written) {}

  /**
   * What was kept.
   *
   * @param fields what else it takes to go on with the game; empty for a record to look at
   */
  public record Restored(GameRecord record, Map<String, String> fields) {
    /** Copies. */
    public Restored {
      fields = Map.copyOf(fields);
    }
  }

  /** What came of writing one. */
  private record Outcome(@Nullable Kept kept, @Nullable ClientException failure) {
    void tell() {
      if (kept != null && failure == null) {
        kept.written().complete(true);
      } else if (kept != null) {
        kept.written().completeExceptionally(failure);
      }
    }
  }

  /** That of a folder of settings. */
  public Autosave(Path folder, FileThread thread) {
    this.folder = folder.toAbsolutePath().normalize();
    this.file = folder.resolve("autosave.sgf");
    this.broken = folder.resolve("autosave-broken.sgf");
    this.thread = thread;
  }

  /**
   * Keeps a record as it is now. Where several come before the disk is done with one, the newest is
   * written.
   *
   * @param fields what else it takes to go on with the game; nothing of a field with a line break
   *     is kept
   * @return completes when this one or a newer one is on the disk; fails with a {@link
   *     ClientException} that says why not
   */
  public CompletableFuture<Boolean> keep(GameRecord record, Map<String, String> fields) {
    SgfGame game = record.toSgf();
    game.root().put(PLACE, placeOf(record.current()));
    if (!fields.isEmpty()) {
      game.root().putText(GAME, textOf(fields));
    }
    Kept mine = new Kept(game, new CompletableFuture<>());
    AtomicReference<@Nullable Kept> place = waiting;
    Kept before = place.getAndSet(mine);
    if (before == null) {
      CompletionStage<Outcome> answer = thread.run(() -> writeNewest(place));
      answer.whenComplete(
          (outcome, closed) -> {
            if (closed != null) {
              mine.written().completeExceptionally(closed);
            } else {
              outcome.tell();
            }
          });
    } else {
      CompletionStage<Boolean> newer = mine.written();
      newer.whenComplete(
          (written, failure) -> {
            if (failure == null) {
              before.written().complete(true);
            } else {
              before.written().completeExceptionally(failure);
            }
          });
    }
    return mine.written();
  }

  private Outcome writeNewest(AtomicReference<@Nullable Kept> from) {
    Kept newest = from.getAndSet(null);
    if (newest == null) {
      return new Outcome(null, null);
    }
    try {
      WholeFile.write(file, GameFiles.text(newest.game()).getBytes(StandardCharsets.UTF_8));
      return new Outcome(newest, null);
    } catch (IOException e) {
      return new Outcome(
          newest, new ClientException(file + " cannot be written: " + FileThread.reason(e), e));
    }
  }

  /**
   * Makes room for another record: what was kept becomes a file of its own, named after the time,
   * in the same folder. The newest {@link #MOST_ASIDE} of those stay.
   *
   * @return where it is; empty when nothing was kept
   */
  public CompletableFuture<Optional<Path>> putAside() {
    beginAnew();
    return thread.run(() -> Files.exists(file) ? Optional.of(moveAside()) : Optional.<Path>empty());
  }

  /** What is asked for from now on does not take the place of what waits for the disk. */
  private void beginAnew() {
    waiting = new AtomicReference<>();
  }

  private Path moveAside() throws IOException {
    LocalDateTime time = LocalDateTime.now(ZoneId.systemDefault());
    Path aside = folder.resolve(ASIDE_NAME.format(time));
    while (Files.exists(aside)) {
      time = time.plus(1, ChronoUnit.MILLIS);
      aside = folder.resolve(ASIDE_NAME.format(time));
    }
    Files.move(file, aside);
    List<Path> older = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(this::isAside).filter(not(aside::equals)).forEach(older::add);
    }
    older.sort(Comparator.reverseOrder());
    for (Path old : older.subList(Math.min(MOST_ASIDE - 1, older.size()), older.size())) {
      Files.delete(old);
    }
    return aside;
  }

  /** Whether a file is a game that was put aside, to be read by {@link #read}. */
  public boolean isAside(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    return folder.equals(whole.getParent())
        && ASIDE.matcher(String.valueOf(whole.getFileName())).matches();
  }

  /** Reads a game that was put aside. */
  public CompletableFuture<Restored> read(Path aside) {
    return thread.run(
        () -> {
          try {
            return restoredFrom(aside)
                .orElseThrow(() -> new ClientException(aside + " has no game record (SGF)"));
          } catch (SgfException e) {
            throw new ClientException(aside + ": " + e.getMessage(), e);
          }
        });
  }

  /** Deletes a game that was put aside and is at hand again. Answers whether it was there. */
  public CompletableFuture<Boolean> delete(Path aside) {
    if (!isAside(aside)) {
      throw new IllegalArgumentException(aside + " was not put aside");
    }
    return thread.run(() -> Files.deleteIfExists(aside));
  }

  private static String textOf(Map<String, String> fields) {
    return new TreeMap<>(fields)
        .entrySet().stream()
            .filter(each -> each.getValue().lines().count() <= 1)
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("\n"));
  }

  private static Map<String, String> fieldsOf(String text) {
    Map<String, String> fields = new HashMap<>();
    for (String line : text.lines().toList()) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        fields.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return fields;
  }

  private static String placeOf(MoveNode node) {
    Deque<String> numbers = new ArrayDeque<>();
    MoveNode child = node;
    for (MoveNode parent = node.parent(); parent != null; parent = child.parent()) {
      numbers.push(Integer.toString(parent.children().indexOf(child)));
      child = parent;
    }
    return String.join(".", numbers);
  }

  /**
   * The record that was kept, with the cursor where it was; none after {@link #discard}. One that
   * cannot be read is put aside as {@code autosave-broken.sgf}, and the answer fails with a {@link
   * ClientException} that says so.
   */
  public CompletableFuture<Optional<Restored>> restore() {
    return thread.run(
        () -> {
          if (!Files.exists(file)) {
            return Optional.empty();
          }
          try {
            return restoredFrom(file);
          } catch (SgfException e) {
            Files.move(file, broken, StandardCopyOption.REPLACE_EXISTING);
            throw new ClientException(
                "the game that was kept cannot be read (" + e.getMessage() + "); it is " + broken,
                e);
          }
        });
  }

  private static Optional<Restored> restoredFrom(Path path) throws IOException, SgfException {
    String text = new String(WholeFile.read(path, MOST_BYTES), StandardCharsets.UTF_8);
    List<SgfGame> games = SgfReader.readAll(text, SgfOptions.TOLERANT);
    return games.isEmpty() ? Optional.empty() : Optional.of(restored(games.get(0)));
  }

  private static Restored restored(SgfGame game) throws SgfException {
    String place = game.root().simpleText(PLACE).orElse("");
    game.root().remove(PLACE);
    Map<String, String> fields = fieldsOf(game.root().text(GAME).orElse(""));
    game.root().remove(GAME);
    GameRecord record = GameRecord.of(game);
    MoveNode node = record.root();
    for (String number : place.split("\\.", -1)) {
      int child = number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
      if (child >= node.children().size()) {
        break;
      }
      node = node.children().get(child);
    }
    record.goTo(node);
    return new Restored(record, fields);
  }

  /** Forgets the record: it was saved, or is not wanted. Answers whether there was one. */
  public CompletableFuture<Boolean> discard() {
    beginAnew();
    return thread.run(() -> Files.deleteIfExists(file));
  }
}
