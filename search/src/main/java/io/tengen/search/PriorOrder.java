package io.tengen.search;

/** Sorts actions by their priors, the largest first, stably and without allocation. */
final class PriorOrder {
  private PriorOrder() {}

  /**
   * Sorts the head of both arrays. Shell's sort is not stable, so equal priors are ordered by their
   * actions, which come in ascending order: the same result. Sorted input, as uniform policies
   * give, costs one pass.
   */
  static void sort(int[] actions, float[] priors, int count) {
    if (isSorted(priors, count)) {
      return;
    }
    int gap = 1;
    while (gap < count / 3) {
      gap = 3 * gap + 1;
    }
    for (; gap > 0; gap /= 3) {
      for (int i = gap; i < count; i++) {
        int action = actions[i];
        float prior = priors[i];
        int j = i;
        while (j >= gap && isBefore(prior, action, priors[j - gap], actions[j - gap])) {
          actions[j] = actions[j - gap];
          priors[j] = priors[j - gap];
          j -= gap;
        }
        actions[j] = action;
        priors[j] = prior;
      }
    }
  }

  private static boolean isSorted(float[] priors, int count) {
    for (int i = 1; i < count; i++) {
      if (priors[i] > priors[i - 1]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBefore(float prior, int action, float otherPrior, int otherAction) {
    return prior > otherPrior || (prior == otherPrior && action < otherAction);
  }
}
