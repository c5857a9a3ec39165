package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CancellationTest {

  @Test
  void aPartIsCancelledWithTheWholeButNotTheOtherWayRound() {
    Cancellation whole = new Cancellation();
    Cancellation part = whole.ofPart();
    Cancellation other = whole.ofPart();
    part.cancel();
    assertTrue(part.isCancelled());
    assertFalse(whole.isCancelled());
    assertFalse(other.isCancelled());
    whole.cancel();
    assertTrue(other.isCancelled());
    assertTrue(other.ofPart().isCancelled());
  }
}
