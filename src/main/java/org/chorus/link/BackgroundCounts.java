package org.chorus.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Counts in how many <i>events</i> each key occurs: by events, so that one that many report of does
 * not make its names common.
 */
final class BackgroundCounts {
  private static final int FEWEST = 2;

  /** A line without its count: family, language and key, parted by tabs. */
  private final Map<String, Set<String>> eventsByLine = new HashMap<>();

  BackgroundCounts(List<GoldReport> reports) {
    for (GoldReport report : reports) {
      String language = Keys.language(report.signals());
      add(line(Keys.REPORTS, "", ""), report.event());
      add(line(Keys.REPORTS, language, ""), report.event());
      Keys.forEach(
          report.signals(),
          key -> add(line(key.family().word(), key.language(), key.text()), report.event()));
      for (int gram : IntStream.of(report.signals().grams()).distinct().toArray()) {
        add(line(Family.GRAMS.word(), "", Integer.toString(gram)), report.event());
      }
    }
  }

  /** The counts of those events that {@code counts} accepts, as they are read back from a file. */
  Frequencies frequencies(Predicate<String> counts) {
    Map<String, Integer> counted = new TreeMap<>();
    eventsByLine.forEach(
        (line, events) -> counted.put(line, (int) events.stream().filter(counts).count()));
    return Background.parse(lines(counted));
  }

  /** The file of all counts, gzipped; the same counts give the same bytes. */
  byte[] file() {
    Map<String, Integer> counted = new TreeMap<>();
    eventsByLine.forEach((line, events) -> counted.put(line, events.size()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer out = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
      for (String line : lines(counted).toList()) {
        out.write(line);
        out.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Lines of the file; a key of a single event says nothing that a missing line does not. */
  private static Stream<String> lines(Map<String, Integer> counted) {
    return counted.entrySet().stream()
        .filter(e -> e.getValue() >= FEWEST || (isReports(e.getKey()) && e.getValue() > 0))
        .map(e -> e.getKey() + "\t" + e.getValue());
  }

  private static boolean isReports(String line) {
    return line.startsWith(Keys.REPORTS + "\t");
  }

  private void add(String line, String event) {
    eventsByLine.computeIfAbsent(line, l -> new HashSet<>()).add(event);
  }

  private static String line(String family, String language, String key) {
    return family + "\t" + language + "\t" + key;
  }
}
