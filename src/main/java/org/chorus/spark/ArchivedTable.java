package org.chorus.spark;

import java.util.List;

/**
 * A table whose rows go to the archive with the reports or events that they are about.
 *
 * @param table the table
 * @param ids the components of its record that name a report, or else an event; a row goes with any
 *     of them
 */
public record ArchivedTable<T extends Record>(Table<T> table, List<String> ids) {

  static <T extends Record> ArchivedTable<T> of(Table<T> table, String... ids) {
    return new ArchivedTable<>(table, List.of(ids));
  }
}
