package io.tengen.arena.tournament.file;

import io.tengen.arena.tournament.file.YamlNode.Entry;
import io.tengen.arena.tournament.file.YamlNode.Listing;
import io.tengen.arena.tournament.file.YamlNode.Mapping;
import io.tengen.arena.tournament.file.YamlNode.Scalar;
import io.tengen.arena.tournament.format.FormatSpec;
import io.tengen.arena.tournament.format.FormatSpec.GauntletSpec;
import io.tengen.arena.tournament.format.FormatSpec.KnockoutSpec;
import io.tengen.arena.tournament.format.FormatSpec.LadderSpec;
import io.tengen.arena.tournament.format.FormatSpec.RoundRobinSpec;
import io.tengen.arena.tournament.format.FormatSpec.SwissSpec;
import io.tengen.env.catalogue.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the key {@code format}: a word, or a group of keys of which one is {@code type}. */
final class FormReader {
  /** The forms, and the keys that each has beside its type. */
  private static final Map<String, List<String>> FORMS = forms();

  private static final int USUAL_BEST_OF = 3;

  private final Problems problems;

  FormReader(Problems problems) {
    this.problems = problems;
  }

  private static Map<String, List<String>> forms() {
    Map<String, List<String>> forms = new LinkedHashMap<>();
    forms.put("round-robin", List.of("rounds"));
    forms.put("gauntlet", List.of("hero", "rounds"));
    forms.put("swiss", List.of("rounds"));
    forms.put("knockout", List.of("bestOf"));
    forms.put("ladder", List.of("games"));
    return forms;
  }

  /** The form, or null where there is none that makes sense. */
  @Nullable FormatSpec read(Section tournament) {
    YamlNode value = tournament.value("format");
    if (value == null) {
      return null;
    }
    // The word alone is short for the type alone.
    YamlNode node =
        value instanceof Scalar
            ? new Mapping(value.line(), List.of(new Entry(value.line(), "type", value)))
            : value;
    if (!(node instanceof Mapping mapping)) {
      problems.add(
          value.line(),
          "format is %s, but must be a group of keys, such as {type: round-robin, rounds: 2}"
              .formatted(value.kind()));
      return null;
    }
    String type = type(mapping);
    List<String> keys = type == null ? null : FORMS.get(type);
    if (type == null || keys == null) {
      return null;
    }
    List<String> known = new ArrayList<>(List.of("type"));
    known.addAll(keys);
    Section section = new Section("format " + type, mapping, known, problems);
    return form(type, section);
  }

  private @Nullable String type(Mapping mapping) {
    for (Entry entry : mapping.entries()) {
      if (entry.key().equals("type") && entry.value() instanceof Scalar scalar) {
        if (FORMS.containsKey(scalar.text())) {
          return scalar.text();
        }
        problems.add(
            scalar.line(), NearestName.unknown("type of format", scalar.text(), FORMS.keySet()));
        return null;
      }
    }
    problems.add(
        mapping.line(), "format has no type; add one of " + String.join(", ", FORMS.keySet()));
    return null;
  }

  private @Nullable FormatSpec form(String type, Section section) {
    int before = problems.count();
    // What is possible for these players the form itself knows.
    Integer rounds = section.integer("rounds", 1, Integer.MAX_VALUE);
    FormatSpec form =
        switch (type) {
          case "round-robin" -> new RoundRobinSpec(Objects.requireNonNullElse(rounds, 1));
          case "gauntlet" ->
              new GauntletSpec(heroes(section), Objects.requireNonNullElse(rounds, 1));
          case "swiss" -> {
            section.require("rounds", "rounds: 5");
            yield new SwissSpec(Objects.requireNonNullElse(rounds, 1));
          }
          case "knockout" -> {
            Integer bestOf = section.integer("bestOf", 1, Integer.MAX_VALUE);
            yield new KnockoutSpec(Objects.requireNonNullElse(bestOf, USUAL_BEST_OF));
          }
          case "ladder" -> {
            Integer games = section.integer("games", 1, Integer.MAX_VALUE);
            yield new LadderSpec(Objects.requireNonNullElse(games, 0));
          }
          default -> throw new IllegalStateException("no form '" + type + "'");
        };
    return problems.count() > before ? null : form;
  }

  /** One name, or a list of names. */
  private List<String> heroes(Section section) {
    if (section.value("hero") instanceof Listing listing) {
      List<String> heroes = new ArrayList<>();
      for (YamlNode item : listing.items()) {
        if (item instanceof Scalar scalar && !scalar.isNothing()) {
          heroes.add(scalar.text());
        } else {
          problems.add(item.line(), "a hero is " + item.kind() + ", but must be a player's name");
        }
      }
      return heroes;
    }
    String hero = section.text("hero");
    return hero == null ? List.of() : List.of(hero);
  }
}
