package io.tengen.client.ui.screen;

import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.scenes.scene2d.ui.TextButton;
import com.badlogic.gdx.utils.Align;
import io.tengen.client.analysis.ReviewView;
import io.tengen.client.analysis.ReviewView.Mistake;
import io.tengen.client.record.MoveNode;
import io.tengen.client.text.AnalysisText;
import io.tengen.client.text.CommonText;
import io.tengen.client.ui.frame.House;
import io.tengen.client.ui.theme.Theme;
import io.tengen.client.ui.widget.TreeLayout;
import io.tengen.client.ui.widget.TreeWidget;
import io.tengen.go.Colour;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The lower part of the column: the tree, what is written about the move, the mistakes. */
final class GoSidePanel {
  private static final int MOST_MISTAKES = 12;

  private final House house;
  private final GoPresenter presenter;
  private final GoAnalysis analysis;
  private final Consumer<MoveNode> goTo;
  private final TreeWidget tree;
  private final Label comment;
  private final Table root = new Table();
  private final Table mistakes = new Table();
  private List<Mistake> shown = List.of();
  private @Nullable TreeLayout layout;
  private long version = -1;
  private String wasSaid = "";

  GoSidePanel(House house, GoPresenter presenter, GoAnalysis analysis, Consumer<MoveNode> goTo) {
    this.house = house;
    this.presenter = presenter;
    this.analysis = analysis;
    this.goTo = goTo;
    tree = new TreeWidget(house.theme(), goTo);
    comment = house.controls().label("", Theme.FAINT);
    comment.setWrap(true);
    lay(false, false);
  }

  Actor root() {
    return root;
  }

  private void lay(boolean withComment, boolean withMistakes) {
    root.clearChildren();
    root.top().defaults().growX();
    root.add(tree).grow().minHeight(56).row();
    if (withComment) {
      root.add(scroll(comment)).height(64).padTop(6).row();
    }
    if (withMistakes) {
      root.add(scroll(mistakes)).growY().minHeight(70).maxHeight(190).padTop(6).row();
    }
  }

  private ScrollPane scroll(Actor inner) {
    ScrollPane pane = new ScrollPane(inner, house.theme().skin());
    pane.setFadeScrollBars(false);
    pane.setScrollingDisabled(true, false);
    return pane;
  }

  void refresh() {
    MoveNode current = presenter.record().current();
    if (layout == null || presenter.record().version() != version) {
      layout = TreeLayout.of(presenter.record().root());
      version = presenter.record().version();
    }
    tree.show(layout, current);
    String text = current.comment();
    List<Mistake> found = analysis.insights().mistakes();
    ReviewView review = analysis.reviewed();
    String progress = review == null ? "" : progress(review);
    boolean isChanged = !found.equals(shown) || !(text + progress).equals(wasSaid);
    if (isChanged) {
      shown = found;
      wasSaid = text + progress;
      comment.setText(text);
      list(progress, review == null || review.isDone());
      lay(!text.isEmpty(), review != null || !found.isEmpty());
    }
  }

  private String progress(ReviewView review) {
    return review.isDone()
        ? house.text(AnalysisText.REVIEW_DONE)
        : house.text(AnalysisText.REVIEW_PROGRESS, review.known(), review.plies().size());
  }

  private void list(String progress, boolean isAll) {
    mistakes.clearChildren();
    mistakes.top().left().defaults().growX().left();
    mistakes
        .add(
            house
                .controls()
                .label(house.text(AnalysisText.MISTAKES) + " · " + progress, Theme.SMALL))
        .padBottom(3)
        .row();
    if (shown.isEmpty()) {
      AnalysisText none = isAll ? AnalysisText.MISTAKES_NONE : AnalysisText.MISTAKES_NONE_YET;
      mistakes.add(house.controls().label(house.text(none), Theme.FAINT)).row();
    }
    for (Mistake mistake : shown.subList(0, Math.min(MOST_MISTAKES, shown.size()))) {
      mistakes.add(line(mistake)).padBottom(3).row();
    }
  }

  private TextButton line(Mistake mistake) {
    var game = presenter.record().game();
    String who = house.text(mistake.mover() == Colour.BLACK ? CommonText.BLACK : CommonText.WHITE);
    String text =
        house.text(
            AnalysisText.MISTAKE,
            mistake.ply() + 1,
            who,
            game.actionName(mistake.action()),
            house.texts().number(mistake.drop() * 100, 0));
    if (mistake.best() >= 0) {
      text += "  " + house.text(AnalysisText.MISTAKE_BETTER, game.actionName(mistake.best()));
    }
    TextButton button =
        house
            .controls()
            .button(
                text,
                () -> {
                  MoveNode node = analysis.insights().nodeBefore(mistake);
                  if (node != null) {
                    goTo.accept(node);
                  }
                });
    button.getLabel().setAlignment(Align.left);
    button.getLabel().setEllipsis(true);
    button.getLabelCell().minWidth(0);
    return button;
  }
}
