package org.chorus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;

/**
 * How well headline and body of a report are told from what stands around them: prints the tables
 * of {@code docs/accuracy.md}.
 */
final class CleaningAccuracy {
  private CleaningAccuracy() {}

  /** What makes a text of what the web delivers. */
  private record Extractor(String name, Function<GoldReport, String> extract) {}

  public static void main(String[] args) {
    List<GoldReport> all = GoldReport.all();
    Extractor chorus = new Extractor("Chorus", GoldReport::imported);
    Extractor readability =
        new Extractor("Readability4J 1.0.8", report -> readable(report.noisy()));
    Extractor none = new Extractor("as it comes", GoldReport::noisy);
    List<GoldReport> pages = all.stream().filter(GoldReport::isPage).toList();
    List<GoldReport> texts = all.stream().filter(report -> !report.isPage()).toList();
    System.out.println(
        "| what | number | by | F1 | least F1 | precision | recall | least recall |");
    System.out.println("|---|--:|---|--:|--:|--:|--:|--:|");
    row("pages", pages, chorus);
    row("pages", pages, readability);
    row("texts", texts, chorus);
    row("texts", texts, none);
    row("all", all, chorus);
    System.out.println("\n| report | Chorus | compared |\n|---|--:|--:|");
    for (GoldReport report : all) {
      TokenScore found = score(report, chorus);
      TokenScore compared = score(report, report.isPage() ? readability : none);
      System.out.printf(
          Locale.ROOT, "| %s | %.3f | %.3f |%n", report.name(), found.f1(), compared.f1());
    }
  }

  private static void row(String what, List<GoldReport> reports, Extractor extractor) {
    List<TokenScore> scores = new ArrayList<>();
    reports.forEach(report -> scores.add(score(report, extractor)));
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %s | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
        what,
        scores.size(),
        extractor.name(),
        scores.stream().mapToDouble(TokenScore::f1).average().orElseThrow(),
        scores.stream().mapToDouble(TokenScore::f1).min().orElseThrow(),
        scores.stream().mapToDouble(TokenScore::precision).average().orElseThrow(),
        scores.stream().mapToDouble(TokenScore::recall).average().orElseThrow(),
        scores.stream().mapToDouble(TokenScore::recall).min().orElseThrow());
  }

  private static TokenScore score(GoldReport report, Extractor extractor) {
    return TokenScore.of(extractor.extract().apply(report), report.gold());
  }

  private static String readable(String html) {
    Article article = new Readability4J("https://news.example/story", html).parse();
    return Objects.toString(article.getTitle(), "")
        + "\n"
        + Objects.toString(article.getTextContent(), "");
  }
}
