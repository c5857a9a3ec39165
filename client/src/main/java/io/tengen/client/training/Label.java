package io.tengen.client.training;

import io.tengen.client.text.TextKey;
import io.tengen.client.text.Texts;

/** What something is called: by a text in the language of the window, or as the run calls it. */
public sealed interface Label {

  /** In a language. */
  String in(Texts texts);

  /** By a text. */
  record Key(TextKey key) implements Label {
    @Override
    public String in(Texts texts) {
      return texts.get(key);
    }
  }

  /** As it is. */
  record Plain(String words) implements Label {
    @Override
    public String in(Texts texts) {
      return words;
    }
  }
}
