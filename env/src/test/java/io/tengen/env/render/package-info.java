/** Tests of the pictures: what they show, and that what is written reads back. */
@NullMarked
package io.tengen.env.render;

import org.jspecify.annotations.NullMarked;
