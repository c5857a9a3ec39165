/**
 * What pages of HTML are made of, whatever they tell: the frame of a page with its style sheet for
 * light and dark, numbers for people, the frame and the axes of charts that are drawn as SVG.
 *
 * <p>Start with {@link io.tengen.agents.page.Page}.
 */
@NullMarked
package io.tengen.agents.page;

import org.jspecify.annotations.NullMarked;
