package io.tengen.client.text;

import java.util.List;

/**
 * Words for people, from where their language is not known: a text with what fills its places, or
 * what others call or say, as it is. Immutable.
 */
public sealed interface Words {
  /** In a language. */
  String in(Texts texts);

  /** In English, for logs and for messages of exceptions. */
  default String english() {
    return in(Texts.of(Language.ENGLISH));
  }

  /**
   * A text.
   *
   * @param values for its places; words among them are in the language of the text
   */
  static Words of(TextKey key, Object... values) {
    return new Text(key, List.of(values));
  }

  /** What has no other language, such as what a server says. */
  static Words plain(String words) {
    return new Plain(words);
  }

  /** Nothing to say. */
  static Words none() {
    return new Plain("");
  }

  /** By a text. */
  record Text(TextKey key, List<Object> values) implements Words {
    /** Copies the list. */
    public Text {
      values = List.copyOf(values);
    }

    @Override
    public String in(Texts texts) {
      return values.isEmpty()
          ? texts.get(key)
          : texts.get(
              key,
              values.stream()
                  .map(value -> value instanceof Words words ? words.in(texts) : value)
                  .toArray());
    }
  }

  /** As it is. */
  record Plain(String words) implements Words {
    @Override
    public String in(Texts texts) {
      return words;
    }

    @Override
    public String english() {
      return words;
    }
  }
}
