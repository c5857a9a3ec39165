package io.tengen.client.files;

import io.tengen.client.record.GameRecord;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Decides what of the game at hand goes into the {@link Autosave}, so that nothing that is in no
 * file of the user's is lost, and what needs no keeping takes nobody's place. Owned by one thread.
 */
public final class Safekeeping {
  private final Autosave autosave;

  /** What the autosave has. */
  private @Nullable GameRecord kept;

  private long keptVersion = -1;

  /** What is in a file of the user's just so. */
  private @Nullable GameRecord filed;

  private long filedVersion = -1;

  /** Decides for an autosave. */
  public Safekeeping(Autosave autosave) {
    this.autosave = autosave;
  }

  /**
   * Keeps a record after a change of it.
   *
   * @param fields what it takes to go on with the game; empty for one that does not go on
   * @return completes when it is on the disk; true at once when there is nothing to keep
   */
  public CompletableFuture<Boolean> keep(GameRecord record, Map<String, String> fields) {
    boolean isKept = record == kept && record.version() == keptVersion;
    // One that is kept may have become blank again, all moves taken back.
    boolean isNothing = record != kept && record.isBlank();
    if (isKept || isNothing || (fields.isEmpty() && isFiled(record))) {
      return CompletableFuture.completedFuture(true);
    }
    kept = record;
    keptVersion = record.version();
    return autosave.keep(record, fields);
  }

  private boolean isFiled(GameRecord record) {
    return record == filed && record.version() == filedVersion;
  }

  /** A record has just been read from the autosave, which still has it. */
  public void restored(GameRecord record) {
    kept = record;
    keptVersion = record.version();
  }

  /** A record has just been read from a file of the user's. */
  public void opened(GameRecord record) {
    filed = record;
    filedVersion = record.version();
  }

  /**
   * A record was written to a file of the user's. Unless the game goes on or has changed since, it
   * is not kept any more.
   *
   * @param version of the record that was written
   * @param goesOn whether there is more to keep than the record
   * @return completes when that is done
   */
  public CompletableFuture<Boolean> saved(GameRecord record, long version, boolean goesOn) {
    filed = record;
    filedVersion = version;
    boolean isNeeded = goesOn || record != kept || record.version() != version;
    return isNeeded ? CompletableFuture.completedFuture(false) : autosave.discard();
  }

  /**
   * Another record is about to be the one at hand: what is kept is put aside, also what the last
   * run has left.
   *
   * @return where it is; empty when nothing was kept
   */
  public CompletableFuture<Optional<Path>> leave() {
    kept = null;
    keptVersion = -1;
    return autosave.putAside();
  }
}
