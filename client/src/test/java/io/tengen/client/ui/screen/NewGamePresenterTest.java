package io.tengen.client.ui.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.lobby.SideWish;
import io.tengen.client.ClientException;
import io.tengen.client.session.Challenge;
import io.tengen.client.session.GameChoice;
import io.tengen.client.session.Opponent;
import io.tengen.client.strength.Grade;
import io.tengen.go.Ruleset;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wishes for a new game. */
class NewGamePresenterTest {
  private final NewGamePresenter wishes = new NewGamePresenter(false);

  private static Opponent opponent(String name) {
    return new Opponent(name, "", OptionalInt.empty());
  }

  @Test
  void strengthsGoFromTheFirstToTheLastOpponent() {
    ClientException early = assertThrows(ClientException.class, wishes::challenge);
    assertTrue(String.valueOf(early.getMessage()).contains("try again"), early.getMessage());
    wishes.setOpponents(List.of(opponent("weak"), opponent("middle"), opponent("strong")));
    wishes.setAgainst(new NewGamePresenter.ByGrade(Grade.BEGINNER));
    assertEquals("weak", wishes.challenge().opponent());
    wishes.setAgainst(new NewGamePresenter.ByGrade(Grade.STRONGEST));
    assertEquals("strong", wishes.challenge().opponent());
    wishes.setAgainst(new NewGamePresenter.ByName(opponent("middle")));
    assertEquals("middle", wishes.challenge().opponent());
    wishes.setOpponents(List.of(opponent("other")));
    assertEquals("other", wishes.challenge().opponent(), "one that is gone is not asked for");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "7.3", "1e9", "NaN", "-100.5"})
  void komiThatIsNoneIsRefusedInALine(String komi) {
    wishes.setKomi(komi);
    ClientException e = assertThrows(ClientException.class, wishes::game);
    assertTrue(String.valueOf(e.getMessage()).contains("multiple of 0.5"), e.getMessage());
  }

  @Test
  void rulesAndHandicapBringTheirKomi() {
    wishes.setRules(Ruleset.JAPANESE);
    assertEquals(6.5, wishes.game().komi());
    wishes.setHandicap(4);
    assertEquals(0.5, wishes.game().komi());
    assertEquals(4, wishes.game().handicap());
    wishes.setSize(25);
    assertEquals(4, wishes.game().handicap());
    wishes.setSize(2);
    assertEquals(0, wishes.handicap(), "the small board has no room for them");
    assertEquals(List.of(0), wishes.handicaps());
  }

  @Test
  void aTimeThatIsNoneIsRefusedAndPlayersAreTakenAsText() {
    wishes.setAgainst(new NewGamePresenter.ByText());
    wishes.setPlayerText("  uct:playouts=10 ");
    wishes.setTime("10m+3x30s");
    Challenge challenge = wishes.challenge();
    assertEquals("uct:playouts=10", challenge.opponent());
    wishes.setTime("soon");
    assertThrows(ClientException.class, wishes::challenge);
    wishes.setTime("none");
    wishes.setPlayerText(" ");
    assertThrows(ClientException.class, wishes::challenge);
  }

  @Test
  void anOfferIsForAnybody() {
    wishes.setTime("5m");
    assertEquals("", wishes.offer().opponent());
    assertEquals("5m", wishes.offer().time());
    wishes.setKomi("x");
    assertThrows(ClientException.class, wishes::offer);
  }

  @Test
  void theLastGameIsProposedAgain() {
    wishes.setSize(13);
    wishes.setRules(Ruleset.CHINESE);
    wishes.setAgainst(new NewGamePresenter.ByText());
    NewGamePresenter next = new NewGamePresenter(false);
    next.recall(wishes.challenge());
    assertEquals(wishes.game(), next.game());
  }

  @Test
  void theLastOpponentIsProposedAgain() {
    wishes.setAgainst(new NewGamePresenter.ByText());
    wishes.setPlayerText("uct:playouts=7");
    NewGamePresenter next = new NewGamePresenter(false);
    next.recall(wishes.challenge());
    assertTrue(next.isReady(), "nobody need be known for it");
    assertEquals("uct:playouts=7", next.challenge().opponent());
    assertEquals("uct:playouts=7", next.playerText());
  }

  @Test
  void anAgentIsProposedAgainOnceItIsKnown() {
    List<Opponent> five =
        List.of(
            opponent("a"),
            opponent("b"),
            opponent("c"),
            opponent("d"),
            opponent("e"),
            opponent("f"),
            opponent("g"),
            opponent("h"),
            opponent("i"),
            opponent("j"));
    String strongest = Grade.STRONGEST.of(five).name();
    List<String> graded = Stream.of(Grade.values()).map(each -> each.of(five).name()).toList();
    String between =
        five.stream()
            .map(Opponent::name)
            .filter(each -> !graded.contains(each))
            .findFirst()
            .orElseThrow();
    for (String name : List.of(strongest, between, "gone")) {
      NewGamePresenter next = new NewGamePresenter(false);
      next.recall(Challenge.of(name, GameChoice.go(9, "chinese", 7.5, 0), SideWish.ANY));
      assertFalse(next.isReady());
      next.setOpponents(five);
      assertEquals(name, next.challenge().opponent());
      Class<?> expected =
          name.equals(strongest)
              ? NewGamePresenter.ByGrade.class
              : name.equals(between)
                  ? NewGamePresenter.ByName.class
                  : NewGamePresenter.ByText.class;
      assertEquals(expected, next.against().getClass());
    }
  }

  @Test
  void aServerHasItsOwnProgramsAlone() {
    NewGamePresenter there = new NewGamePresenter(true);
    there.recall(Challenge.of("uct:time=2", GameChoice.go(13, "chinese", 7.5, 0), SideWish.ANY));
    there.setOpponents(List.of(opponent("weak"), opponent("strong")));
    assertFalse(there.isTextAllowed());
    assertEquals(13, there.size(), "the rest of the last game is taken up");
    assertEquals(new NewGamePresenter.ByGrade(Grade.EASY), there.against());
    for (NewGamePresenter.Against each : there.choices()) {
      there.setAgainst(each);
      assertTrue(List.of("weak", "strong").contains(there.challenge().opponent()));
    }
  }

  @Test
  void whatOneChoosesMeanwhileStays() {
    NewGamePresenter next = new NewGamePresenter(false);
    next.recall(Challenge.of("other", GameChoice.go(9, "chinese", 7.5, 0), SideWish.ANY));
    next.setAgainst(new NewGamePresenter.ByGrade(Grade.BEGINNER));
    next.setOpponents(List.of(opponent("weak"), opponent("other")));
    assertEquals("weak", next.challenge().opponent());
  }
}
