package org.chorus.signal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of the table of endings, which says itself what its fields mean. */
final class PlaceEndingRows {
  private static final String TABLE = "place-endings.tsv";
  private static final String EVERY_LANGUAGE = "*";
  private static final List<Line> LINES = read();

  private PlaceEndingRows() {}

  /**
   * A row.
   *
   * @param kind what kind of row it is, or the end of a name that it is about
   * @param written its last field, normal as words of a text are
   */
  record Row(String kind, String written) {
    List<String> words() {
      return List.of(written.split(" ", -1));
    }

    List<String> phrases() {
      return List.of(written.split("\\|", -1));
    }
  }

  private record Line(List<String> languages, Row row) {}

  /** The rows about {@code language}, an ISO 639 code, in their order. */
  static List<Row> of(String language) {
    List<Row> rows = new ArrayList<>();
    for (Line line : LINES) {
      if (line.languages().contains(language) || line.languages().contains(EVERY_LANGUAGE)) {
        rows.add(line.row());
      }
    }
    return rows;
  }

  private static List<Line> read() {
    try (InputStream table = PlaceEndingRows.class.getResourceAsStream(TABLE)) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(PlaceEndingRows::line)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line line(String written) {
    String[] fields = written.split("\t", -1);
    String kind =
        fields[1].length() == 1 && fields[1].charAt(0) < 0x80 ? fields[1] : normal(fields[1]);
    return new Line(Arrays.asList(fields[0].split(" ", -1)), new Row(kind, normal(fields[2])));
  }

  private static String normal(String field) {
    return Words.normal(field);
  }
}
