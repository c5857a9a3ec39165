package io.tengen.agents.network.dl4j;

import io.tengen.agents.network.AuxiliaryWeights;
import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.PolicyHead;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** The DL4J configuration of a network. Makes no array, so that ND4J's natives stay unloaded. */
public final class NetworkDefinition {
  /** The one input. */
  static final String PLANES = "planes";

  /** The vertex whose output is the policy before softmax. */
  static final String LOGITS = "policy-logits";

  /** The first output: the policy, after softmax. */
  static final String POLICY = "policy";

  /** The second output: the value, after tanh. */
  static final String VALUE = "value";

  /** An auxiliary output: whose each point will be, after tanh. */
  static final String OWNERSHIP = "ownership";

  /** The vertex whose output is the score that is foretold. */
  static final String SCORE_SUM = "score-sum";

  /** An auxiliary output: the score. */
  static final String SCORE = "score";

  private NetworkDefinition() {}

  /** What the outputs are learned by. */
  record Losses(
      ILossFunction policy, ILossFunction value, ILossFunction ownership, ILossFunction score) {
    /** Cross-entropy and squared errors. DL4J's are means over an output's numbers. */
    static Losses plain() {
      return new Losses(new LossMCXENT(), new LossMSE(), new LossMSE(), new LossMSE());
    }
  }

  /** The configuration, with cross-entropy plus squared error as its loss. */
  public static ComputationGraphConfiguration of(NetworkConfig config) {
    return of(config, AuxiliaryWeights.NONE);
  }

  /** The same with auxiliary heads. */
  static ComputationGraphConfiguration of(NetworkConfig config, AuxiliaryWeights auxiliary) {
    return of(config, auxiliary, Losses.plain());
  }

  static ComputationGraphConfiguration of(
      NetworkConfig config, AuxiliaryWeights auxiliary, Losses losses) {
    GraphWriter writer = new GraphWriter(config.normalisation());
    Planes stem =
        writer.convolution("stem", new Planes(PLANES, config.planes()), config.filters(), 3);
    if (!config.kind().endsWithoutActivation()) {
      stem = writer.relu("stem", writer.normalise("stem", stem));
    }
    Planes tower = new Tower(writer, config).build(stem);
    addPolicy(writer, config, tower, losses.policy());
    Planes hidden = addValue(writer, config, tower, losses.value());
    List<String> outputs = new ArrayList<>(List.of(POLICY, VALUE));
    if (auxiliary.hasOwnership()) {
      Planes point = writer.finalConvolution("ownership-points", tower);
      Planes points =
          writer.flatten("ownership-points-flat", point, config.height(), config.width());
      writer.tanhLoss(OWNERSHIP, points, losses.ownership());
      outputs.add(OWNERSHIP);
    }
    if (auxiliary.hasScore()) {
      writer.linearLoss(SCORE, writer.dense(SCORE_SUM, hidden, 1), losses.score());
      outputs.add(SCORE);
    }
    return writer.build(PLANES, outputs.toArray(new String[0]));
  }

  private static void addPolicy(
      GraphWriter writer, NetworkConfig config, Planes tower, ILossFunction loss) {
    Planes head = headPlanes(writer, "policy", tower, config.policyChannels());
    if (config.policyHead() == PolicyHead.DENSE) {
      Planes flat = writer.flatten("policy-flat", head, config.height(), config.width());
      writer.dense(LOGITS, flat, config.actions());
    } else {
      Planes point = writer.finalConvolution("policy-points", head);
      Planes points = writer.flatten("policy-points-flat", point, config.height(), config.width());
      Planes pass = writer.dense("policy-pass", writer.pool("policy-pool", head), 1);
      writer.concatenate(LOGITS, points, pass);
    }
    writer.softmaxLoss(POLICY, LOGITS, loss);
  }

  /** Answers the hidden layer, after its ReLU. */
  private static Planes addValue(
      GraphWriter writer, NetworkConfig config, Planes tower, ILossFunction loss) {
    Planes head = headPlanes(writer, "value", tower, config.valueChannels());
    Planes hidden =
        writer.dense("value-hidden", writer.pool("value-pool", head), config.valueHidden());
    Planes active = writer.relu("value-hidden", hidden);
    writer.tanhLoss(VALUE, writer.dense("value-sum", active, 1), loss);
    return active;
  }

  private static Planes headPlanes(GraphWriter writer, String name, Planes tower, int channels) {
    Planes planes = writer.convolution(name + "-head", tower, channels, 1);
    return writer.relu(name + "-head", writer.normalise(name + "-head", planes));
  }
}
