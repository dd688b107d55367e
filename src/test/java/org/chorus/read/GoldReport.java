package org.chorus.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page or a text as the web delivers it, written for the project, and what a careful librarian
 * would type of it: headline, line end, body.
 *
 * @param name of its file, with the ending {@code .html} for a page, {@code .noisy} for a text
 */
record GoldReport(String name, String noisy, String gold) {
  private static final Path FOLDER = Path.of("src/test/resources/org/chorus/cleaning");

  static List<GoldReport> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> !file.toString().endsWith(".txt"))
          .sorted()
          .map(GoldReport::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isPage() {
    return name.endsWith(".html");
  }

  /** Headline and body as Chorus imports them; empty when it takes them for no report. */
  String imported() {
    byte[] bytes = noisy.getBytes(StandardCharsets.UTF_8);
    Outcome outcome =
        isPage() ? PageRecords.page(0, bytes, PageRecords.Origin.UNKNOWN) : PlainText.read(noisy);
    Reading reading = new Readings("batch", null, true, Forgotten.NONE).of(name, outcome);
    if (reading.report() == null) {
      return "";
    }
    String title = reading.report().title();
    return title == null ? reading.report().text() : title + "\n" + reading.report().text();
  }

  private static GoldReport read(Path file) {
    String gold = file.toString().replaceFirst("\\.[a-z]+$", ".txt");
    try {
      return new GoldReport(
          file.getFileName().toString(), Files.readString(file), Files.readString(Path.of(gold)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
