package io.tengen.client.ui.screen;

import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.scenes.scene2d.ui.TextButton;
import com.badlogic.gdx.scenes.scene2d.ui.TextField;
import com.badlogic.gdx.scenes.scene2d.ui.Window;
import com.badlogic.gdx.utils.Align;
import io.tengen.client.text.CommonText;
import io.tengen.client.text.FileText;
import io.tengen.client.text.MenuText;
import io.tengen.client.ui.frame.Controls;
import io.tengen.client.ui.frame.House;
import io.tengen.client.ui.theme.Theme;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Chooses a file to open or to save to. */
public final class FileDialog {
  private static final float WIDTH = 560;
  private static final float HEIGHT = 300;

  private final House house;
  private final FolderLister lister;
  private final Consumer<Path> chosen;
  private final Window window;
  private final TextField name;
  private final Table list = new Table();
  private final Label where;
  private final String doIt;
  private Path folder;

  /**
   * Opens it.
   *
   * @param start a folder, or a file in it that is proposed
   * @param recent files to choose at once; may be empty
   * @param isSaving whether the file is to be written
   * @param chosen told the file when the dialog is closed by its button
   */
  public static void open(
      House house,
      FolderLister lister,
      Path start,
      List<Path> recent,
      boolean isSaving,
      Consumer<Path> chosen) {
    new FileDialog(house, lister, start, recent, isSaving, chosen).show(null);
  }

  private FileDialog(
      House house,
      FolderLister lister,
      Path start,
      List<Path> recent,
      boolean isSaving,
      Consumer<Path> chosen) {
    this.house = house;
    this.lister = lister;
    this.chosen = chosen;
    Path parent = start.toAbsolutePath().getParent();
    this.folder = isSaving && parent != null ? parent : start.toAbsolutePath();
    Controls controls = house.controls();
    window = house.dialogs().open(house.text(isSaving ? FileText.SAVE_TITLE : FileText.OPEN_TITLE));
    doIt = house.text(isSaving ? MenuText.SAVE : MenuText.OPEN);
    window.defaults().left().growX().padBottom(6);
    where = controls.label("", Theme.SMALL);
    where.setEllipsis(true);
    Table top = new Table();
    top.add(controls.button(house.text(FileText.FOLDER_UP), this::up)).padRight(10);
    top.add(where).growX().minWidth(0);
    window.add(top).width(WIDTH).row();
    list.top().left().defaults().growX();
    ScrollPane pane = new ScrollPane(list, house.theme().skin());
    pane.setFadeScrollBars(false);
    pane.setScrollingDisabled(true, false);
    window.add(pane).size(WIDTH, HEIGHT).row();
    for (Path each : recent.subList(0, Math.min(3, recent.size()))) {
      window.add(line(each.toString(), () -> choose(each))).width(WIDTH).row();
    }
    name =
        controls.field(
            isSaving ? String.valueOf(start.getFileName()) : "", house.text(FileText.FILE_NAME));
    name.setName("file");
    Controls.onEnter(name, this::chooseNamed);
    window.add(name).width(WIDTH).row();
    TextButton go = controls.accent(doIt, this::chooseNamed);
    go.setName("choose");
    TextButton cancel =
        controls.button(house.text(CommonText.CANCEL), () -> house.dialogs().close(window));
    window.add(house.dialogs().buttons(cancel, go)).padTop(8);
    house.dialogs().place(window, name);
    name.selectAll();
    house.stage().setScrollFocus(pane);
  }

  private TextButton line(String text, Runnable action) {
    TextButton button = house.controls().button(text, action);
    button.getLabel().setAlignment(Align.left);
    button.getLabel().setEllipsis(true);
    button.getLabelCell().minWidth(0);
    return button;
  }

  private void up() {
    Path parent = folder.getParent();
    show(parent == null ? folder : parent);
  }

  private void show(@Nullable Path other) {
    Path wanted = other == null ? folder : other;
    lister
        .list(wanted)
        .whenComplete(
            (entries, failure) -> {
              if (entries == null) {
                house.notices().warn(GoPresenter.message(failure));
              } else {
                folder = wanted;
                fill(entries);
              }
            });
  }

  private void fill(List<FolderLister.Entry> entries) {
    where.setText(folder.toString());
    list.clearChildren();
    if (entries.isEmpty()) {
      list.add(house.controls().label(house.text(FileText.FOLDER_EMPTY), Theme.FAINT)).pad(10);
    }
    for (FolderLister.Entry entry : entries) {
      String shown = entry.isFolder() ? "▶ " + entry.name() : entry.name();
      Path path = folder.resolve(entry.name());
      list.add(line(shown, () -> press(entry, path))).padBottom(2).row();
    }
  }

  private void press(FolderLister.Entry entry, Path path) {
    if (entry.isFolder()) {
      show(path);
    } else {
      name.setText(entry.name());
    }
  }

  private void chooseNamed() {
    String text = name.getText().strip();
    if (!text.isEmpty()) {
      try {
        choose(folder.resolve(text));
      } catch (InvalidPathException e) {
        house.notices().warn(String.valueOf(e.getMessage()));
      }
    }
  }

  private void choose(Path file) {
    house.dialogs().close(window);
    chosen.accept(file);
  }
}
