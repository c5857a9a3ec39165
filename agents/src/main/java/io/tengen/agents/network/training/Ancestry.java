package io.tengen.agents.network.training;

import io.tengen.agents.network.model.ModelZoo;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a network had behind it before its run.
 *
 * @param parent the name of the model that it starts from; empty for random weights
 * @param samples positions that the parent, and its parents, were trained on; 0 where its card does
 *     not tell
 * @param hours time that this took, likewise
 */
public record Ancestry(String parent, long samples, double hours) {
  /** Random weights. */
  public static final Ancestry NONE = new Ancestry("", 0, 0);

  /**
   * That of a network that starts from a model.
   *
   * @param model its name in the zoo or its file, of which the card gets the name alone
   * @param card what the model tells of itself
   */
  static Ancestry of(String model, Map<String, String> card) {
    return new Ancestry(
        nameOf(Path.of(model)),
        (long) number(card, ModelCard.ALL_SAMPLES, ModelCard.SAMPLES),
        number(card, ModelCard.ALL_HOURS, ModelCard.HOURS));
  }

  /**
   * That of a network that starts from a model.
   *
   * @param model its name in the zoo or its file; null for random weights
   * @throws IOException when it cannot be read
   */
  public static Ancestry ofModel(@Nullable String model) throws IOException {
    return model == null ? NONE : of(model, ModelZoo.open(model).card());
  }

  /** What a card tells that {@link #putInto} has written before the first step. */
  public static Ancestry ofCard(Map<String, String> card) {
    String parent = card.getOrDefault(ModelCard.PARENT, "");
    return parent.isEmpty()
        ? NONE
        : new Ancestry(
            parent,
            (long) number(card, ModelCard.ALL_SAMPLES, ModelCard.SAMPLES),
            number(card, ModelCard.ALL_HOURS, ModelCard.HOURS));
  }

  /**
   * Tells it on a card; nothing of random weights.
   *
   * @param ownSamples positions that the run has trained on
   * @param ownHours time that this took
   */
  public void putInto(Map<String, String> card, long ownSamples, double ownHours) {
    if (!parent.isEmpty()) {
      card.put(ModelCard.PARENT, parent);
      card.put(ModelCard.ALL_SAMPLES, Long.toString(samples + ownSamples));
      card.put(ModelCard.ALL_HOURS, String.format(Locale.ROOT, "%.2f", hours + ownHours));
    }
  }

  /**
   * What a card calls a model: its name in the zoo, or that of its file. The models of runs all
   * have the same names: that of the run tells them apart.
   */
  public static String nameOf(Path model) {
    String file = String.valueOf(model.getFileName());
    Path folder = model.getParent();
    boolean isOfRun = file.equals(RunFiles.BEST) || file.equals(RunFiles.LAST);
    return isOfRun && folder != null && folder.getFileName() != null
        ? folder.getFileName() + "/" + file
        : file;
  }

  private static double number(Map<String, String> card, String key, String orElse) {
    String text = card.getOrDefault(key, card.getOrDefault(orElse, ""));
    return text.matches("\\d{1,15}(\\.\\d{1,9})?") ? Double.parseDouble(text) : 0;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(parent);
    out.writeLong(samples);
    out.writeDouble(hours);
  }

  static Ancestry read(DataInputStream in) throws IOException {
    return new Ancestry(in.readUTF(), in.readLong(), in.readDouble());
  }
}
