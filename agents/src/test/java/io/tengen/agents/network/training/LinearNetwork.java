package io.tengen.agents.network.training;

import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.backend.TrainingBackend;
import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.agents.network.graph.Parameter;
import io.tengen.agents.run.DurableFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Softmax regression and a linear value with tanh: a network that truly learns, in plain Java. */
final class LinearNetwork implements TrainableNetwork {
  private final int inputs;
  private final int actions;

  /** What goes wrong, from a gradient's number on. */
  enum Fault {
    /** Nothing. */
    NONE,
    /** The loss is not a number. */
    LOSS,
    /** A running statistic overflows, which no loss tells of. */
    STATISTIC,
    /** Evaluations overflow, though every weight is finite. */
    EVALUATION
  }

  private final Fault fault;
  private final long faultFrom;
  private final String backend;
  private Map<String, String> card = Map.of();
  private long calls;

  LinearNetwork(int boardSize, Fault fault, long faultFrom, String backend) {
    this.inputs = 17 * boardSize * boardSize;
    this.actions = boardSize * boardSize + 1;
    this.fault = fault;
    this.faultFrom = faultFrom;
    this.backend = backend;
  }

  /** That of the last model that was saved. */
  Map<String, String> card() {
    return card;
  }

  private boolean has(Fault wanted) {
    return fault == wanted && calls > faultFrom;
  }

  @Override
  public String description() {
    return "linear";
  }

  @Override
  public String backend() {
    return backend;
  }

  @Override
  public int parameterCount() {
    return (actions + 1) * (inputs + 1);
  }

  @Override
  public Start start() {
    return new Start(new float[parameterCount()], new Ancestry("a/best.tgn", 1_000, 2));
  }

  @Override
  public List<Parameter> weights() {
    return List.of(new Parameter(0, (actions + 1) * inputs));
  }

  @Override
  public void save(float[] parameters, Map<String, String> card, Path file) throws IOException {
    this.card = card;
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * parameters.length);
    bytes.asFloatBuffer().put(parameters);
    DurableFiles.replace(file, bytes.array());
  }

  /** The outputs of a position: logits, then the value before its tanh. */
  private void forward(float[] parameters, float[] planes, int place, double[] out) {
    for (int output = 0; output <= actions; output++) {
      double sum = parameters[(actions + 1) * inputs + output];
      for (int input = 0; input < inputs; input++) {
        sum += parameters[output * inputs + input] * planes[place * inputs + input];
      }
      out[output] = sum;
    }
  }

  @Override
  public InferenceModel newInferenceModel(float[] parameters) {
    float[] copy = parameters.clone();
    return new InferenceModel() {
      @Override
      public String description() {
        return "plain Java";
      }

      @Override
      public InferenceBackend newBackend(int maxBatch) {
        return inference(copy, maxBatch);
      }

      @Override
      public void close() {}
    };
  }

  private InferenceBackend inference(float[] parameters, int maxBatch) {
    double[] out = new double[actions + 1];
    return new InferenceBackend() {
      @Override
      public String description() {
        return "plain Java";
      }

      @Override
      public int maxBatch() {
        return maxBatch;
      }

      @Override
      public void evaluate(int count, float[] planes, float[] policyLogits, float[] values) {
        for (int place = 0; place < count; place++) {
          forward(parameters, planes, place, out);
          if (has(Fault.EVALUATION)) {
            Arrays.fill(out, Double.NaN);
          }
          for (int action = 0; action < actions; action++) {
            policyLogits[place * actions + action] = (float) out[action];
          }
          values[place] = (float) Math.tanh(out[actions]);
        }
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public TrainingBackend newTrainingBackend(int threads, double valueWeight) {
    double[] out = new double[actions + 1];
    return new TrainingBackend() {
      @Override
      public String description() {
        return "plain Java";
      }

      @Override
      public Losses gradient(float[] parameters, TrainingBatch batch, float[] gradient) {
        Arrays.fill(gradient, 0);
        int batchSize = batch.capacity();
        double policyLoss = 0;
        double valueLoss = 0;
        for (int place = 0; place < batchSize; place++) {
          forward(parameters, batch.planes(), place, out);
          double sum = 0;
          for (int action = 0; action < actions; action++) {
            sum += Math.exp(out[action]);
          }
          for (int action = 0; action < actions; action++) {
            double target = batch.policies()[place * actions + action];
            double prior = Math.exp(out[action]) / sum;
            policyLoss -= target > 0 ? target * Math.log(prior) : 0;
            out[action] = prior - target;
          }
          double value = Math.tanh(out[actions]);
          double error = value - batch.values()[place];
          valueLoss += error * error;
          out[actions] = valueWeight * 2 * error * (1 - value * value);
          backward(batch.planes(), place, 1.0 / batchSize, gradient);
        }
        calls++;
        if (has(Fault.STATISTIC)) {
          parameters[parameters.length - 2] = Float.POSITIVE_INFINITY;
        }
        double broken = has(Fault.LOSS) ? Double.NaN : 1;
        return new Losses(broken * policyLoss / batchSize, valueLoss / batchSize);
      }

      private void backward(float[] planes, int place, double scale, float[] gradient) {
        for (int output = 0; output <= actions; output++) {
          float slope = (float) (scale * out[output]);
          gradient[(actions + 1) * inputs + output] += slope;
          for (int input = 0; input < inputs; input++) {
            gradient[output * inputs + input] += slope * planes[place * inputs + input];
          }
        }
      }

      @Override
      public void close() {}
    };
  }
}
