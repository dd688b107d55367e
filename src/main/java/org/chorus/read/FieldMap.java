package org.chorus.read;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorus.config.InputSettings.FieldNames;

/**
 * Under which names a source gives the fields of a report. Names are compared without case, {@code
 * -}, {@code _} and spaces; a point leads into a nested object.
 *
 * @param id names of the source's id, normalised, the first that has a value counts; so the others
 * @param reports names of a list of reports in an object that is none itself
 */
public record FieldMap(
    List<String> id,
    List<String> url,
    List<String> title,
    List<String> text,
    List<String> date,
    List<String> publisher,
    List<String> language,
    List<String> reports)
    implements Serializable {

  /** The configured names. */
  public static FieldMap of(FieldNames names) {
    return new FieldMap(
        normalised(names.id()),
        normalised(names.url()),
        normalised(names.title()),
        normalised(names.text()),
        normalised(names.date()),
        normalised(names.publisher()),
        normalised(names.language()),
        normalised(names.reports()));
  }

  /** What of a name counts. */
  public static String normalise(String name) {
    StringBuilder out = new StringBuilder(name.length());
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c != '-' && c != '_' && c != '\uFEFF' && !Character.isWhitespace(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * The report whose fields {@code value} gives by normalised name, null where it has none. The
   * text is null when there is none: that is a rejection for the caller to make.
   */
  public RawReport report(Function<String, String> value) {
    String given = line(url, value);
    String named = line(publisher, name -> publisher(value.apply(name)));
    // Some sources give the address of the page where others say who published it.
    String page = named != null && given != null ? null : page(value);
    return new RawReport(
        line(id, value),
        given == null ? page : given,
        line(title, value),
        RawText.tidy(first(text, value)),
        line(date, value),
        named == null ? PageRecords.host(page) : named,
        line(language, value));
  }

  private static String publisher(String value) {
    return value == null || CanonicalUrl.isOfReport(value.strip()) ? null : value;
  }

  /** The address among the values for the publisher; null for none. */
  private String page(Function<String, String> value) {
    return line(
        publisher,
        name -> {
          String found = value.apply(name);
          return publisher(found) == null ? found : null;
        });
  }

  /** Every name of every field of a report. */
  public Set<String> all() {
    return Stream.of(id, url, title, text, date, publisher, language)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  private static String line(List<String> names, Function<String, String> value) {
    return RawText.line(first(names, value));
  }

  private static String first(List<String> names, Function<String, String> value) {
    for (String name : names) {
      String found = value.apply(name);
      if (found != null && !found.isBlank()) {
        return found;
      }
    }
    return null;
  }

  private static List<String> normalised(List<String> names) {
    return names.stream().map(FieldMap::normalise).toList();
  }
}
