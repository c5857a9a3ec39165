package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
}
