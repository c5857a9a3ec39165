/**
 * The contracts that everything else stands on, and the adapters between them.
 *
 * <p>Start with {@link io.tengen.env.Environment} (one agent and a stream of rewards) and {@link
 * io.tengen.env.Game} with {@link io.tengen.env.State} (two players, copying, exact legality). They
 * are two because learners and searchers need different things; {@link
 * io.tengen.env.GameEnvironment} makes a game an environment, and {@link
 * io.tengen.env.MdpEnvironment} makes the enumerable model {@link io.tengen.env.FiniteMdp} one.
 * Each contract is a list of laws in its Javadoc; the test kit (package {@code testkit} of the test
 * jar) checks them, and every implementation runs it.
 *
 * <p>Nothing here opens a file or a socket.
 */
@NullMarked
package io.tengen.env;

import org.jspecify.annotations.NullMarked;
