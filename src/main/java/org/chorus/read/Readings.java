package org.chorus.read;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chorus.model.Hash;
import org.chorus.model.Rejection;
import org.chorus.model.RejectionReason;
import org.chorus.model.Removal;
import org.chorus.model.Report;
import org.chorus.text.CleanText;
import org.chorus.text.Cleaner;

/**
 * Makes rows of what was read: identity, date and language from the raw record, then cleaning.
 *
 * @param batch the batch that is read
 * @param sourceName the name that the user gave the source; null for none
 * @param cleaning whether titles and texts are cleaned
 * @param forgotten the reports that were withdrawn
 */
public record Readings(String batch, String sourceName, boolean cleaning, Forgotten forgotten)
    implements Serializable {
  private static final String UNREAD_DATE = "unread-date";

  /** The row for one record of the file at {@code uri}. */
  public Reading of(String uri, Outcome outcome) {
    if (outcome instanceof Outcome.Found found) {
      return report(uri, found.position(), found.report());
    }
    return rejection(uri, (Outcome.Rejected) outcome);
  }

  private Reading report(String uri, long position, RawReport raw) {
    Optional<Dated> given = PublicationDate.given(raw);
    String contentHash = Identity.contentHash(raw, given);
    Identity identity = Identity.of(raw, sourceName, contentHash);
    String textHash = Hash.hex(32, raw.text());
    if (forgotten.has(identity, textHash, contentHash)) {
      return rejection(uri, new Outcome.Rejected(position, RejectionReason.FORGOTTEN, null, null));
    }
    CleanText clean =
        cleaning
            ? Cleaner.clean(raw.title(), raw.text())
            : new CleanText(raw.title(), raw.text(), List.of());
    if (clean.text().isBlank()) {
      String excerpt = RawText.excerpt(raw.text());
      return rejection(
          uri, new Outcome.Rejected(position, RejectionReason.NOTHING_LEFT, null, excerpt));
    }
    PublicationDate published = PublicationDate.of(raw, given);
    Report row = row(uri, raw, clean, published, identity.reportId(), contentHash);
    List<Removal> removed = new ArrayList<>();
    clean.removed().stream()
        .map(r -> new Removal(identity.reportId(), r.position(), r.rule(), r.text()))
        .forEach(removed::add);
    if (raw.date() != null && given.isEmpty()) {
      removed.add(new Removal(identity.reportId(), 0, UNREAD_DATE, RawText.excerpt(raw.date())));
    }
    return new Reading(uri, position, row, identity.shareable(), textHash, removed, null);
  }

  private Report row(
      String uri,
      RawReport raw,
      CleanText clean,
      PublicationDate published,
      String reportId,
      String contentHash) {
    boolean titled = clean.title() != null && !clean.title().isBlank();
    boolean unsigned = raw.publisher() == null && raw.url() == null;
    SourceFacts facts = SourceFacts.of(unsigned ? clean.removed() : List.of());
    return new Report(
        reportId,
        raw.id(),
        uri,
        unsigned ? facts.publisher() : raw.publisher(),
        unsigned ? facts.url() : raw.url(),
        titled ? clean.title() : null,
        clean.text(),
        published.at(),
        published.from(),
        published.precision(),
        raw.language() == null ? null : LanguageTag.normalise(raw.language()),
        contentHash,
        batch);
  }

  private Reading rejection(String uri, Outcome.Rejected rejected) {
    Rejection row =
        new Rejection(
            uri,
            rejected.position(),
            rejected.reason().word(),
            rejected.detail(),
            rejected.excerpt(),
            batch);
    return new Reading(uri, rejected.position(), null, false, null, List.of(), row);
  }
}
