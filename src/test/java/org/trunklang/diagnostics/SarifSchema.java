package org.trunklang.diagnostics;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** What the standard has of SARIF that this compiler writes. */
public final class SarifSchema {
  private SarifSchema() {}

  /** What is wrong with a log. */
  public static List<Error> mistakes(String log) throws IOException {
    try (InputStream text = SarifSchema.class.getResourceAsStream("sarif-essentials.schema.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(Objects.requireNonNull(text));
      return schema.validate(log, InputFormat.JSON);
    }
  }
}
