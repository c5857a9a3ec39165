/**
 * What the window says, in English and Japanese. Keys are enums, one a screen ({@link
 * io.tengen.client.text.TextKey}); the texts themselves are a file a language among the resources.
 * Adding a text is adding a constant and a line to both files; the tests fail while one is missing.
 */
@NullMarked
package io.tengen.client.text;

import org.jspecify.annotations.NullMarked;
