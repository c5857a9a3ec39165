package io.tengen.client.files;

import io.tengen.client.key.KeyBindings;
import io.tengen.client.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settings as JSON. A value that is missing has its default; so has one that is wrong, which is
 * told; what nobody knows, as of a newer version, is left alone.
 */
final class SettingsJson {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int MOST_SHOWN = 40;

  private final JsonNode json;
  private final List<String> problems = new ArrayList<>();

  private SettingsJson(JsonNode json) {
    this.json = json;
  }

  /** The settings, and a line for each value that was wrong. */
  static SettingsStore.Loaded read(byte[] bytes) {
    try {
      JsonNode json = MAPPER.readTree(bytes);
      if (!json.isObject()) {
        return SettingsStore.Loaded.broken("it is no JSON object");
      }
      return new SettingsJson(json).settings();
    } catch (JacksonException e) {
      return SettingsStore.Loaded.broken("it is no JSON");
    }
  }

  static byte[] write(Settings settings) {
    Appearance look = settings.appearance();
    ObjectNode json = MAPPER.createObjectNode();
    json.put("language", settings.language().code());
    json.put("palette", word(look.palette()));
    json.put("coordinates", look.coordinates());
    json.put("moveNumbers", look.moveNumbers());
    json.put("animation", look.animation());
    json.put("fullScreen", look.fullScreen());
    json.put("width", look.width());
    json.put("height", look.height());
    json.put("volume", look.volume());
    json.put("visits", settings.analysis().visits());
    json.put("threads", settings.analysis().threads());
    json.put("model", settings.analysis().model());
    json.put("server", settings.server());
    json.put("name", settings.name());
    putAll(json.putObject("lastGame"), settings.lastGame());
    putAll(json.putObject("keys"), settings.keys().changes());
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
  }

  private static void putAll(ObjectNode json, Map<String, String> values) {
    new TreeMap<>(values).forEach(json::put);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private SettingsStore.Loaded settings() {
    Settings defaults = Settings.defaults();
    Appearance look = Appearance.DEFAULTS;
    AnalysisWishes analysis = AnalysisWishes.DEFAULTS;
    Appearance appearance =
        new Appearance(
            palette(look.palette()),
            truth("coordinates", look.coordinates()),
            truth("moveNumbers", look.moveNumbers()),
            truth("animation", look.animation()),
            truth("fullScreen", look.fullScreen()),
            number("width", look.width(), Appearance.LEAST_WIDTH, Appearance.MOST_PIXELS),
            number("height", look.height(), Appearance.LEAST_HEIGHT, Appearance.MOST_PIXELS),
            number("volume", look.volume(), 0, Appearance.MOST_VOLUME));
    AnalysisWishes wishes =
        new AnalysisWishes(
            number("visits", analysis.visits(), 1, AnalysisWishes.MOST_VISITS),
            number("threads", analysis.threads(), 1, AnalysisWishes.MOST_THREADS),
            text("model", analysis.model(), AnalysisWishes.LONGEST_PATH));
    Settings settings =
        new Settings(
            language(defaults.language()),
            appearance,
            wishes,
            text("server", defaults.server(), Settings.LONGEST_ADDRESS),
            text("name", defaults.name(), Settings.LONGEST_NAME),
            texts("lastGame"),
            KeyBindings.of(texts("keys"), problems::add));
    return new SettingsStore.Loaded(settings, problems);
  }

  private @Nullable JsonNode value(String field) {
    JsonNode value = json.get(field);
    return value == null || value.isNull() ? null : value;
  }

  private void problem(String field, JsonNode value, String wanted) {
    String shown = value.toString();
    problems.add(
        "%s is %s, but must be %s"
            .formatted(field, shown.substring(0, Math.min(MOST_SHOWN, shown.length())), wanted));
  }

  private boolean truth(String field, boolean otherwise) {
    JsonNode value = value(field);
    if (value != null && !value.isBoolean()) {
      problem(field, value, "true or false");
      return otherwise;
    }
    return value == null ? otherwise : value.booleanValue();
  }

  private int number(String field, int otherwise, int least, int most) {
    JsonNode value = value(field);
    if (value == null) {
      return otherwise;
    }
    if (value.isInt() && value.intValue() >= least && value.intValue() <= most) {
      return value.intValue();
    }
    problem(field, value, least + " to " + most);
    return otherwise;
  }

  private String text(String field, String otherwise, int longest) {
    JsonNode value = value(field);
    if (value == null) {
      return otherwise;
    }
    if (value.isString() && value.stringValue().length() <= longest) {
      return value.stringValue();
    }
    problem(field, value, "a text of at most " + longest + " characters");
    return otherwise;
  }

  private Language language(Language otherwise) {
    JsonNode value = value("language");
    if (value == null) {
      return otherwise;
    }
    for (Language language : Language.values()) {
      if (value.isString() && language.code().equals(value.stringValue())) {
        return language;
      }
    }
    problem("language", value, "\"en\" or \"ja\"");
    return otherwise;
  }

  private PaletteName palette(PaletteName otherwise) {
    JsonNode value = value("palette");
    if (value == null) {
      return otherwise;
    }
    for (PaletteName palette : PaletteName.values()) {
      if (value.isString() && word(palette).equals(value.stringValue())) {
        return palette;
      }
    }
    List<String> words = Arrays.stream(PaletteName.values()).map(SettingsJson::word).toList();
    problem("palette", value, "one of " + String.join(", ", words));
    return otherwise;
  }

  private Map<String, String> texts(String field) {
    Map<String, String> texts = new TreeMap<>();
    JsonNode value = value(field);
    if (value == null) {
      return texts;
    }
    boolean fits =
        value.isObject() && (field.equals("keys") || value.size() <= Settings.MOST_FIELDS);
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      JsonNode text = entry.getValue();
      fits &= text.isString() && text.stringValue().length() <= Settings.LONGEST_FIELD;
      fits &= entry.getKey().length() <= Settings.LONGEST_FIELD;
      texts.put(entry.getKey(), text.isString() ? text.stringValue() : "");
    }
    if (!fits) {
      problem(field, value, "an object of a few texts");
      return Map.of();
    }
    return texts;
  }
}
