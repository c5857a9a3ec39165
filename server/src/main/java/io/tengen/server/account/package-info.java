/**
 * Who somebody is: accounts with passwords, tokens for programs and for browsers, guests. {@link
 * io.tengen.server.account.Accounts} is where to start.
 */
@NullMarked
package io.tengen.server.account;

import org.jspecify.annotations.NullMarked;
