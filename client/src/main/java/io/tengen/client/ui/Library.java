package io.tengen.client.ui;

import com.badlogic.gdx.Gdx;
import io.tengen.client.files.Autosave;
import io.tengen.client.files.GameFiles;
import io.tengen.client.files.RecentGames;
import io.tengen.client.record.GameRecord;
import io.tengen.client.text.CommonText;
import io.tengen.client.text.ErrorText;
import io.tengen.client.text.FileText;
import io.tengen.client.text.TextKey;
import io.tengen.client.ui.frame.Notices;
import io.tengen.client.ui.frame.Services;
import io.tengen.client.ui.screen.FileDialog;
import io.tengen.client.ui.screen.FolderLister;
import io.tengen.client.ui.screen.GameChooser;
import io.tengen.client.ui.screen.GoPresenter;
import io.tengen.client.ui.screen.GoScreen;
import io.tengen.go.sgf.SgfGame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/** Opens, saves, copies and pastes games, and keeps the one at hand. Of the render thread. */
final class Library {
  private final Router router;
  private final Notices notices;
  private final GameFiles files;
  private final Autosave autosave;
  private final RecentGames recent;
  private final FolderLister lister;

  /** Where the game at hand was opened from or saved to. */
  private @Nullable Path file;

  private Path folder = Path.of(System.getProperty("user.dir", "."));

  /** What the autosave has of the game at hand. */
  private long keptVersion = -1;

  private @Nullable GameRecord kept;

  Library(Router router, Services services, Notices notices, Path settings) {
    this.router = router;
    this.notices = notices;
    this.files = new GameFiles(services.files());
    this.autosave = new Autosave(settings, services.files());
    this.recent = new RecentGames(settings, services.files());
    this.lister = new FolderLister(ForkJoinPool.commonPool(), services.owner());
  }

  private String text(TextKey key, Object... values) {
    return router.house().text(key, values);
  }

  private void warn(Throwable failure) {
    notices.warn(GoPresenter.message(failure));
  }

  private void warnIf(@Nullable Throwable failure) {
    if (failure != null) {
      warn(failure);
    }
  }

  /** What goes on by itself: whoever calls does not wait for it. */
  private static <T> CompletionStage<T> later(CompletableFuture<T> future) {
    return future;
  }

  // ---- The game at hand ----

  /** Keeps a game after a change of it. */
  void keep(GoScreen screen) {
    GameRecord record = screen.record();
    if (record != kept || record.version() != keptVersion) {
      kept = record;
      keptVersion = record.version();
      if (record.nodes() > 1) {
        later(autosave.keep(record, screen.unfinished()))
            .exceptionally(
                failure -> {
                  notices.warn(text(ErrorText.AUTOSAVE, GoPresenter.message(failure)));
                  return false;
                });
      }
    }
  }

  /** Another game is at hand, which is no file yet. */
  void forget() {
    file = null;
  }

  /** Brings back the game that was at hand when the program was cut off. */
  void restore() {
    later(autosave.restore())
        .whenComplete(
            (kept, failure) -> {
              if (failure != null) {
                warn(failure);
              } else if (kept.isPresent()) {
                router.offer(kept.get());
                notices.say(text(FileText.RESTORED));
              }
            });
  }

  // ---- Opening ----

  void choose() {
    later(recent.list())
        .whenComplete(
            (paths, failure) ->
                FileDialog.open(
                    router.house(),
                    lister,
                    folder,
                    paths == null ? List.of() : paths,
                    false,
                    this::open));
  }

  void open(Path path) {
    notices.say(text(FileText.OPENING, path.getFileName()));
    later(files.open(path))
        .whenComplete(
            (games, failure) -> {
              if (failure != null) {
                notices.warn(text(ErrorText.BAD_RECORD, GoPresenter.message(failure)));
              } else {
                read(games, path);
              }
            });
  }

  void paste() {
    String pasted = Gdx.app.getClipboard().getContents();
    if (pasted == null || pasted.isBlank()) {
      notices.say(text(FileText.CLIPBOARD_EMPTY));
      return;
    }
    later(files.paste(pasted))
        .whenComplete(
            (games, failure) -> {
              if (failure != null) {
                notices.warn(text(ErrorText.BAD_RECORD, GoPresenter.message(failure)));
              } else {
                read(games, null);
              }
            });
  }

  private void read(List<SgfGame> games, @Nullable Path path) {
    if (games.size() == 1) {
      enter(games.get(0), path);
    } else {
      GameChooser.open(router.house(), games, each -> enter(each, path));
    }
  }

  private void enter(SgfGame game, @Nullable Path path) {
    later(files.record(game))
        .whenComplete(
            (record, failure) -> {
              if (failure != null) {
                notices.warn(text(ErrorText.BAD_RECORD, GoPresenter.message(failure)));
                return;
              }
              router.game().enter(record);
              file = path;
              if (path == null) {
                notices.say(text(FileText.PASTED));
              } else {
                remember(path);
                notices.say(text(FileText.OPENED, path.getFileName()));
              }
            });
  }

  private void remember(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    folder = parent == null ? folder : parent;
    later(recent.add(path)).whenComplete((paths, failure) -> warnIf(failure));
  }

  // ---- Saving ----

  void save(@Nullable GoScreen screen, boolean isAs) {
    if (screen == null) {
      return;
    }
    Path known = file;
    if (known != null && !isAs) {
      write(screen.record(), known);
      return;
    }
    Path proposed = known == null ? folder.resolve(text(FileText.UNTITLED) + ".sgf") : known;
    FileDialog.open(
        router.house(),
        lister,
        proposed,
        List.of(),
        true,
        chosen -> confirm(screen.record(), withEnding(chosen)));
  }

  private static Path withEnding(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.toLowerCase(Locale.ROOT).endsWith(".sgf")
        ? path
        : path.resolveSibling(name + ".sgf");
  }

  private void confirm(GameRecord record, Path path) {
    later(CompletableFuture.supplyAsync(() -> Files.exists(path)))
        .thenAccept(exists -> Gdx.app.postRunnable(() -> confirmed(record, path, exists)));
  }

  private void confirmed(GameRecord record, Path path, boolean exists) {
    if (exists) {
      router
          .house()
          .dialogs()
          .confirm(
              text(FileText.SAVE_TITLE),
              text(FileText.OVERWRITE, path.getFileName()),
              text(CommonText.YES),
              () -> write(record, path));
    } else {
      write(record, path);
    }
  }

  private void write(GameRecord record, Path path) {
    later(files.save(record.toSgf(), path))
        .whenComplete(
            (written, failure) -> {
              if (failure != null) {
                warn(failure);
              } else {
                file = path;
                remember(path);
                later(autosave.discard()).whenComplete((was, problem) -> warnIf(problem));
                notices.say(text(FileText.SAVED, path.getFileName()));
              }
            });
  }

  void copy(@Nullable GoScreen screen) {
    if (screen != null) {
      Gdx.app.getClipboard().setContents(GameFiles.text(screen.record().toSgf()));
      notices.say(text(FileText.COPIED));
    }
  }
}
