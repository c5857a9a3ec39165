/** Tests of the control tasks: laws, slow twins, and episodes recorded with Gymnasium. */
@NullMarked
package io.tengen.env.control;

import org.jspecify.annotations.NullMarked;
