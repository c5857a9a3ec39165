/** Boards drawn as text, for the tests of this module. */
@NullMarked
package io.tengen.go.testkit;

import org.jspecify.annotations.NullMarked;
