package io.tengen.client.text;

import java.util.Locale;

/** Names a text; implemented by enums, one a screen. */
public interface TextKey {
  /** The constant's name, such as {@code TO_PLAY}. */
  String name();

  /** The screen, such as {@code go}: the first part of {@link #id}. */
  String group();

  /** The key in the files of texts, such as {@code go.to-play}. */
  default String id() {
    return group() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
