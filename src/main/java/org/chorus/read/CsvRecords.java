package org.chorus.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.chorus.model.RejectionReason;

/** Reports out of rows of separated values under a header. */
final class CsvRecords {
  /** How databases write that there is no value. */
  private static final String NULL = "\\N";

  private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\\"])");
  private static final Pattern LONE_RETURN = Pattern.compile("\r(?!\n|$)");

  private final FieldMap fields;
  private final CSVFormat format;
  private final boolean escaped;
  private int width;
  private Map<String, List<Integer>> columns;

  /** Why no row can have a text; null when the header names a column for it. */
  private String textless;

  CsvRecords(FieldMap fields, CsvDialect dialect) {
    this.fields = fields;
    this.escaped = dialect.escaped();
    this.format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(dialect.separator())
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .setLenientEof(true)
            .build();
  }

  /**
   * The report in one row, or why there is none; null for the header and what is before it, and for
   * blank rows.
   */
  Outcome read(long position, String row) {
    if (columns == null ? CsvDialect.isPreamble(row, fields.text()) : row.isBlank()) {
      return null;
    }
    List<String> values;
    try {
      values = values(row);
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      return invalid(position, String.valueOf(e.getMessage()), row);
    }
    if (columns == null) {
      return header(position, values, row);
    }
    RawReport report = fields.report(name -> value(values, name));
    boolean tooMany = values.stream().skip(width).anyMatch(value -> !value.isBlank());
    if (tooMany || (report.text() == null && values.size() < width)) {
      String detail = "it has %d values under %d names".formatted(values.size(), width);
      return invalid(position, detail, row);
    }
    return report.text() == null
        ? new Outcome.Rejected(
            position, RejectionReason.MISSING_TEXT, textless, RawText.excerpt(row))
        : new Outcome.Found(position, report);
  }

  /** A header without a column for the text may be a row of a file that has no header. */
  private Outcome header(long position, List<String> names, String row) {
    width = names.size();
    columns = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = i == 0 ? names.get(i).replaceFirst("^#", "") : names.get(i);
      columns.computeIfAbsent(FieldMap.normalise(name), same -> new ArrayList<>()).add(i);
    }
    if (fields.text().stream().anyMatch(columns::containsKey)) {
      return null;
    }
    textless = RawText.excerpt("no name in the header is one of a text: " + names);
    return invalid(position, textless, row);
  }

  private List<String> values(String row) throws IOException {
    String doubled = escaped ? ESCAPE.matcher(row).replaceAll(CsvRecords::unescaped) : row;
    String whole = LONE_RETURN.matcher(doubled).replaceAll("\u2028"); // it ends a line, but no row
    try (CSVParser parser = CSVParser.parse(new StringReader(whole), format)) {
      for (CSVRecord first : parser) {
        return first.toList();
      }
      return List.of();
    }
  }

  private static String unescaped(MatchResult escape) {
    return escape.group(1).equals("\"") ? "\"\"" : "\\\\";
  }

  private String value(List<String> values, String name) {
    return columns.getOrDefault(name, List.of()).stream()
        .filter(column -> column < values.size())
        .map(values::get)
        .filter(value -> !value.isBlank() && !value.equals(NULL))
        .findFirst()
        .orElse(null);
  }

  private static Outcome invalid(long position, String detail, String row) {
    return new Outcome.Rejected(
        position, RejectionReason.INVALID_ROW, RawText.excerpt(detail), RawText.excerpt(row));
  }
}
