package org.chorus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The page {@code docs/benchmarks.md}, to which each benchmark writes a section of its own. */
public final class BenchmarkPage {
  private static final Path PAGE = Path.of("docs/benchmarks.md");
  private static final String HEADING = "## ";
  private static final String HEAD =
      """
      # How fast Chorus is

      Written by `mvn verify -Pbenchmark`, one section by, for instance,
      `mvn test -Pbenchmark -Dtest=KeywordBenchmark`; do not edit. Machine: %s, %d cores, Java %s.
      """;

  private BenchmarkPage() {}

  /** Puts a section in the place of the one with that heading, or behind the others. */
  public static void put(String heading, String text) throws IOException {
    Map<String, String> sections = Files.exists(PAGE) ? read() : new LinkedHashMap<>();
    sections.put(heading, text.strip());
    String head =
        HEAD.formatted(
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.version"));
    Files.writeString(
        PAGE,
        head
            + sections.entrySet().stream()
                .map(
                    section -> "\n" + HEADING + section.getKey() + "\n" + section.getValue() + "\n")
                .collect(Collectors.joining()));
  }

  private static Map<String, String> read() throws IOException {
    Map<String, String> sections = new LinkedHashMap<>();
    String[] parts = Files.readString(PAGE).split("\n" + HEADING, -1);
    for (int i = 1; i < parts.length; i++) {
      String[] headingAndText = parts[i].split("\n", 2);
      sections.put(headingAndText[0], headingAndText[1].strip());
    }
    return sections;
  }
}
