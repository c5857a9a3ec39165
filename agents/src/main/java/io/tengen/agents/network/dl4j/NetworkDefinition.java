package io.tengen.agents.network.dl4j;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.PolicyHead;
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

  private NetworkDefinition() {}

  /** The configuration, with cross-entropy plus squared error as its loss. */
  public static ComputationGraphConfiguration of(NetworkConfig config) {
    return of(config, new LossMCXENT(), new LossMSE());
  }

  static ComputationGraphConfiguration of(
      NetworkConfig config, ILossFunction policyLoss, ILossFunction valueLoss) {
    GraphWriter writer = new GraphWriter(config.normalisation());
    Planes stem =
        writer.convolution("stem", new Planes(PLANES, config.planes()), config.filters(), 3);
    if (!config.kind().endsWithoutActivation()) {
      stem = writer.relu("stem", writer.normalise("stem", stem));
    }
    Planes tower = new Tower(writer, config).build(stem);
    addPolicy(writer, config, tower, policyLoss);
    addValue(writer, config, tower, valueLoss);
    return writer.build(PLANES, POLICY, VALUE);
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

  private static void addValue(
      GraphWriter writer, NetworkConfig config, Planes tower, ILossFunction loss) {
    Planes head = headPlanes(writer, "value", tower, config.valueChannels());
    Planes hidden =
        writer.dense("value-hidden", writer.pool("value-pool", head), config.valueHidden());
    Planes active = writer.relu("value-hidden", hidden);
    writer.tanhLoss(VALUE, writer.dense("value-sum", active, 1), loss);
  }

  private static Planes headPlanes(GraphWriter writer, String name, Planes tower, int channels) {
    Planes planes = writer.convolution(name + "-head", tower, channels, 1);
    return writer.relu(name + "-head", writer.normalise(name + "-head", planes));
  }
}
