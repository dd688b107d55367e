package org.chorus.read.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Pages written for the tests in many templates and languages, and the text that each is about. */
final class GoldPages {
  private static final Path FOLDER = Path.of("src/test/resources/org/chorus/read/html");

  private GoldPages() {}

  /** A page and its article. */
  record GoldPage(String name, String html, String text) {}

  static List<GoldPage> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .sorted()
          .map(name -> name.replace(".html", ""))
          .map(name -> new GoldPage(name, read(name + ".html"), read(name + ".txt").strip()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
