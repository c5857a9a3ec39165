package io.tengen.client.ui.screen;

import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Cell;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.scenes.scene2d.ui.TextButton;
import com.badlogic.gdx.utils.Disposable;
import io.tengen.client.analysis.WhyNot;
import io.tengen.client.key.Command;
import io.tengen.client.record.GameRecord;
import io.tengen.client.record.MoveNode;
import io.tengen.client.session.ClockFace;
import io.tengen.client.session.SessionView;
import io.tengen.client.text.AnalysisText;
import io.tengen.client.text.CommonText;
import io.tengen.client.text.GoText;
import io.tengen.client.text.TextKey;
import io.tengen.client.ui.frame.Controls;
import io.tengen.client.ui.frame.House;
import io.tengen.client.ui.theme.Theme;
import io.tengen.client.ui.widget.BoardHints;
import io.tengen.client.ui.widget.BoardListener;
import io.tengen.client.ui.widget.BoardWidget;
import io.tengen.client.ui.widget.ClockWidget;
import io.tengen.client.ui.widget.GraphWidget;
import io.tengen.go.Colour;
import io.tengen.go.Score;
import io.tengen.go.Scoring;
import io.tengen.go.sgf.GameInfo;
import io.tengen.search.time.Clock;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The controls of a {@link GoScreen}: the board at the left, everything else in a column. */
final class GoLayout implements Disposable {
  private static final float COLUMN = 344;
  private static final float GAP = 6;

  private final House house;
  private final GoPresenter presenter;
  private final GoAnalysis analysis;
  private final GoOptions options;
  private final BoardWidget board;
  private final ClockWidget black;
  private final ClockWidget white;
  private final Label status;
  private final GraphWidget graph;
  private final GoSidePanel side;
  private final Table root = new Table();
  private final Table column = new Table();
  private final Map<Command, TextButton> toggles = new EnumMap<>(Command.class);
  private final Cell<GraphWidget> graphCell;
  private final TextButton pass;
  private final TextButton undo;
  private final TextButton resign;
  private final TextButton talk;
  private final Cell<TextButton> talkCell;
  private boolean isGraphShown = true;
  private BoardHints.@Nullable Line answer;
  private @Nullable MoveNode answerAt;

  GoLayout(
      House house,
      GoPresenter presenter,
      GoAnalysis analysis,
      GoOptions options,
      BoardListener hands,
      Consumer<MoveNode> goTo) {
    this.house = house;
    this.presenter = presenter;
    this.analysis = analysis;
    this.options = options;
    Theme theme = house.theme();
    Controls controls = house.controls();
    board = new BoardWidget(theme);
    board.setListener(hands);
    black = new ClockWidget(theme, Colour.BLACK);
    white = new ClockWidget(theme, Colour.WHITE);
    status = controls.label("");
    status.setEllipsis(true);
    graph =
        new GraphWidget(
            theme,
            house.text(AnalysisText.GRAPH_HINT),
            ply -> {
              List<MoveNode> line = presenter.line();
              goTo.accept(line.get(Math.min(ply, line.size() - 1)));
            });
    side = new GoSidePanel(house, presenter, analysis, goTo);
    pass = controls.command(Command.PASS);
    undo = controls.command(Command.UNDO);
    resign = controls.command(Command.RESIGN);

    column.top().defaults().growX().padBottom(GAP);
    Table sides = new Table();
    sides.defaults().growX().uniformX();
    sides.add(black).padRight(GAP).minWidth(0);
    sides.add(white).minWidth(0);
    column.add(sides).row();
    column.add(status).minWidth(0).padLeft(4).row();
    column
        .add(row(pass, undo, resign, controls.command(Command.MENU, house.text(CommonText.BACK))))
        .row();
    column.add(navigation(controls)).row();
    column.add(row(toggle(Command.ANALYSE), controls.command(Command.REVIEW))).row();
    column.add(row(toggle(Command.CANDIDATES), toggle(Command.HEAT_MAP))).row();
    Table last =
        row(
            toggle(Command.OWNERSHIP),
            controls.command(Command.WHY_NOT),
            controls.command(Command.HELP));
    talk = controls.command(Command.TALK);
    talk.getLabelCell().pad(0, -6, 0, -6);
    talkCell = last.add(talk).padLeft(GAP);
    column.add(last).row();
    graphCell = column.add(graph);
    graphCell.height(92).row();
    column.add(side.root()).grow().minHeight(60).padBottom(0).row();

    root.pad(10, 10, 0, 10);
    root.add(board).grow().padRight(10);
    root.add(column).width(COLUMN).growY();
  }

  private Table navigation(Controls controls) {
    return row(
        controls.command(Command.TO_START, "|◀"),
        controls.command(Command.BACK_TEN, "◀◀"),
        controls.command(Command.BACK, "◀"),
        controls.command(Command.FORWARD, "▶"),
        controls.command(Command.FORWARD_TEN, "▶▶"),
        controls.command(Command.TO_END, "▶|"));
  }

  private TextButton toggle(Command command) {
    TextButton button = house.controls().toggle(command);
    toggles.put(command, button);
    return button;
  }

  private static Table row(Actor... actors) {
    Table table = new Table();
    table.defaults().growX().minWidth(0);
    for (int i = 0; i < actors.length; i++) {
      if (actors[i] instanceof TextButton button) {
        button.getLabelCell().pad(0, -6, 0, -6);
        button.getLabel().setEllipsis(true);
      }
      table.add(actors[i]).padRight(i + 1 < actors.length ? GAP : 0);
    }
    return table;
  }

  Actor root() {
    return root;
  }

  BoardWidget board() {
    return board;
  }

  void switchGraph() {
    isGraphShown = !isGraphShown;
    graphCell.height(isGraphShown ? 92 : 0);
    graph.setVisible(isGraphShown);
    column.invalidate();
  }

  // ---- What changes ----

  void refresh() {
    GameRecord record = presenter.record();
    if (record.current() != answerAt) {
      answer = null;
    }
    board.setCoordinates(options.withCoordinates());
    board.setAnimated(options.isAnimated());
    board.show(presenter.face());
    board.mark(presenter.marks(options.withMoveNumbers()));
    point(board.pointed());
    graph.show(analysis.insights().graph(presenter.line(), record.current()));
    side.refresh();
    refreshSides(System.nanoTime());
    status.setText(status());
    Controls.set(toggleOf(Command.ANALYSE), analysis.isOn());
    Controls.set(toggleOf(Command.CANDIDATES), analysis.isOn() && analysis.withCandidates());
    Controls.set(toggleOf(Command.HEAT_MAP), analysis.isOn() && analysis.withHeat());
    Controls.set(toggleOf(Command.OWNERSHIP), analysis.isOn() && analysis.withOwnership());
    boolean isScoring = presenter.isPlaying() && presenter.isScoring();
    pass.setText(house.text(isScoring ? GoText.SCORING_AGREE : Command.PASS));
    undo.setDisabled(presenter.isLive() && !presenter.isPlaying());
    resign.setDisabled(!presenter.isPlaying());
    refreshTalk();
  }

  private void refreshTalk() {
    TextButton shown = presenter.hasTalk() ? talk : null;
    if (talkCell.getActor() != shown) {
      talkCell.setActor(shown).padLeft(shown == null ? 0 : GAP);
    }
    String text = house.text(Command.TALK);
    int unread = presenter.unread();
    talk.setText(unread == 0 ? text : text + " (" + unread + ")");
  }

  private TextButton toggleOf(Command command) {
    TextButton button = toggles.get(command);
    if (button == null) {
      throw new IllegalStateException("no toggle for " + command);
    }
    return button;
  }

  private String status() {
    GameRecord record = presenter.record();
    SessionView view = presenter.view();
    String ply =
        house.text(GoText.MOVE, record.current().ply())
            + " · "
            + house.text(GoText.KOMI, komi(record));
    if (presenter.isEditing()) {
      TextKey what =
          switch (presenter.editColour()) {
            case Colour.BLACK -> GoText.EDIT_BLACK;
            case Colour.WHITE -> GoText.EDIT_WHITE;
            default -> GoText.EDIT_ERASE;
          };
      return house.text(GoText.EDIT) + ": " + house.text(what) + " · " + turn(record);
    }
    if (presenter.isMarkingDead()) {
      return house.text(GoText.SCORING) + " " + counted(record);
    }
    if (view != null) {
      boolean isAsked = presenter.isPlaying() && presenter.isScoring();
      return Outcome.line(view, house.texts()) + " · " + (isAsked ? counted(record) : ply);
    }
    String result = record.info(GameInfo.RESULT);
    return turn(record) + " · " + ply + (result.isEmpty() ? "" : " · " + result);
  }

  private String turn(GameRecord record) {
    boolean isBlack = record.state().currentPlayer() == Colour.BLACK;
    return house.text(isBlack ? GoText.BLACK_TO_PLAY : GoText.WHITE_TO_PLAY);
  }

  private String counted(GameRecord record) {
    BitSet dead = new BitSet();
    presenter.dead().forEach(action -> dead.set(record.game().points().pointOf(action)));
    Score score = Scoring.score(record.state(), dead);
    return score.toString();
  }

  private void refreshSides(long nanoTime) {
    show(black, Colour.BLACK, nanoTime);
    show(white, Colour.WHITE, nanoTime);
  }

  private void show(ClockWidget widget, int side, long nanoTime) {
    GameRecord record = presenter.record();
    SessionView view = presenter.view();
    boolean isBlack = side == Colour.BLACK;
    String name = record.info(isBlack ? GameInfo.BLACK_PLAYER : GameInfo.WHITE_PLAYER);
    if (view != null) {
      name = view.names().get(side);
    }
    if (name.isEmpty()) {
      name = house.text(isBlack ? CommonText.BLACK : CommonText.WHITE);
    }
    int prisoners = record.state().board().prisoners(Colour.opponent(side));
    String below = house.text(GoText.PRISONERS) + " " + prisoners;
    boolean isOnTurn = !record.state().isTerminal() && record.state().currentPlayer() == side;
    String time = "";
    boolean isShort = false;
    if (view != null) {
      isOnTurn = view.toMove() == side;
      ClockFace face = view.clocks().get(side);
      Clock clock = face.at(nanoTime);
      time = ClockFaces.time(clock);
      isShort = face.isRunning() && ClockFaces.isShort(clock);
      String overtime = ClockFaces.overtime(clock, house.texts());
      below = overtime.isEmpty() ? below : overtime + " · " + prisoners;
    }
    widget.show(name, below, time, isOnTurn, isShort);
  }

  private static String komi(GameRecord record) {
    double komi = record.game().rules().komi();
    return komi == Math.rint(komi) ? Long.toString(Math.round(komi)) : Double.toString(komi);
  }

  /** Brings clocks up to date. */
  void tick(long nanoTime) {
    refreshSides(nanoTime);
  }

  /** The mouse or the keyboard points to a point, or to none. */
  void point(int action) {
    BoardHints hints = analysis.hints();
    BoardHints.Line shown = answer;
    if (action >= 0 && shown == null) {
      shown = analysis.line(action);
    }
    board.hint(shown == null ? hints : hints.withLine(shown));
    if (action < 0) {
      board.setGhost(Colour.EMPTY, "");
      return;
    }
    TextKey refusal = presenter.refusal(action);
    board.setGhost(presenter.ghost(action), refusal == null ? "" : house.text(refusal));
  }

  /**
   * What was found out about a move that was asked about: its refutation on the board.
   *
   * @return the same in a line
   */
  String answer(WhyNot.Finding finding) {
    GameRecord record = presenter.record();
    answer = Hints.line(finding.refutation(), record.state());
    answerAt = record.current();
    String rate = house.texts().number(finding.winRate() * 100, 1);
    String best = house.texts().number(finding.bestWinRate() * 100, 1);
    String line =
        finding.drop() < 0.01
            ? house.text(AnalysisText.WHY_NOT_GOOD, finding.name(), rate)
            : house.text(
                AnalysisText.WHY_NOT_WORSE,
                finding.name(),
                rate,
                finding.bestLine().isEmpty() ? "" : finding.bestLine().get(0),
                best);
    point(board.pointed());
    return line;
  }

  @Override
  public void dispose() {
    board.dispose();
  }
}
