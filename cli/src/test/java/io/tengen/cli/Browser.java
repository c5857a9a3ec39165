package io.tengen.cli;

import static io.tengen.cli.DevTools.object;
import static io.tengen.cli.DevTools.text;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a person does with a browser, on a headless Chromium with one page. */
final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");

  private final DevTools tools;

  /** The program, if one is installed. */
  static Optional<Path> installed() {
    return Stream.of(
            Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts the program.
   *
   * @param profile a directory, in which it keeps what it likes
   */
  Browser(Path program, Path profile) throws IOException {
    tools = new DevTools(program, profile);
  }

  /** Opens a page afresh. */
  void open(String url) {
    tools.command("Page.navigate", object().put("url", "about:blank"));
    until("location.href === 'about:blank'");
    tools.command("Page.navigate", object().put("url", url));
    until("location.href === " + quoted(url) + " && document.readyState === 'complete'");
  }

  /** The value of an expression, which may be a promise. */
  JsonNode evaluate(String expression) {
    ObjectNode parameters =
        object()
            .put("expression", expression)
            .put("awaitPromise", true)
            .put("returnByValue", true)
            .put("userGesture", true);
    JsonNode answer = tools.command("Runtime.evaluate", parameters);
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + " failed: " + answer.path("exceptionDetails"));
    }
    return answer.path("result").path("value");
  }

  /** Waits until an expression is true; pages that are left meanwhile do not matter. */
  void until(String expression) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DevTools.PATIENCE_SECONDS);
    String look =
        "new Promise((done) => { let left = 50; const look = () => (("
            + expression
            + ") ? done(true) : left-- > 0 ? setTimeout(look, 20) : done(false)); look(); })";
    while (System.nanoTime() < end) {
      try {
        if (evaluate(look).asBoolean(false)) {
          return;
        }
      } catch (CompletionException e) {
        // The page went away while it was asked.
      }
    }
    throw new AssertionError(
        "never: " + expression + "\non the page: " + evaluate("document.body.innerText"));
  }

  /** How large the window is; narrow ones are those of a phone. */
  void resize(int width, int height) {
    tools.command(
        "Emulation.setDeviceMetricsOverride",
        object()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", width < 600));
  }

  /** Whether the reader prefers dark pages. */
  void darken(boolean isDark) {
    ObjectNode media = object();
    media
        .putArray("features")
        .addObject()
        .put("name", "prefers-color-scheme")
        .put("value", isDark ? "dark" : "light");
    tools.command("Emulation.setEmulatedMedia", media);
  }

  /** Clicks in the middle of the first element of a selector. */
  void click(String selector) {
    String find = "document.querySelector(" + quoted(selector) + ")";
    until(find + " !== null && !" + find + ".disabled");
    JsonNode middle =
        evaluate(
            "(() => { const e = "
                + find
                + "; e.scrollIntoView({ block: 'center' }); const r = e.getBoundingClientRect();"
                + " return [r.x + r.width / 2, r.y + r.height / 2]; })()");
    for (String type : List.of("mousePressed", "mouseReleased")) {
      tools.command(
          "Input.dispatchMouseEvent",
          object()
              .put("type", type)
              .put("x", middle.path(0).asDouble(0))
              .put("y", middle.path(1).asDouble(0))
              .put("button", "left")
              .put("clickCount", 1));
    }
  }

  /** Presses a key and lets it go. */
  void press(String key, int code) {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      tools.command(
          "Input.dispatchKeyEvent",
          object().put("type", type).put("key", key).put("windowsVirtualKeyCode", code));
    }
  }

  /** The page's nodes as a screen reader has them. */
  JsonNode accessibleNodes() {
    return tools.command("Accessibility.getFullAXTree", object()).path("nodes");
  }

  /** A picture of what the window shows. */
  void picture(Path file) throws IOException {
    String image =
        text(tools.command("Page.captureScreenshot", object().put("format", "png")), "data");
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, Base64.getDecoder().decode(image));
  }

  /** What has gone wrong on the pages since the last call. */
  List<String> complaints() {
    return tools.complaints();
  }

  /** A text as an expression. */
  static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }

  /** Ends it. */
  @Override
  public void close() {
    tools.close();
  }
}
