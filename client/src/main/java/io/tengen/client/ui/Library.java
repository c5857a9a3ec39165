package io.tengen.client.ui;

import com.badlogic.gdx.Gdx;
import io.tengen.client.files.Autosave;
import io.tengen.client.files.GameFiles;
import io.tengen.client.files.RecentGames;
import io.tengen.client.files.Safekeeping;
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
  private final Safekeeping safekeeping;
  private final RecentGames recent;
  private final FolderLister lister;

  /** Where the game at hand was opened from or saved to. */
  private @Nullable Path file;

  private Path folder = Path.of(System.getProperty("user.dir", "."));

  Library(Router router, Services services, Notices notices, Path settings) {
    this.router = router;
    this.notices = notices;
    this.files = new GameFiles(services.files());
    this.autosave = new Autosave(settings, services.files());
    this.safekeeping = new Safekeeping(autosave);
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

  /** Keeps a game after a change of it, unless another one is at hand meanwhile. */
  void keep(GoScreen screen) {
    if (isAtHand(screen)) {
      later(safekeeping.keep(screen.record(), screen.unfinished()))
          .exceptionally(
              failure -> {
                notices.warn(text(ErrorText.AUTOSAVE, GoPresenter.message(failure)));
                return false;
              });
    }
  }

  private boolean isAtHand(GoScreen screen) {
    return screen == router.game().screen();
  }

  /** Another game is about to be at hand, which is no file yet; what is in none is put aside. */
  void leave() {
    file = null;
    later(safekeeping.leave())
        .whenComplete(
            (aside, failure) -> {
              if (failure != null) {
                notices.warn(text(ErrorText.AUTOSAVE, GoPresenter.message(failure)));
              } else if (aside.isPresent()) {
                later(recent.add(aside.get())).whenComplete((paths, problem) -> warnIf(problem));
                notices.say(text(FileText.PUT_ASIDE, aside.get().getFileName()));
              }
            });
  }

  /**
   * Offers the game that was at hand when the program was cut off.
   *
   * @return completes in any case, when it is known whether there is one
   */
  CompletionStage<?> restore() {
    return later(autosave.restore())
        .whenComplete(
            (kept, failure) -> {
              if (failure != null) {
                warn(failure);
              } else if (kept.isPresent() && router.offer(kept.get())) {
                safekeeping.restored(kept.get().record());
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
    if (autosave.isAside(path)) {
      takeUp(path);
      return;
    }
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

  /** Has a game at hand again that was put aside; it goes on if it was cut off. */
  private void takeUp(Path aside) {
    later(autosave.read(aside))
        .whenComplete(
            (kept, failure) -> {
              if (failure != null) {
                notices.warn(text(ErrorText.BAD_RECORD, GoPresenter.message(failure)));
                return;
              }
              router.game().takeUp(kept);
              // Not before it is kept as the game at hand.
              later(autosave.keep(kept.record(), kept.fields()))
                  .thenCompose(written -> autosave.delete(aside))
                  .whenComplete((was, problem) -> warnIf(problem));
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
              if (path != null) {
                safekeeping.opened(record);
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
      write(screen, known);
      return;
    }
    Path proposed = known == null ? folder.resolve(text(FileText.UNTITLED) + ".sgf") : known;
    FileDialog.open(
        router.house(),
        lister,
        proposed,
        List.of(),
        true,
        chosen -> confirm(screen, withEnding(chosen)));
  }

  private static Path withEnding(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.toLowerCase(Locale.ROOT).endsWith(".sgf")
        ? path
        : path.resolveSibling(name + ".sgf");
  }

  private void confirm(GoScreen screen, Path path) {
    later(CompletableFuture.supplyAsync(() -> Files.exists(path)))
        .thenAccept(exists -> Gdx.app.postRunnable(() -> confirmed(screen, path, exists)));
  }

  private void confirmed(GoScreen screen, Path path, boolean exists) {
    if (exists) {
      router
          .house()
          .dialogs()
          .confirm(
              text(FileText.SAVE_TITLE),
              text(FileText.OVERWRITE, path.getFileName()),
              text(CommonText.YES),
              () -> write(screen, path));
    } else {
      write(screen, path);
    }
  }

  private void write(GoScreen screen, Path path) {
    GameRecord record = screen.record();
    long version = record.version();
    later(files.save(record.toSgf(), path))
        .whenComplete(
            (written, failure) -> {
              if (failure != null) {
                warn(failure);
                return;
              }
              if (isAtHand(screen)) {
                file = path;
              }
              remember(path);
              later(safekeeping.saved(record, version, !screen.unfinished().isEmpty()))
                  .whenComplete((was, problem) -> warnIf(problem));
              notices.say(text(FileText.SAVED, path.getFileName()));
            });
  }

  void copy(@Nullable GoScreen screen) {
    if (screen != null) {
      Gdx.app.getClipboard().setContents(GameFiles.text(screen.record().toSgf()));
      notices.say(text(FileText.COPIED));
    }
  }
}
