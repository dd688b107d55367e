package org.chorus.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.chorus.model.UserError;

/**
 * What people found out about pairs of reports: a CSV file with the columns {@code report_a},
 * {@code report_b} and {@code verdict}, others aside, as a spreadsheet saves it (separated by
 * commas, semicolons or tabs, UTF-8). A row without a verdict is not judged yet.
 *
 * @param verdicts two ids and {@code together} or {@code apart}, parted by commas
 */
public record VerdictFile(List<String> verdicts) {
  private static final Pattern ID = Pattern.compile("[^\\s,\"\\\\\\p{Cc}]+");
  private static final List<String> WORDS = List.of("together", "apart");

  public VerdictFile {
    verdicts = List.copyOf(verdicts);
  }

  /**
   * The verdicts in {@code file}.
   *
   * @throws UserError when it can't be read or says something else
   */
  public static VerdictFile at(Path file) {
    try {
      return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), file.toString());
    } catch (IOException e) {
      throw new UserError("--verdicts %s can't be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** The verdicts in a text that is named {@code origin} in errors. */
  static VerdictFile parse(String text, String origin) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(CsvDialect.of(plain, List.of()).separator())
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setAllowMissingColumnNames(true)
            .build();
    List<String> verdicts = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(plain), format)) {
      if (!parser.getHeaderNames().containsAll(List.of("report_a", "report_b", "verdict"))) {
        throw new UserError(
            "--verdicts %s: the first line must name the columns report_a, report_b and verdict"
                .formatted(origin));
      }
      for (CSVRecord row : parser) {
        String verdict = value(row, "verdict").toLowerCase(Locale.ROOT);
        if (!verdict.isEmpty()) {
          String place = "--verdicts %s line %d".formatted(origin, parser.getCurrentLineNumber());
          verdicts.add(verdict(row, verdict, place));
        }
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new UserError("--verdicts %s is no CSV: %s".formatted(origin, e.getMessage()), e);
    }
    return new VerdictFile(verdicts);
  }

  /** As a list in HOCON. */
  public String asSetting() {
    return verdicts.stream()
        .map(verdict -> "\"" + verdict + "\"")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String verdict(CSVRecord row, String verdict, String place) {
    if (!WORDS.contains(verdict)) {
      throw new UserError(
          "%s: the verdict must be together or apart, not %s"
              .formatted(place, RawText.excerpt(verdict)));
    }
    String a = value(row, "report_a");
    String b = value(row, "report_b");
    if (!ID.matcher(a).matches() || !ID.matcher(b).matches() || a.equals(b)) {
      throw new UserError("%s: report_a and report_b must be two report ids".formatted(place));
    }
    return a + "," + b + "," + verdict;
  }

  private static String value(CSVRecord row, String column) {
    return row.isSet(column) ? row.get(column) : "";
  }
}
