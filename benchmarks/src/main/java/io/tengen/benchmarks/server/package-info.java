/**
 * What {@code tengen bench server} measures: a server in a process of its own, under the load of
 * many clients that one thread of this process plays. Start with {@link
 * io.tengen.benchmarks.server.ServerSuite}.
 *
 * <p>From the bottom up: {@link io.tengen.benchmarks.server.LoadLoop} and its wires move bytes,
 * {@link io.tengen.benchmarks.server.ArenaClient} speaks the protocol of docs/protocol.md, {@link
 * io.tengen.benchmarks.server.GamePair} plays, {@link io.tengen.benchmarks.server.MoveLedger}
 * remembers what was promised. All of these belong to the loop's thread.
 */
@NullMarked
package io.tengen.benchmarks.server;

import org.jspecify.annotations.NullMarked;
