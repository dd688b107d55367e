package org.chorus.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A day told by its distance from the day of publication. */
sealed interface RelativeDay {
  /** The day that is meant in a text published on {@code published}. */
  LocalDate from(LocalDate published);

  /** So many days later; earlier when negative. */
  record Days(int days) implements RelativeDay {
    @Override
    public LocalDate from(LocalDate published) {
      return published.plusDays(days);
    }
  }

  /** The last such day before the publication, or the next one after it. */
  record Nearest(DayOfWeek day, boolean next) implements RelativeDay {
    @Override
    public LocalDate from(LocalDate published) {
      return published.with(next ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day));
    }
  }

  /** That day of the week before, or after, the week of the publication; weeks begin on Monday. */
  record OfWeek(DayOfWeek day, boolean next) implements RelativeDay {
    @Override
    public LocalDate from(LocalDate published) {
      return published.with(DayOfWeek.MONDAY).plusWeeks(next ? 1 : -1).plusDays(day.getValue() - 1);
    }
  }
}
