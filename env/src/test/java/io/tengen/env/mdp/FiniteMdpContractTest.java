package io.tengen.env.mdp;

import io.tengen.env.testkit.FiniteMdpLaws;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FiniteMdpContractTest {
  @TestFactory
  Stream<DynamicTest> classicGridWorld() {
    return FiniteMdpLaws.of(GridWorld.classic());
  }

  @TestFactory
  Stream<DynamicTest> openGridWorld() {
    return FiniteMdpLaws.of(GridWorld.open(6));
  }

  @TestFactory
  Stream<DynamicTest> gridWorldThatAlwaysSlips() {
    return FiniteMdpLaws.of(GridWorld.parse("slip = 0.5\ncell a = -3\nend Z = 10\na.Z\n.#.\n"));
  }

  @TestFactory
  Stream<DynamicTest> smallFrozenLake() {
    return FiniteMdpLaws.of(FrozenLake.small(true));
  }

  @TestFactory
  Stream<DynamicTest> largeFrozenLake() {
    return FiniteMdpLaws.of(FrozenLake.large(true));
  }

  @TestFactory
  Stream<DynamicTest> firmFrozenLake() {
    return FiniteMdpLaws.of(FrozenLake.small(false));
  }

  @TestFactory
  Stream<DynamicTest> cliffWalking() {
    return FiniteMdpLaws.of(new CliffWalking());
  }

  @TestFactory
  Stream<DynamicTest> taxi() {
    return FiniteMdpLaws.of(new Taxi());
  }
}
