package org.chorus.signal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of countries that people use and CLDR's lists leave out, by language. */
final class UsualNames {
  private static final String RESOURCE = "usual-names.txt";
  private static final Map<String, List<Name>> BY_LANGUAGE = read();

  private UsualNames() {}

  /**
   * A name of a country.
   *
   * @param language ISO 639
   * @param code ISO 3166-1 alpha-2
   * @param text the name
   */
  record Name(String language, String code, String text) {}

  static List<Name> in(String language) {
    return BY_LANGUAGE.getOrDefault(language, List.of());
  }

  private static Map<String, List<Name>> read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                UsualNames.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(UsualNames::names)
          .collect(Collectors.groupingBy(Name::language));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  private static Stream<Name> names(String line) {
    String[] fields = line.split("\t", -1);
    return Stream.of(fields[2].split("\\|", -1)).map(name -> new Name(fields[0], fields[1], name));
  }
}
