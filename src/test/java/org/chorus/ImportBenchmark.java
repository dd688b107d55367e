package org.chorus;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chorus.SampleTexts.SampleText;
import org.chorus.config.SettingsFile;
import org.chorus.job.ImportReports;
import org.chorus.spark.Store;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast reports are imported, all of the step: reading, cleaning, telling repeats, learning
 * boilerplate, writing. {@code mvn test -Dtest=ImportBenchmark -Pbenchmark} writes its section of
 * {@code docs/benchmarks.md}. Times are recorded, never asserted.
 */
@Tag("benchmark")
class ImportBenchmark extends SparkTest {
  private static final int SAMPLE = 200;
  private static final int WARM_UP = 1_000;
  private static final int REPORTS = 30_000;
  private static final int PAGES = 4_000;
  private static final int BYTES = 2_500;
  private static final int PAGE_LINKS = 200;
  private static final int SCRIPT_LENGTH = 30_000;
  private static final int PUBLISHERS = 40;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @TempDir Path folder;

  @Test
  void reportsAndPages() throws IOException {
    Path reports = folder.resolve("reports.jsonl");
    Path pages = folder.resolve("pages.warc");
    writeReports(reports, WARM_UP);
    writePages(pages, WARM_UP);
    cpuSeconds(reports);
    cpuSeconds(pages);
    writeReports(reports, REPORTS);
    writePages(pages, PAGES);
    double ofReports = cpuSeconds(reports);
    double ofPages = cpuSeconds(pages);
    BenchmarkPage.put(
        "Import",
        """
        CPU time of the whole process for the step `import` from files to tables, and what two cores do
        in a second when they do nothing else: made of paragraphs of the sample in its languages,
        %,d reports of %,d bytes in JSON Lines, %,d of them as HTML pages of %,d bytes in a web archive.

        | input | CPU ms a report | a second on 2 cores |
        |---|--:|--:|
        | JSON Lines | %.2f | %,.0f |
        | HTML pages (WARC) | %.2f | %,.0f |
        """
            .formatted(
                REPORTS,
                BYTES,
                PAGES,
                Files.size(pages) / PAGES,
                1000 * ofReports / REPORTS,
                2 * REPORTS / ofReports,
                1000 * ofPages / PAGES,
                2 * PAGES / ofPages));
  }

  private double cpuSeconds(Path input) throws IOException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Path store = Files.createTempDirectory(folder, "store");
    Workspace workspace =
        new Workspace(
            spark(),
            SettingsFile.defaults(),
            Store.at(spark().sparkContext().hadoopConfiguration(), store.toString()),
            "batch");
    long start = system.getProcessCpuTime();
    new ImportReports(List.of(input.toString()), null, Optional.of(DAY)).run(workspace);
    return (system.getProcessCpuTime() - start) / 1e9;
  }

  private void writeReports(Path file, int count) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> paragraphs = paragraphs();
    try (Writer out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < count; i++) {
        List<String> text = text(paragraphs, i);
        Map<String, String> report =
            Map.of(
                "id", String.valueOf(i),
                "publisher", publisher(i),
                "title", title(text, i),
                "text", String.join("\n", text),
                "date", DAY.minusDays(i % 28) + "T10:00:00Z");
        out.write(json.writeValueAsString(report) + "\n");
      }
    }
  }

  private void writePages(Path file, int count) throws IOException {
    List<String> paragraphs = paragraphs();
    String script = "<script>var data = [" + "1234,".repeat(SCRIPT_LENGTH / 5) + "0];</script>";
    String links =
        IntStream.range(0, PAGE_LINKS)
            .mapToObj(
                n ->
                    "<li class=\"item\"><a href=\"/section/%d\">Section %d</a></li>"
                        .formatted(n, n))
            .reduce("", String::concat);
    try (Writer out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < count; i++) {
        List<String> text = text(paragraphs, i);
        String page =
            "<html><head><title>%s</title>%s</head><body><nav><ul>%s</ul></nav><article><h1>%s</h1>"
                    .formatted(title(text, i), script, links, title(text, i))
                + "<time datetime=\"%sT10:00:00Z\"></time><div class=\"body\">".formatted(DAY)
                + String.join("", text.stream().map(line -> "<p>" + line + "</p>").toList())
                + "</div></article><footer><ul>%s</ul></footer></body></html>".formatted(links);
        out.write(record("https://%s.example/%d".formatted(publisher(i), i), page));
      }
    }
  }

  private static String record(String address, String page) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
    return String.join(
        "\r\n",
        "WARC/1.0",
        "WARC-Type: response",
        "WARC-Target-URI: " + address,
        "Content-Type: application/http; msgtype=response",
        "Content-Length: " + http.getBytes(UTF_8).length,
        "",
        http + "\r\n\r\n");
  }

  private static String publisher(int number) {
    return "paper-" + number % PUBLISHERS;
  }

  private static String title(List<String> text, int number) {
    return text.get(0).substring(0, Math.min(60, text.get(0).length())) + " " + number;
  }

  private List<String> paragraphs() {
    return SampleTexts.some(spark(), SAMPLE).stream().map(SampleText::text).toList();
  }

  /** Paragraphs of one length together and who wrote them; no line is in two texts. */
  private static List<String> text(List<String> paragraphs, int number) {
    List<String> text = new ArrayList<>();
    int bytes = 0;
    for (int i = number; bytes < BYTES; i += 1 + number / paragraphs.size()) {
      String paragraph = paragraphs.get(i % paragraphs.size()) + " " + number + ".";
      text.add(paragraph);
      bytes += paragraph.getBytes(UTF_8).length;
    }
    text.add("Reported by " + name(number) + " for the news desk");
    return text;
  }

  /** Letters alone: a line with a digit is no boilerplate, and nothing would be learned of it. */
  private static String name(int number) {
    return Integer.toString(number)
        .chars()
        .mapToObj(digit -> "BDFGKLMNRS".charAt(digit - '0') + "a")
        .collect(Collectors.joining());
  }
}
