package org.chorus.spark;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.JavaTypeInference;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders.EncoderField;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.types.Metadata;
import scala.Option;
import scala.collection.JavaConverters;
import scala.reflect.ClassTag;

/**
 * Makes a Spark encoder of a Java record, one column per component, in declaration order.
 *
 * <p>Spark has none of its own: {@code Encoders.bean} sees no properties in a record and gives it
 * an empty schema without a word. A record is built like a Scala case class, though (accessors
 * named like the fields, one constructor taking them all), so Spark's own case-class encoder fits.
 *
 * <p>This is the only class that touches {@code org.apache.spark.sql.catalyst}, which Spark does
 * not keep stable: {@code RecordEncoderTest} is what to run on an upgrade.
 */
public final class RecordEncoder {

  private RecordEncoder() {}

  /**
   * The encoder of {@code type}, which must be public, as must be the records in its components.
   */
  public static <T extends Record> Encoder<T> of(Class<T> type) {
    return ExpressionEncoder.apply(product(type));
  }

  /**
   * The same rows with every column optional. Whether Spark thinks that a column may be null
   * depends on how the rows came about; a table's files must not.
   */
  static Dataset<Row> withOptionalColumns(Dataset<Row> rows) {
    return rows.sparkSession()
        .internalCreateDataFrame(
            rows.queryExecution().toRdd(), rows.schema().asNullable(), rows.isStreaming());
  }

  private static <T> AgnosticEncoder<T> product(Class<T> type) {
    if (!Modifier.isPublic(type.getModifiers())) {
      throw new IllegalArgumentException(
          type.getName() + " must be public: Spark generates code that calls it");
    }
    List<EncoderField> fields =
        Arrays.stream(type.getRecordComponents()).map(RecordEncoder::field).toList();
    return new AgnosticEncoders.ProductEncoder<>(
        ClassTag.apply(type), JavaConverters.asScalaBuffer(fields).toList(), Option.empty());
  }

  private static EncoderField field(RecordComponent component) {
    AgnosticEncoder<?> encoder = encoder(component.getGenericType());
    return new EncoderField(
        component.getName(),
        encoder,
        encoder.nullable(),
        Metadata.empty(),
        Option.empty(),
        Option.empty());
  }

  private static AgnosticEncoder<?> encoder(Type type) {
    if (type instanceof Class<?> c && c.isRecord()) {
      return product(c);
    }
    if (type instanceof ParameterizedType p && p.getRawType() == List.class) {
      return list(encoder(p.getActualTypeArguments()[0]));
    }
    return JavaTypeInference.encoderFor(type);
  }

  private static <E> AgnosticEncoder<?> list(AgnosticEncoder<E> element) {
    return new AgnosticEncoders.IterableEncoder<>(
        ClassTag.<List<E>>apply(List.class), element, element.nullable(), false);
  }
}
