/**
 * The Go Text Protocol, version 2, from both sides.
 *
 * <p>Start with {@link io.tengen.go.gtp.GtpEngine}: lines in, answers out. What the commands do is
 * in groups ({@link io.tengen.go.gtp.GtpCommandGroup}), one class for each: {@code
 * AdministrativeCommands}, {@code SetupCommands}, {@code HandicapCommands}, {@code PlayCommands},
 * {@code ClockCommands}, {@code ScoringCommands}. They work on a {@link
 * io.tengen.go.gtp.GtpSession}; who chooses the moves is a {@link io.tengen.go.gtp.MoveChooser}. A
 * module above adds commands by adding a group with {@code GtpEngine.add}: analysis, which answers
 * line by line while it thinks, registers as a {@link io.tengen.go.gtp.GtpStream}; KataGo's
 * commands for rules and clocks work on the session.
 *
 * <p>{@link io.tengen.go.gtp.GtpClient} is the other side: it runs somebody else's engine, which
 * may do anything.
 *
 * <p>Source: Gunnar Farnebäck, "Specification of the Go Text Protocol, version 2, draft 2", 2002.
 */
@NullMarked
package io.tengen.go.gtp;

import org.jspecify.annotations.NullMarked;
