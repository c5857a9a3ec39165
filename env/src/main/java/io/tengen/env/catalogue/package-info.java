/**
 * What there is, by name: the environments and games that a command line can ask for. A new one
 * becomes known to every command by one entry in {@link io.tengen.env.catalogue.Catalogue}.
 */
@NullMarked
package io.tengen.env.catalogue;

import org.jspecify.annotations.NullMarked;
