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

  /** A text of at most so many characters, which may be empty. */
  String line(String name, int longest) {
    return required(name, lineOrNull(name, longest));
  }

  /** A text of at most so many characters, which may be empty, or null. */
  @Nullable String lineOrNull(String name, int longest) {
    JsonNode value = take(name);
    if (value == null) {
      return null;
    }
    if (!value.isString() || value.stringValue().length() > longest) {
      throw wrong(name, value, "a text of at most " + longest + " characters");
    }
    return value.stringValue();
  }

  /** An object. */
  Fields object(String name) {
    JsonNode value = required(name, take(name));
    if (!(value instanceof ObjectNode object)) {
      throw wrong(name, value, "an object");
    }
    return new Fields(object);
  }

  /** Some objects. */
  List<Fields> objects(String name, int least, int most) {
    JsonNode value = required(name, take(name));
    String wanted = "a list of " + least + " to " + most + " objects";
    if (!value.isArray() || value.size() < least || value.size() > most) {
      throw wrong(name, value, wanted);
    }
    List<Fields> objects = new ArrayList<>();
    for (JsonNode each : value) {
      if (!(each instanceof ObjectNode object)) {
        throw wrong(name, each, wanted);
      }
      objects.add(new Fields(object));
    }
    return objects;
  }

  /** Some numbers, each from one to another, or null. */
  @Nullable List<Double> decimalsOrNull(String name, int most, double least, double largest) {
    JsonNode value = take(name);
    if (value == null) {
      return null;
    }
    String wanted = "a list of at most " + most + " numbers";
    if (!value.isArray() || value.size() > most) {
      throw wrong(name, value, wanted);
    }
    List<Double> numbers = new ArrayList<>();
    for (JsonNode each : value) {
      double number = each.isNumber() ? each.asDouble() : Double.NaN;
      if (!(number >= least && number <= largest)) {
        throw wrong(
            name, each, String.format(Locale.ROOT, "%s from %.0f to %.0f", wanted, least, largest));
      }
      numbers.add(number);
    }
    return numbers;
  }

  /** Some texts or null, each of 1 to so many characters. */
  @Nullable List<String> textsOrNull(String name, int most, int longest) {
    JsonNode value = json.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    return texts(name, most, longest);
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

  /** The {@code id} of a message or its answer, or null. */
  @Nullable RequestId id() {
    JsonNode value = take("id");
    if (value == null) {
      return null;
    }
    if (value.isString()
        && value.stringValue().length() <= RequestId.LONGEST
        && !value.stringValue().isEmpty()) {
      return new RequestId(value.stringValue());
    }
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return new RequestId(value.longValue());
    }
    throw wrong(
        "id",
        value,
        "a whole number of 64 bits or a text of 1 to " + RequestId.LONGEST + " characters");
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
