package org.chorus.model;

import java.time.Instant;
import java.util.List;

/**
 * Reports that tell of one event: a row of the table {@code events}, key {@code eventId}.
 *
 * @param eventId identity made from the founding report and the batch the event was born in; kept
 *     for the life of the event; 16 hexadecimal digits
 * @param title title of the representative report, or the beginning of its text
 * @param firstSeen earliest publication among its reports, UTC; null when all are undated
 * @param lastSeen latest publication among its reports, UTC; null when all are undated
 * @param reports number of reports, 1 or more
 * @param independentReports number of reports that are no copies
 * @param languages languages of its reports, sorted
 * @param publishers publishers of its reports, sorted
 * @param keywords keywords per language, from all its reports together, best first within each
 * @param titles what it is called in each of its languages, sorted by language
 * @param names names that its reports have among their keywords, those in most reports first
 * @param places countries that a third of its independent reports mention, of three or more two at
 *     least, those in most reports first
 * @param representativeReportId the report that stands for all
 * @param cohesion mean probability of the scored pairs inside, 0 to 1; 1 for a lone report
 * @param status open or closed
 */
public record Event(
    String eventId,
    String title,
    Instant firstSeen,
    Instant lastSeen,
    int reports,
    int independentReports,
    List<String> languages,
    List<String> publishers,
    List<EventKeyword> keywords,
    List<EventTitle> titles,
    List<EventName> names,
    List<EventPlace> places,
    String representativeReportId,
    double cohesion,
    String status) {}
