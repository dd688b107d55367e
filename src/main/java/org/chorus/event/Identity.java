package org.chorus.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.chorus.model.EventLineage;
import org.chorus.model.Hash;

/**
 * Which event a group of reports is: a new one, or one of the last run. Each old event goes to one
 * heir, the group that has the most of its reports; a group that is heir to several keeps the
 * oldest. So no id is ever given twice, and each decision needs only one event or one group.
 */
public final class Identity {
  private static final int DIGITS = 16;
  private static final Comparator<Overlap> LARGEST =
      Comparator.comparingLong(Overlap::reports).reversed().thenComparing(Overlap::firstReport);

  private final String batch;
  private final List<Member> members;
  private final List<Inheritance> inherited;
  private final Optional<Inheritance> kept;
  private final String eventId;

  /**
   * @param batch the batch that is processed
   * @param members of the group
   * @param inherited the old events that the group is heir to, oldest first
   */
  Identity(String batch, List<Member> members, List<Inheritance> inherited) {
    this.batch = batch;
    this.members = members;
    this.inherited = inherited;
    this.kept = inherited.stream().findFirst();
    this.eventId =
        kept.map(Inheritance::eventId)
            .orElseGet(
                () ->
                    Hash.hex(DIGITS, members.stream().min(Member.BY_DATE).get().reportId(), batch));
  }

  /** The group that goes on with an old event: the largest part, ties by the smallest report id. */
  public static Overlap heir(Iterator<Overlap> partsOfOneEvent) {
    Overlap heir = partsOfOneEvent.next();
    while (partsOfOneEvent.hasNext()) {
      heir = BinaryOperator.minBy(LARGEST).apply(heir, partsOfOneEvent.next());
    }
    return heir;
  }

  String eventId() {
    return eventId;
  }

  /** Whether these reports are new and belong to an event that was closed when they came. */
  boolean isLate() {
    return kept.isEmpty() && previousEvents().isEmpty() && !closedEvents().isEmpty();
  }

  /** Whether a report is a copy of another one of the group. */
  boolean hasOriginalOf(Member copy) {
    return members.stream().anyMatch(member -> member.reportId().equals(copy.copyOf()));
  }

  private boolean wasClosed() {
    return kept.map(Inheritance::status).filter(EventMaker.CLOSED::equals).isPresent();
  }

  private List<String> closedEvents() {
    return members.stream()
        .map(Member::lateFor)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * What happened to the event; nothing when its reports stayed the same.
   *
   * <p>An event that took in others was {@code merged_into}; one that only took in new reports,
   * reports that had been alone, or parts of events that live on, {@code grew}. The ids before are
   * its own and those that ended in it; for {@code split_from} those that its reports came from; an
   * event of late reports is {@code born} from the closed one that they would have joined.
   */
  List<EventLineage> lineage(boolean isClosed) {
    List<EventLineage> rows = new ArrayList<>();
    List<String> ids = inherited.stream().map(Inheritance::eventId).sorted().toList();
    if (kept.isEmpty()) {
      List<String> origins = previousEvents();
      rows.add(origins.isEmpty() ? row("born", closedEvents()) : row("split_from", origins));
    } else if (inherited.stream().skip(1).anyMatch(event -> event.reports() > 1)) {
      rows.add(row("merged_into", ids));
    } else if (members.stream().anyMatch(member -> !eventId.equals(member.previousEventId()))) {
      rows.add(row("grew", ids));
    }
    if (isClosed && !wasClosed()) {
      rows.add(row("closed", kept.map(event -> List.of(event.eventId())).orElse(List.of())));
    }
    return rows;
  }

  private List<String> previousEvents() {
    TreeSet<String> ids = new TreeSet<>();
    members.stream().map(Member::previousEventId).filter(Objects::nonNull).forEach(ids::add);
    return List.copyOf(ids);
  }

  private EventLineage row(String change, List<String> before) {
    return new EventLineage(batch, eventId, change, before);
  }
}
