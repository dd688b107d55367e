package org.chorus.keyword;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Learns a language from reports in memory, as the jobs do from tables. */
public final class CorpusLearner {
  private CorpusLearner() {}

  /**
   * What these reports teach about the words of their language, and about what keywords end in.
   *
   * @param background whether the shipped statistics help
   */
  public static LanguageWords learn(
      String language, Collection<ReportText> reports, boolean background) {
    List<WordStatistics> words = new ArrayList<>();
    for (ReportText report : reports) {
      WordUse.of(report.title(), report.text())
          .forEach(use -> words.add(use.inOneReport(language)));
    }
    LanguageWords learned =
        background
            ? BackgroundWords.with(language, reports.size(), words)
            : LanguageWords.of(reports.size(), words).in(language);
    List<EndingStatistics> endings = new ArrayList<>();
    for (ReportText report : reports) {
      endings.addAll(KeywordRanking.endings(report.title(), report.text(), learned));
    }
    return learned.withEndings(endings);
  }
}
