package org.chorus.read;

import java.util.List;
import org.chorus.text.CleanText;
import org.chorus.text.SourceLine;

/**
 * Who published a report, and where, as the source lines say that cleaning took out of its text.
 *
 * @param publisher null when they do not say
 * @param url null when they do not say, or only name the front page of a site
 */
record SourceFacts(String publisher, String url) {

  /** The first name and the first address in the lines. */
  static SourceFacts of(List<CleanText.Removed> removed) {
    String publisher = null;
    String url = null;
    String site = null;
    String label = "";
    for (CleanText.Removed line : removed) {
      if (line.rule().equals(SourceLine.RULE)) {
        SourceLine source = SourceLine.of(label + line.text());
        // A label may stand in a line of its own above the name.
        label = SourceLine.isLabel(line.text()) ? line.text() + ": " : "";
        publisher = publisher == null ? source.name() : publisher;
        if (source.address() != null && url == null) {
          url = CanonicalUrl.of(source.address()).isPresent() ? source.address() : null;
          site = site == null ? host(source.address()) : site;
        }
      }
    }
    return new SourceFacts(publisher == null ? site : publisher, url);
  }

  private static String host(String address) {
    return PageRecords.host(address.startsWith("www.") ? "http://" + address : address);
  }
}
