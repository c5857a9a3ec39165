package io.tengen.client.ui.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.client.ClientException;
import io.tengen.client.record.GameRecord;
import io.tengen.client.record.MoveNode;
import io.tengen.client.session.ClockFace;
import io.tengen.client.session.GameSession;
import io.tengen.client.session.Listening;
import io.tengen.client.session.SessionView;
import io.tengen.client.session.SessionView.ChatLine;
import io.tengen.client.session.SessionView.Phase;
import io.tengen.client.text.GoText;
import io.tengen.client.text.TextKey;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.Points;
import io.tengen.go.Ruleset;
import io.tengen.search.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What clicks on the board come to. */
class GoPresenterTest {
  private final GoGame game = new GoGame(5, Ruleset.JAPANESE.rules());
  private final GameRecord record = GameRecord.empty(game);
  private final List<TextKey> said = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final GoPresenter presenter =
      new GoPresenter(record, (key, values) -> said.add(key), problems::add);

  private int at(String name) {
    Points points = game.points();
    return points.actionOf(points.parse(name));
  }

  private void press(String name) {
    presenter.press(at(name), false);
  }

  private SessionView view(int mySide, Phase phase, Integer... actions) {
    return view(mySide, phase, Map.of(), actions);
  }

  private SessionView view(
      int mySide, Phase phase, Map<Integer, Set<Integer>> dead, Integer... actions) {
    return view(mySide, phase, dead, List.of(), actions);
  }

  private SessionView view(
      int mySide,
      Phase phase,
      Map<Integer, Set<Integer>> dead,
      List<ChatLine> chat,
      Integer... actions) {
    ClockFace clock = new ClockFace(Clock.UNLIMITED, false, 0);
    return new SessionView(
        1,
        game,
        List.of("one", "two"),
        mySide,
        List.of(actions),
        0,
        phase == Phase.PLAYING ? actions.length % 2 : -1,
        phase,
        List.of(clock, clock),
        true,
        false,
        -1,
        dead,
        Optional.empty(),
        chat);
  }

  /** An arena whose answers the test gives. */
  private static final class Played implements GameSession {
    private final SessionView first;
    private final List<Integer> sent = new ArrayList<>();
    private CompletableFuture<Void> answer = new CompletableFuture<>();

    Played(SessionView first) {
      this.first = first;
    }

    @Override
    public SessionView view() {
      return first;
    }

    @Override
    public Listening listen(Consumer<SessionView> listener) {
      return () -> {};
    }

    @Override
    public CompletionStage<Void> play(int action) {
      sent.add(action);
      answer = new CompletableFuture<>();
      return answer;
    }

    @Override
    public CompletionStage<Void> resign() {
      return answer;
    }

    @Override
    public CompletionStage<Void> askUndo() {
      return answer;
    }

    @Override
    public CompletionStage<Void> answerUndo(boolean yes) {
      return answer;
    }

    @Override
    public CompletionStage<Void> proposeDead(Set<Integer> actions) {
      return answer;
    }

    @Override
    public CompletionStage<Void> resumePlay() {
      return answer;
    }

    @Override
    public CompletionStage<Void> abort() {
      return answer;
    }

    @Override
    public boolean hasChat() {
      return true;
    }

    @Override
    public CompletionStage<Void> chat(String text) {
      return answer;
    }

    @Override
    public void close() {}
  }

  @Test
  void illegalMovesAreToldByTheirReason() {
    // A ko at C3 and D3: black takes, white may not take back at once.
    for (String move : List.of("C2", "D2", "B3", "E3", "C4", "D4", "D3", "C3")) {
      press(move);
    }
    assertEquals(List.of(), said);
    press("D3");
    assertEquals(GoText.KO, said.get(said.size() - 1));
    press("C2");
    assertEquals(GoText.OCCUPIED, said.get(said.size() - 1));
    assertEquals(GoText.KO, presenter.refusal(at("D3")));
    assertNull(presenter.refusal(at("A1")));
  }

  @Test
  void whatIsAskedAboutIsLegalByTheRulesWhateverAClickWouldDo() {
    for (String move : List.of("C2", "D2", "B3", "E3", "C4", "D4", "D3", "C3")) {
      press(move);
    }
    assertEquals(GoText.KO, presenter.whyIllegal(at("D3")));
    assertEquals(GoText.OCCUPIED, presenter.whyIllegal(at("C2")));
    assertNull(presenter.whyIllegal(at("A1")));
    presenter.switchMarkingDead();
    assertNull(presenter.refusal(at("D3")), "no stone would be played");
    assertEquals(GoText.KO, presenter.whyIllegal(at("D3")));
    presenter.pass();
    presenter.pass();
    assertNull(presenter.refusal(at("A1")));
    assertEquals(GoText.GAME_OVER, presenter.whyIllegal(at("A1")));
  }

  @Test
  void steppingBackLeavesAWatchedGameAsItIs() {
    presenter.attach(new Played(view(-1, Phase.PLAYING, 12, 6)));
    presenter.stepBack();
    assertEquals(1, record.current().ply());
    presenter.accept(view(-1, Phase.PLAYING, 12, 6, 18));
    List<Integer> played = record.mainLine().stream().skip(1).map(MoveNode::action).toList();
    assertEquals(List.of(12, 6, 18), played);
    press("A1");
    presenter.stepBack();
    assertEquals(5, record.nodes(), "what was tried out stays while the game goes on");
  }

  @Test
  void steppingBackTakesWhatWasTriedOutAlone() {
    presenter.attach(new Played(view(0, Phase.PLAYING, 12, 6)));
    presenter.accept(view(0, Phase.OVER, 12, 6));
    press("A1");
    press("A2");
    presenter.stepBack();
    presenter.stepBack();
    assertEquals(3, record.nodes());
    assertEquals(6, record.current().action());
    presenter.stepBack();
    assertEquals(12, record.current().action());
    assertEquals(3, record.nodes(), "played");
    press("A1");
    press("A2");
    presenter.stepBack();
    presenter.stepBack();
    presenter.stepBack();
    presenter.stepBack();
    assertEquals(0, record.current().ply());
    assertEquals(3, record.nodes());
  }

  @Test
  void steppingBackInAStudyTakesMovesBack() {
    press("A1");
    press("A2");
    presenter.stepBack();
    assertEquals(2, record.nodes());
    assertEquals(at("A1"), record.current().action());
  }

  @Test
  void aMoveOfTheGameIsOnTheBoardAtOnceAndSentOnce() {
    Played session = new Played(view(0, Phase.PLAYING));
    presenter.attach(session);
    press("C3");
    assertFalse(presenter.face().isEmpty(at("C3")), "at once");
    assertEquals(List.of(at("C3")), session.sent);
    press("B2");
    assertEquals(GoText.NOT_YOUR_TURN, said.get(said.size() - 1));
    assertEquals(1, session.sent.size());
    presenter.accept(view(0, Phase.PLAYING, at("C3")));
    press("B2");
    assertEquals(1, session.sent.size(), "the other is on turn");
    presenter.accept(view(0, Phase.PLAYING, at("C3"), at("D4")));
    assertEquals(3, record.mainLine().size());
    press("B2");
    assertEquals(List.of(at("C3"), at("B2")), session.sent);
    presenter.accept(view(0, Phase.PLAYING));
    assertEquals(1, record.mainLine().size(), "taken back");
  }

  @Test
  void whatIsSaidIsCountedUntilItIsLookedAt() {
    assertFalse(presenter.hasTalk(), "a game to look at");
    ChatLine hello = new ChatLine("two", "hello");
    presenter.attach(new Played(view(0, Phase.PLAYING, Map.of(), List.of(hello))));
    assertTrue(presenter.hasTalk());
    assertEquals(0, presenter.unread(), "said before one came");
    presenter.accept(view(0, Phase.PLAYING, Map.of(), List.of(hello, hello)));
    ChatLine there = new ChatLine("two", "are you there?");
    presenter.accept(view(0, Phase.PLAYING, Map.of(), List.of(hello, there)));
    assertEquals(2, presenter.unread(), "one came, one more came and the oldest went");
    assertEquals(List.of(hello, there), presenter.readTalk());
    presenter.accept(view(0, Phase.PLAYING, Map.of(), List.of(hello, there), 12));
    assertEquals(0, presenter.unread());
    ChatLine own = new ChatLine("one", "here I am");
    presenter.accept(view(0, Phase.PLAYING, Map.of(), List.of(hello, there, own), 12));
    assertEquals(0, presenter.unread(), "one's own");
    presenter.accept(view(0, Phase.PLAYING, Map.of(), List.of(), 12));
    assertEquals(0, presenter.unread(), "forgotten by a server that came back");
  }

  @Test
  void aMoveThatIsRefusedGoesAgain() {
    Played session = new Played(view(0, Phase.PLAYING));
    presenter.attach(session);
    press("C3");
    session.answer.completeExceptionally(new ClientException("not now"));
    assertTrue(presenter.face().isEmpty(at("C3")));
    assertEquals(List.of("not now"), problems);
    press("B2");
    assertFalse(presenter.face().isEmpty(at("B2")));
  }

  @Test
  void whoWatchesDoesNotPlayButMayTryThingsOut() {
    presenter.attach(new Played(view(-1, Phase.PLAYING, 12, 6)));
    press("A1");
    assertEquals(List.of(GoText.WATCHING), said);
    record.back();
    press("A1");
    assertEquals(
        2, Objects.requireNonNull(record.current().parent()).children().size(), "a variation");
    presenter.accept(view(-1, Phase.PLAYING, 12, 6, 18));
    assertEquals(4, record.mainLine().size());
    assertEquals(at("A1"), record.current().action(), "the cursor stays");
  }

  @Test
  void wholeChainsAreNamedDead() {
    presenter.attach(new Played(view(0, Phase.PLAYING, at("C3"), at("A1"), at("C4"), at("A2"))));
    presenter.accept(view(0, Phase.SCORING, at("C3"), at("A1"), at("C4"), at("A2"), 25, 25));
    press("A1");
    assertEquals(Set.of(at("A1"), at("A2")), presenter.dead());
    press("B5");
    assertEquals(2, presenter.dead().size(), "no stone there");
    press("A2");
    assertEquals(Set.of(), presenter.dead());
  }

  @Test
  void whatTheOtherNamesDeadIsAgreedToAsItIsOrChanged() {
    Integer[] moves = {at("C3"), at("A1"), at("C4"), at("A2"), 25, 25};
    presenter.attach(new Played(view(0, Phase.SCORING, moves)));
    Map<Integer, Set<Integer>> theirs = Map.of(1, Set.of(at("A1"), at("A2")));
    presenter.accept(view(0, Phase.SCORING, theirs, moves));
    assertEquals(theirs.get(1), presenter.dead());
    assertEquals(theirs.get(1), presenter.marks(false).dead());
    press("A1");
    assertEquals(Set.of(), presenter.dead());
    assertEquals(Set.of(), presenter.marks(false).dead(), "what would be sent is what is shown");
    presenter.accept(view(0, Phase.SCORING, theirs, moves));
    assertEquals(Set.of(), presenter.dead(), "they said nothing new");
  }

  @Test
  void whoWatchesSeesWhatBothNameDead() {
    Integer[] moves = {at("C3"), at("A1"), at("C4"), at("A2"), 25, 25};
    presenter.attach(new Played(view(-1, Phase.SCORING, moves)));
    presenter.accept(
        view(-1, Phase.SCORING, Map.of(0, Set.of(at("A1")), 1, Set.of(at("C3"))), moves));
    assertEquals(Set.of(at("A1"), at("C3")), presenter.marks(false).dead());
  }

  @Test
  void stonesAreSetUpWhereNobodyPlays() {
    presenter.switchEditing();
    press("C3");
    presenter.switchEditColour();
    press("C4");
    assertEquals(Colour.BLACK, presenter.face().colour(at("C3")));
    assertEquals(Colour.WHITE, presenter.face().colour(at("C4")));
    presenter.press(at("C3"), true);
    assertTrue(presenter.face().isEmpty(at("C3")));
    presenter.switchEditing();
    presenter.attach(new Played(view(0, Phase.PLAYING)));
    presenter.switchEditing();
    assertFalse(presenter.isEditing(), "not in a game");
  }
}
