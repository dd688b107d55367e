package org.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.chorus.model.RejectionReason;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/tables.md} describes every published table as it is. */
class TablesDocTest {
  private static final Map<Type, String> TYPES =
      Map.of(
          String.class, "string",
          int.class, "int",
          Integer.class, "int",
          long.class, "long",
          double.class, "double",
          Double.class, "double",
          boolean.class, "boolean",
          short.class, "short",
          Long.class, "long",
          Instant.class, "timestamp");
  private static final Pattern SECTION =
      Pattern.compile("(?s)(?<=\\n)## (\\w+)\\n(.*?)(?=\\n## |\\z)");
  private static final Pattern COLUMN =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| `([^`]+)` \\| (\\S.*\\S) \\|$");

  private static final Pattern EXAMPLE = Pattern.compile("(?s)\n```json\n(\\{.*?\n\\})\n```\n");

  private static List<MatchResult> sections;

  @BeforeAll
  static void readTheDocument() throws IOException {
    sections = SECTION.matcher(Files.readString(Path.of("docs/tables.md"))).results().toList();
  }

  @Test
  void everyPublishedTableHasItsSectionInTheOrderOfTheCode() {
    assertThat(sections)
        .extracting(section -> section.group(1))
        .containsExactlyElementsOf(Tables.PUBLISHED.stream().map(Table::name).toList());
  }

  @Test
  void columnsAndTypesAreThoseOfTheRecords() {
    for (Table<?> table : Tables.PUBLISHED) {
      assertThat(COLUMN.matcher(section(table)).results().map(m -> m.group(1) + " " + m.group(2)))
          .as(table.name())
          .containsExactlyElementsOf(
              components(table.type()).map(c -> c.replaceFirst(": ", " ")).toList());
    }
  }

  @Test
  void columnsHaveTheNamesThatStandInTheFiles() {
    for (Table<?> table : Tables.PUBLISHED) {
      assertThat(COLUMN.matcher(section(table)).results().map(m -> m.group(1)))
          .as(table.name())
          .containsExactly(table.schema().fieldNames());
    }
  }

  @Test
  void anExampleShowsEveryColumnWithAValueOfItsType() throws IOException {
    for (Table<?> table : Tables.PUBLISHED) {
      MatchResult example =
          EXAMPLE
              .matcher(section(table))
              .results()
              .findFirst()
              .orElseThrow(() -> new AssertionError("no example of " + table.name()));
      JsonNode row = new ObjectMapper().readTree(example.group(1));
      assertThat(row.fieldNames())
          .toIterable()
          .as(table.name())
          .containsExactly(table.schema().fieldNames());
      for (StructField column : table.schema().fields()) {
        assertThat(fits(row.get(column.name()), column.dataType()))
            .as("the example of %s.%s is a %s", table.name(), column.name(), column.dataType())
            .isTrue();
      }
    }
  }

  private static boolean fits(JsonNode value, DataType type) {
    if (type instanceof ArrayType list) {
      return value.isArray() && stream(value).allMatch(each -> fits(each, list.elementType()));
    }
    if (type instanceof StructType struct) {
      return value.size() == struct.size()
          && Stream.of(struct.fields()).allMatch(f -> fits(value.path(f.name()), f.dataType()));
    }
    return switch (type.typeName()) {
      case "string" -> value.isTextual() || value.isNull();
      case "timestamp" -> value.isTextual() && Instant.parse(value.textValue()) != null;
      case "boolean" -> value.isBoolean();
      case "double" -> value.isNumber();
      default -> value.isIntegralNumber();
    };
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  @Test
  void theKeyIsTheOneThatFilesAreSortedBy() {
    for (Table<?> table : Tables.PUBLISHED) {
      assertThat(section(table))
          .as(table.name())
          .contains(table.key().stream().collect(Collectors.joining("`, `", "Key: `", "`.\n")));
    }
  }

  @Test
  void everyReasonForRejectingIsListed() {
    assertThat(
            Pattern.compile("(?m)^\\| `(\\w+)` \\| [^`]")
                .matcher(section(Tables.REJECTIONS))
                .results()
                .map(m -> m.group(1)))
        .containsExactlyElementsOf(
            Stream.of(RejectionReason.values()).map(RejectionReason::word).toList());
  }

  private static String section(Table<?> table) {
    return sections.stream()
        .filter(section -> section.group(1).equals(table.name()))
        .map(section -> section.group(2))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no section ## " + table.name()));
  }

  /** Each component as {@code name: type}. */
  private static Stream<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map((RecordComponent c) -> snakeCase(c.getName()) + ": " + typeName(c.getGenericType()));
  }

  private static String typeName(Type type) {
    if (type instanceof ParameterizedType list) {
      return "list<" + typeName(list.getActualTypeArguments()[0]) + ">";
    }
    if (type instanceof Class<?> c && c.isArray()) {
      return "list<" + typeName(c.getComponentType()) + ">";
    }
    if (type instanceof Class<?> c && c.isRecord()) {
      return components(c).collect(Collectors.joining(", ", "struct<", ">"));
    }
    assertThat(TYPES).containsKey(type);
    return TYPES.get(type);
  }

  private static String snakeCase(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
