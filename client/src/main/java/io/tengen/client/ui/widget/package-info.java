/**
 * What the screens are made of: the board, graphs, the tree of variations, clocks. What is drawn is
 * handed over as immutable values ({@code BoardFace}, {@code BoardMarks}, {@code BoardHints}), and
 * where things lie is worked out apart from drawing ({@code BoardGeometry}, {@code TreeLayout}).
 */
@NullMarked
package io.tengen.client.ui.widget;

import org.jspecify.annotations.NullMarked;
