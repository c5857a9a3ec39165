package io.tengen.server.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the fields out of an object one by one; what nobody takes is an error in the end. */
final class Fields {
  /** How much of a bad value is repeated to who sent it, in characters. */
  private static final int SHOWN = 80;

  /** What would not stay in the line. */
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]");

  private final ObjectNode json;

  /** An object, which is empty when all fields are taken. */
  Fields(ObjectNode json) {
    this.json = json;
  }

  /** A text of 1 to so many characters. */
  String text(String name, int longest) {
    return required(name, textOrNull(name, longest));
  }

  /** A text of 1 to so many characters, or null. */
  @Nullable String textOrNull(String name, int longest) {
    JsonNode value = take(name);
    if (value == null) {
      return null;
    }
    String text = value.isString() ? value.stringValue() : "";
    if (text.isEmpty() || text.length() > longest) {
      throw wrong(name, value, "a text of 1 to " + longest + " characters");
    }
    return text;
  }

  /** Some texts, each of 1 to so many characters. */
  List<String> texts(String name, int most, int longest) {
    JsonNode value = required(name, take(name));
    String wanted = "a list of at most " + most + " texts";
    if (!value.isArray() || value.size() > most) {
      throw wrong(name, value, wanted);
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode each : value) {
      String text = each.isString() ? each.stringValue() : "";
      if (text.isEmpty() || text.length() > longest) {
        throw wrong(name, each, wanted + " of 1 to " + longest + " characters");
      }
      texts.add(text);
    }
    return texts;
  }

  /** A whole number from one to another. */
  long number(String name, long least, long most) {
    return required(name, numberOrNull(name, least, most));
  }

  /** A whole number from one to another, or null. */
  @Nullable Long numberOrNull(String name, long least, long most) {
    JsonNode value = take(name);
    if (value == null) {
      return null;
    }
    boolean isWhole = value.isIntegralNumber() && value.canConvertToLong();
    if (!isWhole || value.longValue() < least || value.longValue() > most) {
      throw wrong(name, value, "a whole number from " + least + " to " + most);
    }
    return value.longValue();
  }

  /** A whole number from one to another. */
  int integer(String name, int least, int most) {
    return (int) number(name, least, most);
  }

  /** A whole number from one to another, or null. */
  @Nullable Integer integerOrNull(String name, int least, int most) {
    Long number = numberOrNull(name, least, most);
    return number == null ? null : Integer.valueOf(number.intValue());
  }

  /** A number from one to another, or null. */
  @Nullable Double decimalOrNull(String name, double least, double most) {
    JsonNode value = take(name);
    if (value == null) {
      return null;
    }
    double number = value.isNumber() ? value.asDouble() : Double.NaN;
    if (!(number >= least && number <= most)) {
      throw wrong(
          name, value, String.format(Locale.ROOT, "a number from %.0f to %.0f", least, most));
    }
    return number;
  }

  /** True or false. */
  boolean flag(String name) {
    return required(name, flagOrNull(name));
  }

  /** True, false or null. */
  @Nullable Boolean flagOrNull(String name) {
    JsonNode value = take(name);
    if (value == null) {
      return null;
    }
    if (!value.isBoolean()) {
      throw wrong(name, value, "true or false");
    }
    return value.booleanValue();
  }

  /** One of some words, or null. */
  @Nullable String wordOrNull(String name, List<String> words) {
    JsonNode value = take(name);
    if (value == null) {
      return null;
    }
    String text = value.isString() ? value.stringValue() : "";
    if (!words.contains(text)) {
      throw wrong(name, value, "one of " + String.join(", ", words));
    }
    return text;
  }

  /** Refuses what was not taken. */
  void requireNoMore(String type) {
    if (!json.isEmpty()) {
      String first = json.propertyNames().iterator().next();
      throw new IllegalArgumentException(
          "a message of type " + type + " has no field '" + cut(first) + "'; leave it out");
    }
  }

  /** Null in JSON is as good as nothing. */
  private @Nullable JsonNode take(String name) {
    JsonNode value = json.remove(name);
    return value == null || value.isNull() ? null : value;
  }

  private static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  /** What is wrong with a value. */
  static IllegalArgumentException wrong(String name, JsonNode value, String wanted) {
    // A password is not repeated, even when it is no good.
    String shown = name.equals("password") || name.equals("token") ? "no good" : shown(value);
    return new IllegalArgumentException(name + " is " + shown + ", but must be " + wanted);
  }

  private static String shown(JsonNode value) {
    if (value.isArray()) {
      return "a list of " + value.size();
    }
    return value.isObject() ? "an object" : cut(value.toString());
  }

  /** A text in one line, or the beginning of one that is too long to repeat. */
  static String cut(String text) {
    String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    return BREAKS.matcher(shown).replaceAll("?");
  }
}
