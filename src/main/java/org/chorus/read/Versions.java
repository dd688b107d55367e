package org.chorus.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decides between versions that share an identity. The same content is a repeat, and nothing
 * changes. Of different contents the latest batch's stands; within one batch that with the later
 * date (undated is earliest), then with the greater content hash. Of a report that is archived the
 * archived version stands; what comes for it, loses.
 *
 * <p>Where the identity rests on a source id alone and a batch has different texts under it, they
 * are told apart by their text: they will come from different sources.
 */
public final class Versions {
  private static final Comparator<Version> PLACE =
      Comparator.comparing(Version::sourceUri).thenComparingLong(Version::position);
  private static final Comparator<Version> STRENGTH =
      Comparator.comparing(
              Version::publishedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .thenComparing(Version::contentHash);

  private Versions() {}

  /**
   * The fates of the versions of one group, of which those in the store have different ids; a new
   * report that stands under the id it has is not mentioned. The order of {@code group} is of no
   * matter.
   */
  public static List<Fate> fates(List<Version> group) {
    if (group.size() < 2) {
      return List.of();
    }
    Map<String, Version> stored =
        group.stream().filter(v -> !v.isNew()).collect(Collectors.toMap(Version::reportId, v -> v));
    List<Version> fresh = group.stream().filter(Version::isNew).sorted(PLACE).toList();
    Map<String, List<Version>> byId =
        fresh.stream()
            .collect(
                Collectors.groupingBy(idChooser(fresh, stored), TreeMap::new, Collectors.toList()));
    List<Fate> fates = new ArrayList<>();
    byId.forEach((id, versions) -> decide(id, versions, stored.get(id), fates));
    return fates;
  }

  private static Function<Version, String> idChooser(
      List<Version> fresh, Map<String, Version> stored) {
    Set<String> texts =
        fresh.stream()
            .filter(Version::shareableId)
            .map(Version::textHash)
            .collect(Collectors.toSet());
    return version -> {
      if (!version.shareableId()) {
        return version.reportId();
      }
      Version same = stored.get(version.reportId());
      boolean known = same != null && same.contentHash().equals(version.contentHash());
      String apart = Identity.toldApart(version.reportId(), version.textHash());
      return !known && (texts.size() > 1 || stored.containsKey(apart)) ? apart : version.reportId();
    };
  }

  private static void decide(String id, List<Version> versions, Version stored, List<Fate> fates) {
    String winner = versions.stream().max(STRENGTH).orElseThrow().contentHash();
    Set<String> seen = new HashSet<>();
    if (stored != null) {
      seen.add(stored.contentHash());
    }
    for (Version version : versions) {
      boolean first = seen.add(version.contentHash());
      if (!first) {
        fates.add(fate(version, id, Fate.REPEAT, null));
      } else if (!version.contentHash().equals(winner)) {
        fates.add(fate(version, id, Fate.LOST, winner));
      } else if (stored != null) {
        String kind = stored.isArchived() ? Fate.LOST : Fate.REVISION;
        fates.add(fate(version, id, kind, null));
      } else if (!version.reportId().equals(id)) {
        fates.add(fate(version, id, Fate.NEW, null));
      }
    }
    if (stored != null && !stored.contentHash().equals(winner)) {
      String kind = stored.isArchived() ? Fate.CORRECTED : Fate.REPLACED;
      fates.add(fate(stored, id, kind, winner));
    }
  }

  private static Fate fate(Version version, String id, String kind, String replacedBy) {
    return new Fate(
        version.sourceUri(), version.position(), version.reportId(), id, kind, replacedBy);
  }
}
