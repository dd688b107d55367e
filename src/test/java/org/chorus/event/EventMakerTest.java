package org.chorus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chorus.model.EventMember;
import org.junit.jupiter.api.Test;

class EventMakerTest {
  private static final EventMaker MAKER = new EventMaker("b", LocalDate.parse("2026-03-01"), 15);

  @Test
  void aCopyOfAnotherMemberIsNotCounted() {
    Assembled event = assemble(member("a", "en", 1, null), member("b", "en", 2, "a"));
    assertThat(event.event().independentReports()).isEqualTo(1);
    assertThat(roles(event)).containsExactly("a representative", "b copy");
  }

  /** As when an earlier original comes after the event has closed. */
  @Test
  void copiesOfAReportElsewhereSpeakForThemselvesOnce() {
    Assembled event =
        assemble(
            member("a", "de", 2, null),
            member("b", "en", 1, "elsewhere"),
            member("c", "en", 0, "elsewhere"));
    assertThat(event.event().independentReports()).isEqualTo(2);
    assertThat(event.event().titles()).extracting(title -> title.language()).contains("de", "en");
    assertThat(roles(event)).containsExactly("a member", "b copy", "c representative");
  }

  private static Assembled assemble(Member... members) {
    return MAKER.assemble(List.of(members).iterator(), List.<Inheritance>of().iterator());
  }

  private static List<String> roles(Assembled event) {
    return event.members().stream()
        .map((EventMember member) -> member.reportId() + " " + member.role())
        .toList();
  }

  private static Member member(String id, String language, int day, String copyOf) {
    return new Member(
        id,
        "a",
        "Title of " + id,
        "",
        Instant.parse("2026-02-1%dT00:00:00Z".formatted(day)),
        null,
        language,
        copyOf,
        copyOf == null ? null : 1.0,
        0,
        0,
        0,
        null,
        null,
        null,
        null,
        List.of(),
        List.of());
  }
}
