package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rule on trees made by hand. */
class StopRuleTest {
  private static final long MILLI = 1_000_000;
  private static final long START = Long.MAX_VALUE - 5 * MILLI;

  private final SearchTree tree = new SearchTree(1, false, 0);
  private final SearchLimits limits =
      new SearchLimits(
          SearchLimits.NO_LIMIT,
          SearchLimits.NO_LIMIT,
          Duration.ofSeconds(3),
          Duration.ofSeconds(1),
          EarlyStop.IN_TIME);

  /** A root with so many legal actions. */
  private void expand(int actions) {
    int[] legal = new int[actions];
    float[] priors = new float[actions];
    for (int i = 0; i < actions; i++) {
      legal[i] = i;
      priors[i] = 1f / actions;
    }
    tree.expand(SearchTree.ROOT, legal, priors, actions);
    tree.nodes().addVisits(SearchTree.ROOT, 1, 0);
  }

  private int child(int visits, double mean) {
    int child = tree.addChild(SearchTree.ROOT);
    add(child, visits, mean);
    return child;
  }

  private void add(int child, int visits, double mean) {
    tree.nodes().addVisits(child, visits, visits * mean);
    tree.nodes().addVisits(SearchTree.ROOT, visits, visits * mean);
  }

  private StopRule rule(SearchLimits wanted) {
    return new StopRule(wanted, START, 0, wanted.playouts());
  }

  private @Nullable StopReason at(StopRule rule, int millis) {
    return rule.review(tree, tree.nodes().visits(SearchTree.ROOT), START + millis * MILLI);
  }

  @Test
  void theOnlyActionIsPlayedAtOnce() {
    expand(1);
    assertEquals(StopReason.SETTLED, at(rule(limits), 0));
  }

  @Test
  void theOnlyActionThatDoesNotLoseIsPlayedAtOnce() {
    expand(3);
    child(5, 0.1);
    tree.nodes().setProof(child(7, -1), -1);
    StopRule rule = rule(limits);
    assertNull(at(rule, 0), "another has not been tried");
    tree.nodes().setProof(child(2, -1), -1);
    assertEquals(StopReason.SETTLED, at(rule, 10));
  }

  /** 601 playouts in 600 ms: 500 more at most until the target. */
  @Test
  void aLeadThatTheTimeCannotUndoEndsTheSearch() {
    expand(3);
    int leader = child(550, 0.2);
    child(50, 0.1);
    StopRule rule = rule(limits);
    assertNull(at(rule, 600), "a lead of 500");
    add(leader, 2, 0.2);
    assertNull(at(rule, 602), "too soon to look again");
    assertEquals(StopReason.SETTLED, at(rule, 606), "a lead of 502");
  }

  @Test
  void aLeadFromEarlierMovesCountsOnceTheRateIsKnown() {
    expand(2);
    child(100_000, 0.2);
    child(10, 0.1);
    StopRule rule = new StopRule(limits, START, 100_000, SearchLimits.NO_LIMIT);
    assertNull(at(rule, 99));
    assertEquals(StopReason.SETTLED, at(rule, 105));
  }

  @Test
  void withoutEarlyStopALeadChangesNothing() {
    expand(1);
    child(1_000, 0.2);
    StopRule rule = rule(limits.withEarlyStop(EarlyStop.NEVER));
    assertNull(at(rule, 999));
    assertEquals(StopReason.TIME, at(rule, 1_000), "the target");
  }

  @Test
  void aSettledChoiceEndsAtTheTarget() {
    expand(3);
    child(300, 0.2);
    child(299, 0.1);
    StopRule rule = rule(limits);
    assertNull(at(rule, 998));
    assertEquals(StopReason.TIME, at(rule, 1_000), "not 5 ms after the last look");
  }

  @Test
  void aBetterMeanElsewhereIsWorthMoreTime() {
    expand(3);
    child(300, 0.2);
    int other = child(250, 0.25);
    StopRule rule = rule(limits);
    assertNull(at(rule, 1_000));
    assertNull(at(rule, 2_000));
    add(other, 20, -1);
    assertEquals(StopReason.TIME, at(rule, 2_100), "settled again");
  }

  @Test
  void aBetterMeanOfFewVisitsIsNoise() {
    expand(3);
    child(300, 0.2);
    child(29, 0.9);
    assertEquals(StopReason.TIME, at(rule(limits), 1_000));
  }

  @Test
  void aNewLeaderIsWorthMoreTime() {
    expand(3);
    child(300, 0.1);
    int second = child(299, 0.2);
    StopRule rule = rule(limits);
    assertNull(at(rule, 890));
    add(second, 2, 0.2);
    assertNull(at(rule, 900), "the leader changes");
    assertNull(at(rule, 1_000), "a ninth of the time ago");
    assertNull(at(rule, 1_195));
    assertEquals(StopReason.TIME, at(rule, 1_201), "a quarter of the time ago");
  }

  /** What is proven to draw may be chosen over the most visited one, as their values go. */
  @Test
  void aDrawInHandSettlesNothingEarly() {
    expand(3);
    child(1_000_000, 0.2);
    tree.nodes().setProof(child(2, 0), 0);
    StopRule rule = rule(limits);
    assertNull(at(rule, 900));
    assertEquals(StopReason.TIME, at(rule, 1_000));
  }

  @Test
  void playoutsThatAreLeftAreCountedExactly() {
    expand(3);
    int leader = child(600, 0.2);
    child(100, 0.1);
    SearchLimits few = SearchLimits.ofPlayouts(1_201);
    assertFalse(rule(few).isActive());
    assertFalse(rule(few.withEarlyStop(EarlyStop.IN_TIME)).isActive());
    StopRule rule = rule(few.withEarlyStop(EarlyStop.ALWAYS));
    assertNull(at(rule, 0), "500 left for a lead of 500");
    add(leader, 63, 0.2);
    assertNull(at(rule, 1), "too soon to look again");
    add(leader, 1, 0.2);
    assertEquals(StopReason.SETTLED, at(rule, 2));
  }
}
