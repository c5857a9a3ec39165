package io.tengen.agents.network.training;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run has measured so far, for its curves. */
final class History {
  /**
   * Mean losses over some steps.
   *
   * @param step the last of them
   */
  record Losses(long step, double policy, double value) {}

  private final List<Losses> losses = new ArrayList<>();
  private final List<Validation> validations = new ArrayList<>();

  void add(Losses mean) {
    losses.add(mean);
  }

  void add(Validation validation) {
    validations.add(validation);
  }

  List<Losses> losses() {
    return losses;
  }

  List<Validation> validations() {
    return validations;
  }

  /** The last validation, if there has been one. */
  @Nullable Validation last() {
    return validations.isEmpty() ? null : validations.get(validations.size() - 1);
  }

  /** The first of the validations with the lowest loss, if there has been one. */
  @Nullable Validation best(double valueWeight) {
    return validations.stream()
        .min(Comparator.comparingDouble(one -> one.accuracy().loss(valueWeight)))
        .orElse(null);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(losses.size());
    for (Losses mean : losses) {
      out.writeLong(mean.step());
      out.writeDouble(mean.policy());
      out.writeDouble(mean.value());
    }
    out.writeInt(validations.size());
    for (Validation validation : validations) {
      Accuracy accuracy = validation.accuracy();
      out.writeLong(validation.step());
      out.writeLong(accuracy.positions());
      out.writeDouble(accuracy.policyLoss());
      out.writeDouble(accuracy.top1());
      out.writeDouble(accuracy.top5());
      out.writeDouble(accuracy.valueLoss());
      out.writeDouble(accuracy.signAccuracy());
      out.writeDouble(accuracy.lateSignAccuracy());
    }
  }

  static History read(DataInputStream in) throws IOException {
    History history = new History();
    int lossCount = in.readInt();
    for (int i = 0; i < lossCount; i++) {
      history.add(new Losses(in.readLong(), in.readDouble(), in.readDouble()));
    }
    int validationCount = in.readInt();
    for (int i = 0; i < validationCount; i++) {
      history.add(
          new Validation(
              in.readLong(),
              new Accuracy(
                  in.readLong(),
                  in.readDouble(),
                  in.readDouble(),
                  in.readDouble(),
                  in.readDouble(),
                  in.readDouble(),
                  in.readDouble())));
    }
    return history;
  }
}
