package io.tengen.agents.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** One file of HTML that loads nothing else, so that it can be read offline and sent to others. */
public final class Page {
  private static final String STYLE = "page.css";

  private Page() {}

  /**
   * The page.
   *
   * @param title plain text
   * @param style more rules for the looks of what is in it, as from {@link #style}
   * @param body HTML
   */
  public static String html(String title, String style, String body) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta name=\"color-scheme\" content=\"light dark\">\n<title>"
        + Html.text(title)
        + "</title>\n<style>\n"
        + style(Page.class, STYLE)
        + style
        + "</style>\n</head>\n<body>\n<main>\n"
        + body
        + "</main>\n</body>\n</html>\n";
  }

  /**
   * A style sheet that lies beside a class.
   *
   * @param file its name
   */
  public static String style(Class<?> beside, String file) {
    try (InputStream css =
        Objects.requireNonNull(
            beside.getResourceAsStream(file), "the style sheet is beside the class")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }

  /**
   * A part with a heading.
   *
   * @param heading plain text
   * @param content HTML
   */
  public static String section(String heading, String content) {
    return "<section>\n<h2>%s</h2>\n%s</section>\n".formatted(Html.text(heading), content);
  }

  /** Charts beside one another, as many as there is room for. */
  public static String charts(String figures) {
    return "<div class=\"charts\">\n%s</div>\n".formatted(figures);
  }

  /**
   * A number that stands out at the head of a page.
   *
   * @param name what it is
   * @param value HTML, as from {@link Html#number}
   * @param more a few words about it, maybe none
   */
  public static String tile(String name, String value, String more) {
    return "<div><dt>%s</dt><dd>%s</dd>%s</div>\n"
        .formatted(
            Html.text(name),
            value,
            more.isEmpty() ? "" : "<dd class=\"more\">" + Html.text(more) + "</dd>");
  }
}
