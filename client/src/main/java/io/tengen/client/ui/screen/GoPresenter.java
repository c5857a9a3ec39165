package io.tengen.client.ui.screen;

import io.tengen.client.record.GameRecord;
import io.tengen.client.record.Mark;
import io.tengen.client.record.MoveNode;
import io.tengen.client.record.Placement;
import io.tengen.client.session.GameSession;
import io.tengen.client.session.SessionView;
import io.tengen.client.session.SessionView.ChatLine;
import io.tengen.client.session.SessionView.Phase;
import io.tengen.client.text.GoText;
import io.tengen.client.text.TextKey;
import io.tengen.client.ui.widget.BoardFace;
import io.tengen.client.ui.widget.BoardMarks;
import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.GoState;
import io.tengen.go.Points;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a person does with a game of Go on the screen, and what the board is to show: apart from
 * drawing. The game may be one that is being played (there is a {@link GameSession} then) or one to
 * look at and try things out in. Of the render thread.
 */
public final class GoPresenter {
  private final GameRecord record;
  private final SessionFollower follower;
  private final BiConsumer<TextKey, Object[]> say;
  private final Consumer<String> problem;
  private @Nullable GameSession session;
  private @Nullable SessionView view;
  private boolean isEditing;
  private int editColour = Colour.BLACK;
  private boolean isMarkingDead;
  private final Set<Integer> dead = new HashSet<>();

  /** How many lines of the talk came that the person has not looked at. */
  private int unread;

  /** A stone that was shown at once, and that the arena has not confirmed. */
  private @Nullable MoveNode hasty;

  /**
   * A game to look at.
   *
   * @param say tells the person something
   * @param problem tells what went wrong, a line
   */
  public GoPresenter(
      GameRecord record, BiConsumer<TextKey, Object[]> say, Consumer<String> problem) {
    this.record = record;
    this.follower = new SessionFollower(record);
    this.say = say;
    this.problem = problem;
  }

  /** From now on the game is played there. */
  public void attach(GameSession game) {
    session = game;
    accept(game.view());
  }

  /** News of the game; answers what has changed in the record. */
  SessionFollower.Change accept(SessionView news) {
    SessionView before = view;
    view = news;
    SessionFollower.Change change = follower.follow(news);
    if (change.added() > 0 || change.gone() > 0) {
      hasty = null;
    }
    if (news.phase() != Phase.SCORING || before == null || before.phase() != Phase.SCORING) {
      dead.clear();
    }
    takeUpProposal(before, news);
    unread += before == null ? 0 : linesOfOthers(before.chat(), news);
    return change;
  }

  /** How many lines are new and not one's own; the oldest are dropped where there are many. */
  private static int linesOfOthers(List<ChatLine> before, SessionView news) {
    List<ChatLine> now = news.chat();
    boolean isSame = now.equals(before);
    int added = isSame ? 0 : Math.max(1, now.size() - before.size());
    String own = news.mySide() < 0 ? "" : news.names().get(news.mySide());
    return (int)
        now.subList(Math.max(0, now.size() - added), now.size()).stream()
            .filter(line -> !line.from().equals(own))
            .count();
  }

  /** Whether there is somebody to talk to. */
  boolean hasTalk() {
    return session != null && session.hasChat();
  }

  /** How many lines came that the person has not looked at. */
  int unread() {
    return unread;
  }

  /** What was said, which is looked at now; the newest at the end. */
  List<ChatLine> readTalk() {
    unread = 0;
    return view == null ? List.of() : view.chat();
  }

  /** What the other names is on the board, to be agreed to as it is or changed. */
  private void takeUpProposal(@Nullable SessionView before, SessionView news) {
    if (news.phase() != Phase.SCORING || news.mySide() < 0) {
      return;
    }
    int other = 1 - news.mySide();
    Set<Integer> named = news.dead().get(other);
    if (named != null && (before == null || !named.equals(before.dead().get(other)))) {
      dead.clear();
      dead.addAll(named);
    }
  }

  /** The game as it is played, or null. */
  public @Nullable SessionView view() {
    return view;
  }

  /** Where it is played, or null. */
  @Nullable GameSession session() {
    return session;
  }

  /** The record. */
  public GameRecord record() {
    return record;
  }

  /** Whether the game is being played now, by the person or by others. */
  boolean isLive() {
    return view != null && view.phase() != Phase.OVER;
  }

  /** Whether the person has a side in a game that goes on. */
  boolean isPlaying() {
    return view != null && view.phase() != Phase.OVER && view.mySide() >= 0;
  }

  /** Whether it is asked which stones are dead. */
  boolean isScoring() {
    return view != null && view.phase() == Phase.SCORING;
  }

  private boolean isAtEndOfGame() {
    return record.current().children().isEmpty() && record.mainLine().contains(record.current());
  }

  // ---- What a person does ----

  /** A click on a point; the second button takes stones off while editing. */
  void press(int action, boolean isSecondary) {
    int point = record.game().points().pointOf(action);
    if (isEditing) {
      edit(point, isSecondary);
    } else if (isMarkingDead || (isScoring() && isAtEndOfGame())) {
      toggleDead(point);
    } else {
      play(point);
    }
  }

  /** Passes. */
  void pass() {
    play(Points.PASS);
  }

  private void play(int point) {
    SessionView game = view;
    boolean isMove = game != null && isLive() && isAtEndOfGame();
    if (isMove && game != null && game.mySide() < 0) {
      tell(GoText.WATCHING);
      return;
    }
    if (isMove && game != null && !game.isMyTurn()) {
      tell(GoText.NOT_YOUR_TURN);
      return;
    }
    if (isMove && hasty != null) {
      tell(GoText.NOT_YOUR_TURN);
      return;
    }
    Placement placement = record.tryPlay(point);
    TextKey why = reason(placement);
    if (why != null) {
      tell(why);
      return;
    }
    if (isMove && session != null) {
      send(session, record.game().points().actionOf(point));
    }
  }

  /** The stone is on the board at once; should the arena refuse it, it goes again. */
  private void send(GameSession game, int action) {
    MoveNode node = record.current();
    hasty = node;
    game.play(action)
        .whenComplete(
            (nothing, failure) -> {
              if (failure != null && hasty == node) {
                hasty = null;
                record.goTo(node);
                record.deleteFromHere();
                problem.accept(message(failure));
              }
            });
  }

  /** What went wrong, in a line, without what the libraries have wrapped it in. */
  public static String message(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  /** Why a stone may not be put there; null when it may. */
  static @Nullable TextKey reason(Placement placement) {
    return switch (placement) {
      case PLAYED -> null;
      case OCCUPIED -> GoText.OCCUPIED;
      case KO -> GoText.KO;
      case SUPERKO -> GoText.SUPERKO;
      case SUICIDE -> GoText.SUICIDE;
      case OVER -> GoText.GAME_OVER;
    };
  }

  private void tell(TextKey key, Object... values) {
    say.accept(key, values);
  }

  // ---- The stone under the mouse ----

  /** The colour of the stone that a click would put there; empty for none. */
  int ghost(int action) {
    boolean isOthersTurn = isLive() && isAtEndOfGame() && (view == null || !view.isMyTurn());
    if (isEditing) {
      return editColour;
    }
    return isMarkingDead || isScoring() || isOthersTurn || record.state().isTerminal()
        ? Colour.EMPTY
        : record.state().currentPlayer();
  }

  /**
   * Why a click there would do nothing; null when it would, or where a stone lies in plain view.
   */
  @Nullable TextKey refusal(int action) {
    if (isEditing || ghost(action) == Colour.EMPTY) {
      return null;
    }
    Placement placement = record.check(record.game().points().pointOf(action));
    return placement == Placement.OCCUPIED ? null : reason(placement);
  }

  /**
   * Why the player to move may not play there, whoever that is and whatever a click would do; null
   * when it is legal.
   */
  @Nullable TextKey whyIllegal(int action) {
    return reason(record.check(record.game().points().pointOf(action)));
  }

  // ---- Going back ----

  /**
   * Goes a move back. One that the user alone has made, and that nothing follows, goes out of the
   * record with it; not while a game goes on, when the record is the game's.
   */
  void stepBack() {
    MoveNode here = record.current();
    if (!isLive() && here.children().isEmpty() && record.isTriedOut(here)) {
      record.deleteFromHere();
    } else {
      record.back();
    }
  }

  // ---- Free editing ----

  /** Begins or ends editing; refused while one plays. */
  void switchEditing() {
    if (isLive()) {
      tell(GoText.NOT_YOUR_TURN);
      return;
    }
    isEditing = !isEditing;
    isMarkingDead = false;
  }

  boolean isEditing() {
    return isEditing;
  }

  int editColour() {
    return editColour;
  }

  void switchEditColour() {
    editColour =
        switch (editColour) {
          case Colour.BLACK -> Colour.WHITE;
          case Colour.WHITE -> Colour.EMPTY;
          default -> Colour.BLACK;
        };
  }

  void switchTurn() {
    if (!isLive()) {
      record.setToMove(Colour.opponent(record.state().currentPlayer()));
    }
  }

  private void edit(int point, boolean isSecondary) {
    boolean isSame = record.state().board().colourAt(point) == editColour;
    int colour = isSecondary || isSame ? Colour.EMPTY : editColour;
    if (!record.setUp(point, colour)) {
      tell(GoText.EDIT_IMPOSSIBLE);
    }
  }

  // ---- Dead stones ----

  /** Begins or ends naming dead stones in a game that is not played. */
  void switchMarkingDead() {
    if (!isLive()) {
      isMarkingDead = !isMarkingDead;
      isEditing = false;
      dead.clear();
    }
  }

  boolean isMarkingDead() {
    return isMarkingDead;
  }

  /** Stones that are named dead, by action. */
  Set<Integer> dead() {
    return dead;
  }

  private void toggleDead(int point) {
    Board board = record.state().board();
    if (!Colour.isStone(board.colourAt(point))) {
      return;
    }
    Points points = record.game().points();
    boolean wasDead = dead.contains(points.actionOf(point));
    int stone = point;
    do {
      if (wasDead) {
        dead.remove(points.actionOf(stone));
      } else {
        dead.add(points.actionOf(stone));
      }
      stone = board.nextInChain(stone);
    } while (stone != point);
  }

  // ---- What the board shows ----

  /** The stones at the cursor. */
  BoardFace face() {
    return BoardFace.of(record.state());
  }

  /** What is written on the board. */
  BoardMarks marks(boolean withNumbers) {
    MoveNode current = record.current();
    int size = record.game().size();
    Map<Integer, String> labels = new LinkedHashMap<>();
    Map<Integer, BoardMarks.Shape> shapes = new LinkedHashMap<>();
    for (Mark mark : current.marks(size)) {
      switch (mark.kind()) {
        case LABEL -> labels.put(mark.action(), shortened(mark.text()));
        case TRIANGLE -> shapes.put(mark.action(), BoardMarks.Shape.TRIANGLE);
        case SQUARE, SELECTED -> shapes.put(mark.action(), BoardMarks.Shape.SQUARE);
        case CIRCLE -> shapes.put(mark.action(), BoardMarks.Shape.CIRCLE);
        case CROSS -> shapes.put(mark.action(), BoardMarks.Shape.CROSS);
      }
    }
    Set<Integer> next = new HashSet<>();
    if (current.children().size() > 1) {
      for (MoveNode child : current.children()) {
        if (child.isMove() && child.action() < size * size) {
          next.add(child.action());
        }
      }
    }
    Set<Integer> shown = new HashSet<>(dead);
    if (view != null && isScoring() && view.mySide() < 0) {
      view.dead().values().forEach(shown::addAll);
    }
    return new BoardMarks(withNumbers ? numbers() : Map.of(), labels, shapes, shown, next);
  }

  private static String shortened(String label) {
    return label.length() <= 3 ? label : label.substring(0, 3);
  }

  /** The number of each stone that lies where it was played. */
  private Map<Integer, Integer> numbers() {
    GoState state = record.state();
    Points points = record.game().points();
    Map<Integer, Integer> numbers = new HashMap<>();
    for (MoveNode node = record.current(); node != null; node = node.parent()) {
      boolean isOn = node.isMove() && node.action() < points.count();
      if (isOn && state.board().colourAt(points.pointOf(node.action())) == node.colour()) {
        numbers.putIfAbsent(node.action(), node.ply());
      }
    }
    return numbers;
  }

  /** The moves of the line, for the graph and the tree. */
  List<MoveNode> line() {
    return record.line();
  }
}
