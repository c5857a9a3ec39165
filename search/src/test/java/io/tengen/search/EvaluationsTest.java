package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EvaluationsTest {
  @Test
  void arraysAreUsedAgainAndStartAsNaN() {
    Evaluations evaluations = new Evaluations(3, 2);
    float[] policies = evaluations.policies();
    evaluations.begin(2);
    evaluations.setUniformPolicy(1);
    evaluations.setValue(1, 0.5);
    assertEquals(1f / 3, policies[evaluations.policyOffset(1)]);
    evaluations.begin(2);
    assertSame(policies, evaluations.policies());
    assertTrue(Double.isNaN(evaluations.value(1)) && Float.isNaN(policies[3]));
    evaluations.begin(5);
    assertEquals(15, evaluations.policies().length);
  }

  @Test
  void rowsBeyondTheBatchAreRefused() {
    Evaluations evaluations = new Evaluations(3, 2);
    evaluations.begin(1);
    assertThrows(IllegalArgumentException.class, () -> evaluations.value(1));
    assertThrows(IllegalArgumentException.class, () -> evaluations.setValue(-1, 0));
    assertThrows(IllegalArgumentException.class, () -> evaluations.policyOffset(1));
    assertThrows(IllegalArgumentException.class, () -> new Evaluations(0, 1));
  }

  @Test
  void detailsAreAbsentUntilTheyAreTold() {
    Evaluations details = Evaluations.withDetails(3, 1);
    details.begin(2);
    assertTrue(details.hasDetails() && !details.hasOwnership(1));
    assertEquals(Evaluations.NOBODY, details.firstPlayers()[5]);
    assertTrue(Double.isNaN(details.score(1)));
    details.firstPlayers()[4] = 1;
    details.ownership()[3] = -1;
    details.setScore(1, 2.5);
    Evaluations copy = Evaluations.withDetails(3, 1);
    copy.begin(1);
    copy.copy(0, details, 1);
    assertEquals(1, copy.firstPlayers()[1]);
    assertTrue(copy.hasOwnership(0));
    assertEquals(2.5, copy.score(0));
    details.begin(2);
    assertFalse(details.hasOwnership(1));
    assertEquals(Evaluations.NOBODY, details.firstPlayers()[4]);
  }

  @Test
  void withoutDetailsThereIsNoRoomForThem() {
    Evaluations plain = new Evaluations(3, 1);
    plain.begin(1);
    assertFalse(plain.hasDetails() || plain.hasOwnership(0));
    assertTrue(Double.isNaN(plain.score(0)));
    assertEquals(0, plain.firstPlayers().length + plain.ownership().length);
    assertThrows(IllegalStateException.class, () -> plain.setScore(0, 1));
    Evaluations details = Evaluations.withDetails(3, 1);
    details.begin(1);
    details.setScore(0, 1);
    plain.copy(0, details, 0);
    assertTrue(Double.isNaN(plain.score(0)));
  }
}
