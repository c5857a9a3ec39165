/** What carries networks out: the seams to oneDNN, ONNX Runtime and DL4J. */
@NullMarked
package io.tengen.agents.network.backend;

import org.jspecify.annotations.NullMarked;
