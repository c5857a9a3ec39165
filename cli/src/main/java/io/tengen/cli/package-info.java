/**
 * The {@code tengen} command: one class a subcommand, each of which reads its arguments, calls the
 * module that does the work, and prints. Start with {@link io.tengen.cli.TengenCommand}.
 *
 * <p>Conventions: results go to standard output, progress and warnings to standard error; with
 * {@code --json} standard output holds one JSON object and nothing else. Exit codes are 0 done, 1
 * failed, 2 bad usage, 130 stopped by Ctrl-C.
 */
@NullMarked
package io.tengen.cli;

import org.jspecify.annotations.NullMarked;
