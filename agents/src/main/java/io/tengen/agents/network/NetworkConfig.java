package io.tengen.agents.network;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a policy-value network: a convolution 3x3 from the planes, a tower of blocks, and
 * two heads. The policy head is a 1x1 convolution and what {@link PolicyHead} says; the value head
 * a 1x1 convolution, the mean and the largest of each plane, a hidden layer and tanh.
 *
 * @param planes input planes of a position, in [1, 1024]; AlphaGo Zero's Go: 17
 * @param height rows of the board, in [1, 64]
 * @param width columns of the board, in [1, 64]
 * @param actions how many actions the policy has, in [1, 65536]; {@code height * width + 1} for
 *     {@link PolicyHead#POINTS_AND_PASS}
 * @param blocks blocks of the tower, in [1, 100]; AlphaGo Zero: 19 or 39
 * @param filters filters of the tower, in [4, 2048], a multiple of 4; AlphaGo Zero: 256
 * @param kind of the blocks; AlphaGo Zero: {@link BlockKind#BASIC}
 * @param normalisation of the planes
 * @param policyHead how the policy is read
 * @param policyChannels planes of the policy head, in [1, 256]; AlphaGo Zero: 2
 * @param valueChannels planes of the value head, in [1, 256]; AlphaGo Zero: 1
 * @param valueHidden numbers of the value head's hidden layer, in [1, 4096]; AlphaGo Zero: 256
 */
public record NetworkConfig(
    int planes,
    int height,
    int width,
    int actions,
    int blocks,
    int filters,
    BlockKind kind,
    Normalisation normalisation,
    PolicyHead policyHead,
    int policyChannels,
    int valueChannels,
    int valueHidden) {
  private static final int DEFAULT_HEAD_CHANNELS = 16;
  private static final int DEFAULT_VALUE_HIDDEN = 64;

  /** Validates. */
  public NetworkConfig {
    inRange("planes", planes, 1, 1024);
    inRange("height", height, 1, 64);
    inRange("width", width, 1, 64);
    inRange("actions", actions, 1, 65_536);
    inRange("blocks", blocks, 1, 100);
    inRange("filters", filters, 4, 2048);
    inRange("policyChannels", policyChannels, 1, 256);
    inRange("valueChannels", valueChannels, 1, 256);
    inRange("valueHidden", valueHidden, 1, 4096);
    given("kind", kind, BlockKind.values());
    given("normalisation", normalisation, Normalisation.values());
    given("policyHead", policyHead, PolicyHead.values());
    if (filters % 4 != 0) {
      throw new IllegalArgumentException(
          "filters is " + filters + ", but must be a multiple of 4, such as " + (filters / 4 * 4));
    }
    if (policyHead == PolicyHead.POINTS_AND_PASS && actions != height * width + 1) {
      throw new IllegalArgumentException(
          "actions is "
              + actions
              + ", but points and pass of a board of "
              + height
              + "x"
              + width
              + " are "
              + (height * width + 1)
              + "; the policy head DENSE has any number");
    }
  }

  private static void inRange(String name, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          name + " is " + value + ", but must be in [" + low + ", " + high + "]");
    }
  }

  /** JSON may leave out what the record's types promise. */
  private static <E extends Enum<E>> void given(String name, @Nullable E value, E[] values) {
    if (value == null) {
      throw new IllegalArgumentException(
          name
              + " is missing, but must be one of "
              + Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", ")));
    }
  }

  /** Basic residual blocks for Go or a game whose actions are points and pass. */
  public static NetworkConfig forPoints(int planes, int size, int blocks, int filters) {
    return new NetworkConfig(
        planes,
        size,
        size,
        size * size + 1,
        blocks,
        filters,
        BlockKind.BASIC,
        Normalisation.BATCH,
        PolicyHead.POINTS_AND_PASS,
        DEFAULT_HEAD_CHANNELS,
        DEFAULT_HEAD_CHANNELS,
        DEFAULT_VALUE_HIDDEN);
  }

  /** Basic residual blocks for a game with any actions. */
  public static NetworkConfig forActions(
      int planes, int height, int width, int actions, int blocks, int filters) {
    return new NetworkConfig(
        planes,
        height,
        width,
        actions,
        blocks,
        filters,
        BlockKind.BASIC,
        Normalisation.BATCH,
        PolicyHead.DENSE,
        DEFAULT_HEAD_CHANNELS,
        DEFAULT_HEAD_CHANNELS,
        DEFAULT_VALUE_HIDDEN);
  }

  /** Numbers of one position's planes. */
  public int planesLength() {
    return planes * height * width;
  }

  /** Whether the same parameters serve every board size. */
  public boolean playsEveryBoard() {
    return policyHead == PolicyHead.POINTS_AND_PASS;
  }

  /** The same with other blocks. */
  public NetworkConfig withKind(BlockKind value) {
    return new NetworkConfig(
        planes,
        height,
        width,
        actions,
        blocks,
        filters,
        value,
        normalisation,
        policyHead,
        policyChannels,
        valueChannels,
        valueHidden);
  }

  /** The same with another normalisation. */
  public NetworkConfig withNormalisation(Normalisation value) {
    return new NetworkConfig(
        planes,
        height,
        width,
        actions,
        blocks,
        filters,
        kind,
        value,
        policyHead,
        policyChannels,
        valueChannels,
        valueHidden);
  }

  /** The same with other heads. */
  public NetworkConfig withHeads(int newPolicyChannels, int newValueChannels, int newValueHidden) {
    return new NetworkConfig(
        planes,
        height,
        width,
        actions,
        blocks,
        filters,
        kind,
        normalisation,
        policyHead,
        newPolicyChannels,
        newValueChannels,
        newValueHidden);
  }

  /**
   * The same for another board; the parameters fit both.
   *
   * @throws IllegalArgumentException when the policy head belongs to one size
   */
  public NetworkConfig withBoard(int newHeight, int newWidth) {
    if (newHeight == height && newWidth == width) {
      return this;
    }
    if (!playsEveryBoard()) {
      throw new IllegalArgumentException(
          "the network is for a board of "
              + height
              + "x"
              + width
              + " only, not "
              + newHeight
              + "x"
              + newWidth
              + ": its policy head is "
              + policyHead);
    }
    return new NetworkConfig(
        planes,
        newHeight,
        newWidth,
        newHeight * newWidth + 1,
        blocks,
        filters,
        kind,
        normalisation,
        policyHead,
        policyChannels,
        valueChannels,
        valueHidden);
  }
}
