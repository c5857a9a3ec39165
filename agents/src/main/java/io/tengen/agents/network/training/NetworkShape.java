package io.tengen.agents.network.training;

import io.tengen.agents.network.BlockKind;
import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.Normalisation;
import io.tengen.agents.network.PolicyHead;
import io.tengen.agents.run.ConfigJson;
import io.tengen.go.features.FeatureSet;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a run may choose of its network; planes and board come from the games.
 *
 * @param blocks blocks of the tower
 * @param filters filters of the tower
 * @param blockKind what the blocks are
 * @param normalisation of the planes
 * @param policyChannels planes of the policy head
 * @param valueChannels planes of the value head
 * @param valueHidden numbers of the value head's hidden layer
 */
public record NetworkShape(
    int blocks,
    int filters,
    BlockKind blockKind,
    Normalisation normalisation,
    int policyChannels,
    int valueChannels,
    int valueHidden) {

  /** Validates as {@link NetworkConfig} does. */
  public NetworkShape {
    if (blockKind == null || normalisation == null) {
      throw new IllegalArgumentException("blockKind and normalisation must have a value");
    }
    new NetworkConfig(
        FeatureSet.ZERO17.planes(),
        1,
        1,
        2,
        blocks,
        filters,
        blockKind,
        normalisation,
        PolicyHead.POINTS_AND_PASS,
        policyChannels,
        valueChannels,
        valueHidden);
  }

  /** Basic residual blocks with small heads. */
  public static NetworkShape basic(int blocks, int filters) {
    return new NetworkShape(blocks, filters, BlockKind.BASIC, Normalisation.BATCH, 16, 16, 64);
  }

  /** That of a network. */
  public static NetworkShape of(NetworkConfig network) {
    return new NetworkShape(
        network.blocks(),
        network.filters(),
        network.kind(),
        network.normalisation(),
        network.policyChannels(),
        network.valueChannels(),
        network.valueHidden());
  }

  /**
   * What is different, by the names of the configuration, such as {@code blocks is 6, not 2}.
   *
   * @param other another shape
   */
  String differencesFrom(NetworkShape other) {
    JsonNode own = ConfigJson.toJson(this);
    JsonNode others = ConfigJson.toJson(other);
    return own.propertyNames().stream()
        .filter(name -> !own.path(name).equals(others.path(name)))
        .map(
            name ->
                "%s is %s, not %s"
                    .formatted(name, own.path(name).asString(), others.path(name).asString()))
        .collect(Collectors.joining(", "));
  }

  /** For people, such as {@code 6 blocks (basic), 64 filters, normalisation batch}. */
  public String describe() {
    return "%d %s (%s), %d filters, normalisation %s"
        .formatted(
            blocks,
            blocks == 1 ? "block" : "blocks",
            blockKind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            filters,
            normalisation.name().toLowerCase(Locale.ROOT));
  }

  /** The network for Go on a board. */
  NetworkConfig forBoard(int size) {
    return new NetworkConfig(
        FeatureSet.ZERO17.planes(),
        size,
        size,
        size * size + 1,
        blocks,
        filters,
        blockKind,
        normalisation,
        PolicyHead.POINTS_AND_PASS,
        policyChannels,
        valueChannels,
        valueHidden);
  }
}
