package org.chorus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample keeps what its README promises; reads the files without any of Chorus' own code. */
class SampleTest {
  private static final Path SAMPLE = Path.of("data/sample");

  /** A report as its file gives it; fields that are missing or empty are "". */
  private record Raw(
      String id, String title, String text, String date, String publisher, String url) {}

  private record Gold(String id, String lang, String event) {}

  private static List<Raw> reports;
  private static List<Gold> gold;
  private static String readme;

  @BeforeAll
  static void read() throws IOException {
    Path folder = SAMPLE.resolve("reports");
    reports = new ArrayList<>();
    reports.addAll(
        json(
            folder.resolve("agencies.jsonl"),
            "article_id headline body published_at source link".split(" ")));
    reports.addAll(
        json(
            folder.resolve("asia.jsonl"),
            "guid title maintext timestamp domain source_url".split(" ")));
    reports.addAll(
        json(
            folder.resolve("middle-east-africa.jsonl"),
            "uuid title full_text date_published outlet url".split(" ")));
    reports.addAll(
        rows(
            folder.resolve("europe.csv"),
            CSVFormat.RFC4180,
            "doc_id title content pub_date publisher url".split(" ")));
    reports.addAll(
        rows(
            folder.resolve("americas.tsv"),
            CSVFormat.RFC4180.builder().setDelimiter('\t').build(),
            "id headline article_text date site permalink".split(" ")));
    reports.addAll(pages(folder.resolve("pages")));
    gold =
        lines(SAMPLE.resolve("gold.jsonl"))
            .map(n -> new Gold(field(n, "id"), field(n, "lang"), field(n, "gold_event")))
            .toList();
    readme = Files.readString(SAMPLE.resolve("README.md"));
  }

  @Test
  void itIsLargeEnoughToShowWhatChorusIsFor() {
    assertThat(reports).hasSizeGreaterThanOrEqualTo(72);
    assertThat(languages()).hasSizeGreaterThanOrEqualTo(14);
    assertThat(scripts()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(events().keySet()).hasSizeGreaterThanOrEqualTo(22);
  }

  @Test
  void bothReadmesCountRight() throws IOException {
    String counts =
        "in %d languages and %d scripts about %d events"
            .formatted(languages().size(), scripts().size(), events().size());
    assertThat(readme).contains(reports.size() + " news reports " + counts);
    assertThat(Files.readString(Path.of("README.md")))
        .contains(reports.size() + " invented news reports", counts);
  }

  @Test
  void theReadmeListsEveryEventWithItsLanguages() {
    Map<String, String> listed = new TreeMap<>();
    Matcher row =
        Pattern.compile("(?m)^\\| `([a-z-]+)` \\| \\d+ \\w+ \\| ([a-z ]+) \\|").matcher(readme);
    while (row.find()) {
      listed.put(row.group(1), row.group(2));
    }
    Map<String, String> found = new TreeMap<>();
    events()
        .forEach(
            (event, members) ->
                found.put(
                    event,
                    members.stream()
                        .map(Gold::lang)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" "))));
    assertThat(listed).isEqualTo(found);
  }

  @Test
  void everyReportHasAnIdOfItsOwnAndASolution() {
    assertThat(reports).extracting(Raw::id).doesNotHaveDuplicates();
    assertThat(gold).extracting(Gold::id).doesNotHaveDuplicates();
    assertThat(gold)
        .extracting(Gold::id)
        .containsExactlyInAnyOrderElementsOf(reports.stream().map(Raw::id).toList());
  }

  @Test
  void everyAddressIsItsOwnAndLeadsNowhere() {
    List<String> urls = reports.stream().map(Raw::url).filter(url -> !url.isEmpty()).toList();
    assertThat(urls)
        .doesNotHaveDuplicates()
        .allMatch(u -> u.matches("https://[a-z-]+\\.example/.*"));
    assertThat(reports)
        .allSatisfy(
            report ->
                assertThat(report.text())
                    .doesNotContainPattern("https?://(?![a-z-]+\\.example[/\\s])"));
  }

  @Test
  void textsAreAsLongAsNewsItems() {
    assertThat(reports)
        .allSatisfy(report -> assertThat(report.text().length()).isBetween(150, 1_500));
    assertThat(reports).filteredOn(report -> report.text().length() > 750).hasSizeGreaterThan(5);
  }

  @Test
  void somethingIsMissingInManyReports() {
    assertThat(reports).filteredOn(report -> report.date().isEmpty()).hasSizeGreaterThan(10);
    assertThat(reports).filteredOn(report -> report.publisher().isEmpty()).hasSizeGreaterThan(10);
    assertThat(reports)
        .filteredOn(report -> report.title().isEmpty() && !report.id().startsWith("page-"))
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void eventsAreToldByManyExceptForAFewLoneReports() {
    assertThat(events().values().stream().filter(members -> members.size() == 1).count())
        .isBetween(3L, 6L);
    assertThat(events().values().stream().filter(members -> members.size() >= 3).count())
        .isGreaterThanOrEqualTo(20);
  }

  @Test
  void theReportsListedAsCopiesRepeatAnotherReportOfTheirEvent() {
    List<String> listed =
        readme
            .lines()
            .filter(line -> line.startsWith("Some reports repeat an agency's text"))
            .flatMap(line -> Pattern.compile("`([^`]+)`").matcher(line).results())
            .map(match -> match.group(1))
            .toList();
    assertThat(listed).hasSizeGreaterThanOrEqualTo(5);
    for (Raw a : reports) {
      boolean repeated = reports.stream().anyMatch(b -> !b.equals(a) && repeats(a, b));
      if (listed.contains(a.id())) {
        assertThat(repeated).as("%s repeats a report", a.id()).isTrue();
      } else {
        assertThat(reports)
            .as("reports that repeat %s", a.id())
            .filteredOn(b -> !b.equals(a) && repeats(a, b))
            .allMatch(b -> listed.contains(b.id()) && eventOf(b.id()).equals(eventOf(a.id())));
      }
    }
  }

  /** Whether more than half of the runs of six words in {@code a} stand in {@code b} too. */
  private static boolean repeats(Raw a, Raw b) {
    Set<String> shared = runsOfWords(a);
    int all = shared.size();
    shared.retainAll(runsOfWords(b));
    return shared.size() > .5 * all;
  }

  private static Set<String> runsOfWords(Raw report) {
    String[] words = report.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 6 <= words.length; i++) {
      runs.add(String.join(" ", Arrays.copyOfRange(words, i, i + 6)));
    }
    return runs;
  }

  private static String eventOf(String id) {
    return gold.stream().filter(g -> g.id().equals(id)).findFirst().orElseThrow().event();
  }

  private static Map<String, List<Gold>> events() {
    return gold.stream().collect(Collectors.groupingBy(Gold::event));
  }

  private static Set<String> languages() {
    return gold.stream().map(Gold::lang).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The script of each report that most letters are in; kana make Han Japanese. */
  private static Set<String> scripts() {
    return reports.stream().map(SampleTest::script).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String script(Raw report) {
    Map<String, Long> letters =
        report
            .text()
            .codePoints()
            .filter(Character::isLetter)
            .mapToObj(c -> UScript.getShortName(UScript.getScript(c)))
            .collect(Collectors.groupingBy(s -> s, TreeMap::new, Collectors.counting()));
    if (letters.getOrDefault("Hira", 0L) > 0) {
      return "Jpan";
    }
    return letters.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static List<Raw> json(Path file, String... names) throws IOException {
    return lines(file)
        .map(n -> raw(Stream.of(names).map(name -> field(n, name)).toList()))
        .toList();
  }

  private static Stream<JsonNode> lines(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      nodes.add(mapper.readTree(line));
    }
    return nodes.stream();
  }

  private static String field(JsonNode node, String name) {
    return node.path(name).asText("");
  }

  private static List<Raw> rows(Path file, CSVFormat format, String... names) throws IOException {
    CSVFormat withHeader = format.builder().setHeader().setSkipHeaderRecord(true).build();
    try (CSVParser parser = CSVParser.parse(file, UTF_8, withHeader)) {
      List<Raw> rows = new ArrayList<>();
      for (CSVRecord row : parser) {
        rows.add(raw(Stream.of(names).map(row::get).toList()));
      }
      return rows;
    }
  }

  private static Raw raw(List<String> f) {
    return new Raw(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5));
  }

  private static List<Raw> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Raw> pages = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String id = file.getFileName().toString().replaceFirst("\\.txt$", "");
        pages.add(new Raw(id, "", Files.readString(file), "", "", ""));
      }
      return pages;
    }
  }
}
