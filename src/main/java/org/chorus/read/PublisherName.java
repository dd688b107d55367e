package org.chorus.read;

import java.util.Locale;
import java.util.Optional;
import org.chorus.model.Report;

/** What the reports of one publisher have in common, however it is spelt. */
public final class PublisherName {
  private static final int LONGEST = 200;

  private PublisherName() {}

  /** The publisher in lower case, else the host of the address; empty when neither is known. */
  public static String of(Report report) {
    String name =
        report.publisher() == null
            ? Optional.ofNullable(report.url())
                .flatMap(CanonicalUrl::of)
                .map(url -> url.replaceFirst("[/?#:].*", ""))
                .orElse("")
            : report.publisher().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
  }
}
