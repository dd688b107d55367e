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
 * Decides between versions that share an identity. A content that the store has or had is a repeat,
 * and nothing changes: a folder that is read again brings no old version back. Of contents that are
 * new to it the latest batch's stands; within one batch that with the later date (undated is
 * earliest), then with the greater content hash. Of a report that is archived the archived version
 * stands; what comes for it, loses.
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
        group.stream()
            .filter(v -> !v.isNew() && !v.isSuperseded())
            .collect(Collectors.toMap(Version::reportId, v -> v));
    Map<String, Set<String>> known =
        group.stream()
            .filter(v -> !v.isNew())
            .collect(
                Collectors.groupingBy(
                    Version::reportId,
                    Collectors.mapping(Version::contentHash, Collectors.toSet())));
    List<Version> fresh = group.stream().filter(Version::isNew).sorted(PLACE).toList();
    Map<String, List<Version>> byId =
        fresh.stream()
            .collect(
                Collectors.groupingBy(idChooser(fresh, known), TreeMap::new, Collectors.toList()));
    List<Fate> fates = new ArrayList<>();
    byId.forEach(
        (id, versions) ->
            decide(id, versions, stored.get(id), known.getOrDefault(id, Set.of()), fates));
    return fates;
  }

  private static Function<Version, String> idChooser(
      List<Version> fresh, Map<String, Set<String>> known) {
    Set<String> texts =
        fresh.stream()
            .filter(Version::shareableId)
            .map(Version::textHash)
            .collect(Collectors.toSet());
    return version -> {
      if (!version.shareableId()) {
        return version.reportId();
      }
      boolean isKnown =
          known.getOrDefault(version.reportId(), Set.of()).contains(version.contentHash());
      String apart = Identity.toldApart(version.reportId(), version.textHash());
      return !isKnown && (texts.size() > 1 || known.containsKey(apart))
          ? apart
          : version.reportId();
    };
  }

  private static void decide(
      String id, List<Version> versions, Version stored, Set<String> known, List<Fate> fates) {
    String winner =
        versions.stream()
            .filter(version -> !known.contains(version.contentHash()))
            .max(STRENGTH)
            .map(Version::contentHash)
            .orElse(null);
    Set<String> seen = new HashSet<>(known);
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
    if (stored != null && winner != null) {
      String kind = stored.isArchived() ? Fate.CORRECTED : Fate.REPLACED;
      fates.add(fate(stored, id, kind, winner));
    }
  }

  private static Fate fate(Version version, String id, String kind, String replacedBy) {
    return new Fate(
        version.sourceUri(), version.position(), version.reportId(), id, kind, replacedBy);
  }
}
