package io.tengen.agents.network.training;

import io.tengen.agents.network.training.SupervisedConfig.Learning;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a model of a run tells of itself, one fact a key. */
final class ModelCard {
  static final String SAMPLES = "samples";
  static final String HOURS = "hours";
  static final String PARENT = "parent";

  /** Those of the run and of all that came before it. */
  static final String ALL_SAMPLES = "samplesWithParents";

  static final String ALL_HOURS = "hoursWithParents";

  private ModelCard() {}

  /**
   * The card of a model of this moment, with its last validation if there has been one.
   *
   * @param steps how many the run has in all
   */
  static Map<String, String> of(SupervisedConfig config, SupervisedProgress progress, long steps) {
    Map<String, String> card = new TreeMap<>();
    card.put("data", String.join(", ", fileNames(config.data())));
    card.put("heldOut", "every " + ordinal(config.games().holdOut()) + " game");
    card.put("network", config.network().describe());
    card.put("seed", Long.toString(config.run().seed()));
    card.put("batch", Integer.toString(config.run().batch()));
    card.put("backend", progress.backend);
    putLearning(card, config.learning(), steps);
    long samples = progress.step * config.run().batch();
    double hours = progress.seconds / 3600;
    card.put("steps", Long.toString(progress.step));
    card.put(SAMPLES, Long.toString(samples));
    card.put(HOURS, decimals(2, hours));
    progress.ancestry.putInto(card, samples, hours);
    List<Validation> validations = progress.history.validations();
    if (!validations.isEmpty()) {
      putAccuracy(card, validations.get(validations.size() - 1));
    }
    return card;
  }

  private static void putLearning(Map<String, String> card, Learning learning, long steps) {
    card.put("updater", learning.updater().text() + ", momentum " + plain(learning.momentum()));
    card.put(
        "learningRate",
        "%s, %s over %d steps, warm-up %d"
            .formatted(
                plain(learning.learningRate()), learning.decay().text(), steps, learning.warmUp()));
    card.put("l2", plain(learning.l2()));
    card.put("clip", learning.clip() == null ? "none" : plain(learning.clip()));
    card.put("valueWeight", plain(learning.valueWeight()));
    card.put("averaging", plain(learning.averaging()));
  }

  private static void putAccuracy(Map<String, String> card, Validation validation) {
    Accuracy accuracy = validation.accuracy();
    card.put("validatedAtStep", Long.toString(validation.step()));
    card.put("validationPositions", Long.toString(accuracy.positions()));
    card.put("top1", decimals(4, accuracy.top1()));
    card.put("top5", decimals(4, accuracy.top5()));
    card.put("policyLoss", decimals(4, accuracy.policyLoss()));
    card.put("valueLoss", decimals(4, accuracy.valueLoss()));
    putShare(card, "valueSign", accuracy.signAccuracy());
    putShare(card, "valueSignPastMove100", accuracy.lateSignAccuracy());
  }

  /** Nothing where no position counted. */
  private static void putShare(Map<String, String> card, String key, double share) {
    if (!Double.isNaN(share)) {
      card.put(key, decimals(4, share));
    }
  }

  /** Where the files were is nobody's business. */
  private static List<String> fileNames(List<String> paths) {
    return paths.stream().map(path -> String.valueOf(Path.of(path).getFileName())).toList();
  }

  private static String decimals(int count, double value) {
    return String.format(Locale.ROOT, "%." + count + "f", value);
  }

  /** Without an exponent. */
  private static String plain(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  /** {@code 1st}, {@code 22nd}, {@code 13th}. */
  static String ordinal(long number) {
    boolean isTeen = number % 100 / 10 == 1;
    long digit = isTeen ? 0 : number % 10;
    return number + (digit == 1 ? "st" : digit == 2 ? "nd" : digit == 3 ? "rd" : "th");
  }
}
