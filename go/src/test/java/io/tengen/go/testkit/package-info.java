/** Boards drawn as text, for the tests of this module and of those that use it. */
@NullMarked
package io.tengen.go.testkit;

import org.jspecify.annotations.NullMarked;
