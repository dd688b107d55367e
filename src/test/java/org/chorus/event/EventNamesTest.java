package org.chorus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chorus.model.EventName;
import org.chorus.model.Keyword;
import org.junit.jupiter.api.Test;

class EventNamesTest {
  @Test
  void aNameIsOneInEveryScript() {
    List<Keyword> keywords =
        List.of(
            keyword("a", "en", "Jair Bolsonaro"),
            keyword("a", "en", "election"),
            keyword("b", "ru", "Болсонару"),
            keyword("b", "ru", "выборы"),
            keyword("c", "ar", "بولسونارو"),
            keyword("c", "ar", "انتخابات"),
            keyword("d", "en", "Jair Bolsonaro"));
    assertThat(EventNames.of(keywords, 4)).containsExactly(new EventName("Jair Bolsonaro", 4));
  }

  @Test
  void capitalsMarkNamesWhereNounsHaveNone() {
    assertThat(names(1, keyword("a", "en", "Lake Varn"), keyword("a", "en", "Ferry sinks")))
        .containsExactly("Lake Varn");
    assertThat(names(1, keyword("a", "de", "Fähre"), keyword("a", "de", "Varnsee"))).isEmpty();
    assertThat(names(2, keyword("a", "de", "Varnsee"), keyword("b", "pl", "Varnsee")))
        .containsExactly("Varnsee");
  }

  @Test
  void wordsThatOnlyStandBesideANameAreNone() {
    assertThat(
            names(
                2,
                keyword("a", "en", "Daniel Kiprugat won"),
                keyword("b", "sw", "Kiprugat ashinda")))
        .containsExactly("Daniel Kiprugat");
  }

  @Test
  void aPartOfTwoNamesIsNeither() {
    assertThat(
            names(
                2,
                keyword("a", "en", "Martin Lindgren"),
                keyword("a", "en", "Kirsten Lindgren"),
                keyword("b", "en", "Lindgren"),
                keyword("c", "en", "Lindgren")))
        .containsExactly("Lindgren");
  }

  @Test
  void whatOneOfSeveralReportsNamesIsNoNameOfTheEvent() {
    assertThat(
            names(
                3,
                keyword("a", "en", "Varn"),
                keyword("b", "en", "Varn"),
                keyword("c", "en", "Oslo")))
        .containsExactly("Varn");
  }

  @Test
  void theOrderOfTheReportsMakesNoDifference() {
    List<Keyword> keywords = new ArrayList<>();
    List<String> languages = List.of("en", "de", "ru");
    for (int report = 0; report < 6; report++) {
      for (String name : List.of("Tarek Amin", "Amin", "Bergen", "Lund", "Tarek")) {
        keywords.add(keyword("r" + report, languages.get(report % 3), name));
      }
    }
    List<EventName> names = EventNames.of(keywords, 6);
    assertThat(names).isNotEmpty();
    Collections.shuffle(keywords, new Random(5));
    assertThat(EventNames.of(keywords, 6)).isEqualTo(names);
  }

  private static List<String> names(int reports, Keyword... keywords) {
    return EventNames.of(List.of(keywords), reports).stream().map(EventName::name).toList();
  }

  private static Keyword keyword(String report, String language, String keyword) {
    return new Keyword(report, language, 1, keyword, 1);
  }
}
