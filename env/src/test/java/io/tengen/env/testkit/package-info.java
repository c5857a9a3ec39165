/**
 * The contract test kit: the laws of {@code env}'s contracts as tests that any implementation can
 * run with one line.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> laws() {
 *   return GameLaws.of(new TicTacToe());
 * }
 * }</pre>
 *
 * <p>Other modules take it as {@code tengen-env}'s test jar.
 */
@NullMarked
package io.tengen.env.testkit;

import org.jspecify.annotations.NullMarked;
