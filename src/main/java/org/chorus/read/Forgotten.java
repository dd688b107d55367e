package org.chorus.read;

import java.io.Serializable;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorus.model.Hash;

/**
 * Which reports were withdrawn, as hashes that tell nothing else about them. A record is one of
 * them when it has the identity, or the very content, of a report that was.
 *
 * @param hashes sorted when rendered
 */
public record Forgotten(Set<String> hashes) implements Serializable {
  private static final int DIGITS = 40;

  /** Nothing was withdrawn. */
  public static final Forgotten NONE = new Forgotten(Set.of());

  public Forgotten {
    hashes = Set.copyOf(hashes);
  }

  /** Reads what {@link #render} wrote. */
  public static Forgotten parse(String text) {
    return new Forgotten(
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.toSet()));
  }

  /** The hashes, a line each. */
  public String render() {
    return String.join("\n", new TreeSet<>(hashes)) + "\n";
  }

  /** The identity that a report at {@code url} has; nothing when that is no address. */
  public static Optional<String> reportAt(String url) {
    return CanonicalUrl.of(url).map(Identity::ofCanonicalUrl);
  }

  /** The same, and reports with those ids and contents. */
  public Forgotten with(Collection<String> reportIds, Collection<String> contentHashes) {
    return new Forgotten(
        Stream.of(
                hashes.stream(),
                reportIds.stream().map(Forgotten::ofId),
                contentHashes.stream().map(Forgotten::ofContent))
            .flatMap(each -> each)
            .collect(Collectors.toSet()));
  }

  /** Whether the report with that id was withdrawn. */
  public boolean hasId(String reportId) {
    return !hashes.isEmpty() && hashes.contains(ofId(reportId));
  }

  /**
   * Whether a record was withdrawn.
   *
   * @param identity its identity
   * @param textHash hash of its raw text
   * @param contentHash hash of its raw content
   */
  boolean has(Identity identity, String textHash, String contentHash) {
    return !hashes.isEmpty()
        && (hasId(identity.reportId())
            || hashes.contains(ofContent(contentHash))
            || (identity.shareable() && hasId(Identity.toldApart(identity.reportId(), textHash))));
  }

  private static String ofId(String reportId) {
    return Hash.hex(DIGITS, "forgotten report", reportId);
  }

  private static String ofContent(String contentHash) {
    return Hash.hex(DIGITS, "forgotten content", contentHash);
  }
}
