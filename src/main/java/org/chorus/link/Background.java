package org.chorus.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.chorus.model.Statistic;

/**
 * In how many events of general news a key occurs: gzipped lines of family, language, key and
 * count, parted by tabs, sorted.
 */
final class Background {
  private Background() {}

  /**
   * Reads what {@link BackgroundCounts} wrote.
   *
   * @throws IOException also when a line is not as it should be
   */
  static Frequencies read(InputStream gzipped) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(gzipped), StandardCharsets.UTF_8))) {
      return parse(lines.lines());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (IllegalArgumentException e) {
      throw new IOException(e);
    }
  }

  /** Counts from the lines of such a file. */
  static Frequencies parse(Stream<String> lines) {
    Frequencies frequencies = new Frequencies();
    lines.forEach(line -> add(line, frequencies));
    return frequencies;
  }

  private static void add(String line, Frequencies frequencies) {
    String[] fields = line.split("\t", -1);
    try {
      add(new Statistic(fields[0], fields[1], fields[2], Long.parseLong(fields[3])), frequencies);
    } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
      throw new IllegalArgumentException("not family, language, key and count: " + line, e);
    }
  }

  private static void add(Statistic row, Frequencies frequencies) {
    if (row.family().equals(Keys.REPORTS)) {
      frequencies.addReports(row.language(), row.documentFrequency());
    } else {
      frequencies.add(Keys.hash(row), Math.toIntExact(row.documentFrequency()));
    }
  }
}
