package org.trunklang.spec;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;

/** The schemas of {@code lang-spec/schema/}: what a line of {@code --format json} looks like. */
public final class JsonSchemas {
  private static final String BASE = "https://trunklang.org/schema/0.1/";

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts()));

  private JsonSchemas() {}

  /**
   * What is wrong with a line, by the schema {@code diagnostic}, {@code trace} or {@code claim}.
   */
  public static ImmutableList<String> problems(String schema, String line) {
    Schema compiled = SCHEMAS.getSchema(SchemaLocation.of(BASE + schema + ".schema.json"));
    return compiled.validate(line, InputFormat.JSON).stream()
        .map(Object::toString)
        .collect(toImmutableList());
  }

  private static ImmutableMap<String, String> texts() {
    var texts = ImmutableMap.<String, String>builder();
    for (Path file : TextFiles.below("lang-spec/schema", ".schema.json")) {
      texts.put(BASE + file.getFileName(), TextFiles.read(file));
    }
    return texts.buildOrThrow();
  }
}
