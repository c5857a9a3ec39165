/**
 * Sessions without a person, for tests of the real window: {@code ScriptedSession} feeds clicks and
 * keys to where those of a person arrive, and takes pictures of what is shown.
 */
@NullMarked
package io.tengen.client.ui.script;

import org.jspecify.annotations.NullMarked;
