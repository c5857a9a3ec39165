package io.tengen.search;

import io.tengen.env.testkit.GameLaws;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PairsGameTest {
  @TestFactory
  Stream<DynamicTest> laws() {
    return GameLaws.of(new PairsGame());
  }
}
