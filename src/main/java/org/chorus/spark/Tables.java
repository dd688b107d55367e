package org.chorus.spark;

import java.util.List;
import org.chorus.model.ArchivedReport;
import org.chorus.model.Copy;
import org.chorus.model.Event;
import org.chorus.model.EventLineage;
import org.chorus.model.EventMember;
import org.chorus.model.Keyword;
import org.chorus.model.LanguagePart;
import org.chorus.model.Likeness;
import org.chorus.model.Link;
import org.chorus.model.Rejection;
import org.chorus.model.Removal;
import org.chorus.model.Report;
import org.chorus.model.ReportLanguage;
import org.chorus.model.ReportPassages;
import org.chorus.model.ReportRevision;
import org.chorus.model.Run;
import org.chorus.model.Score;
import org.chorus.model.Signals;
import org.chorus.model.Statistic;
import org.chorus.model.Term;

/** Every table of a store; what a row means stands in the record's Javadoc. */
public final class Tables {
  public static final Table<Report> REPORTS = Table.of("reports", Report.class, "report_id");
  public static final Table<Rejection> REJECTIONS =
      Table.of("rejections", Rejection.class, "source_uri", "position", "reason", "batch");
  public static final Table<Removal> REMOVED =
      Table.of("removed", Removal.class, "report_id", "position", "rule", "text");
  public static final Table<ReportRevision> REPORT_REVISIONS =
      Table.of("report_revisions", ReportRevision.class, "report_id", "content_hash", "batch");
  public static final Table<ReportLanguage> LANGUAGES =
      Table.of("languages", ReportLanguage.class, "report_id");
  public static final Table<LanguagePart> LANGUAGE_PARTS =
      Table.of("language_parts", LanguagePart.class, "report_id", "paragraph");
  public static final Table<ReportPassages> PASSAGES =
      Table.of("passages", ReportPassages.class, "report_id");
  public static final Table<Likeness> LIKENESSES =
      Table.of("likenesses", Likeness.class, "report", "earlier");
  public static final Table<Copy> COPIES = Table.of("copies", Copy.class, "report_id");
  public static final Table<Term> TERMS = Table.of("terms", Term.class, "report_id", "term");
  public static final Table<Keyword> KEYWORDS =
      Table.of("keywords", Keyword.class, "report_id", "rank");
  public static final Table<Signals> SIGNALS = Table.of("signals", Signals.class, "report_id");
  public static final Table<Statistic> STATISTICS =
      Table.of("statistics", Statistic.class, "family", "language", "key");
  public static final Table<Link> LINKS = Table.of("links", Link.class, "report_a", "report_b");
  public static final Table<Score> SCORES = Table.of("scores", Score.class, "report_a", "report_b");
  public static final Table<Event> EVENTS = Table.of("events", Event.class, "event_id");
  public static final Table<EventMember> EVENT_MEMBERS =
      Table.of("event_members", EventMember.class, "report_id");
  public static final Table<EventLineage> EVENT_LINEAGE =
      Table.of("event_lineage", EventLineage.class, "batch", "event_id", "change");
  public static final Table<ArchivedReport> ARCHIVED_REPORTS =
      Table.of("archived_reports", ArchivedReport.class, "report_id");
  public static final Table<Run> RUNS = Table.of("runs", Run.class, "batch");

  /** Statistics of words and endings, which the step `link` adds to those of the signals. */
  public static final Table<Statistic> WORD_STATISTICS =
      Table.of("word_statistics", Statistic.class, "family", "language", "key");

  /** Statistics of short lines, which the step `link` adds to those of the signals. */
  public static final Table<Statistic> LINE_STATISTICS =
      Table.of("line_statistics", Statistic.class, "family", "language", "key");

  /** The tables that a snapshot consists of. */
  public static final List<Table<?>> PUBLISHED =
      List.of(
          REPORTS,
          REJECTIONS,
          REMOVED,
          REPORT_REVISIONS,
          LANGUAGES,
          LANGUAGE_PARTS,
          PASSAGES,
          LIKENESSES,
          COPIES,
          TERMS,
          KEYWORDS,
          SIGNALS,
          STATISTICS,
          LINKS,
          SCORES,
          EVENTS,
          EVENT_MEMBERS,
          EVENT_LINEAGE,
          ARCHIVED_REPORTS,
          RUNS);

  /** Those of them whose rows are about reports and events, and are archived with them. */
  public static final List<ArchivedTable<?>> ARCHIVING =
      List.of(
          ArchivedTable.of(REPORTS, "reportId"),
          ArchivedTable.of(REMOVED, "reportId"),
          ArchivedTable.of(REPORT_REVISIONS, "reportId"),
          ArchivedTable.of(LANGUAGES, "reportId"),
          ArchivedTable.of(LANGUAGE_PARTS, "reportId"),
          ArchivedTable.of(PASSAGES, "reportId"),
          ArchivedTable.of(LIKENESSES, "report"),
          ArchivedTable.of(COPIES, "reportId"),
          ArchivedTable.of(TERMS, "reportId"),
          ArchivedTable.of(KEYWORDS, "reportId"),
          ArchivedTable.of(SIGNALS, "reportId"),
          ArchivedTable.of(LINKS, "reportA", "reportB"),
          ArchivedTable.of(SCORES, "reportA", "reportB"),
          ArchivedTable.of(EVENTS, "eventId"),
          ArchivedTable.of(EVENT_MEMBERS, "eventId"));

  /** The same without what names a report or an event in them. */
  public static final List<Table<?>> ARCHIVED =
      ARCHIVING.stream().<Table<?>>map(ArchivedTable::table).toList();

  private Tables() {}
}
