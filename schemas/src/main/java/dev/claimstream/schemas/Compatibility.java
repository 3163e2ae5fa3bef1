package dev.claimstream.schemas;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;

/**
 * The rule for new versions: old readers can read what new writers write, and new readers what old
 * writers wrote, for every version there ever was.
 */
final class Compatibility {

  static final String FULL_TRANSITIVE = "FULL_TRANSITIVE";

  private static final SchemaValidator VALIDATOR =
      new SchemaValidatorBuilder().mutualReadStrategy().validateAll();

  private Compatibility() {}

  /** What would break, one sentence a place; empty when nothing would. */
  static List<String> problems(Schema candidate, List<Schema> existing) {
    try {
      VALIDATOR.validate(candidate, existing);
      return List.of();
    } catch (SchemaValidationException e) {
      var problems = new ArrayList<String>();
      for (int version = 1; version <= existing.size(); version++) {
        Schema old = existing.get(version - 1);
        addProblems(problems, "the new schema cannot read version " + version, candidate, old);
        addProblems(problems, "version " + version + " cannot read the new schema", old, candidate);
      }
      return problems.isEmpty() ? List.of(String.valueOf(e.getMessage())) : problems;
    }
  }

  private static void addProblems(List<String> problems, String who, Schema reader, Schema writer) {
    var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getResult();
    if (result.getCompatibility() == SchemaCompatibilityType.INCOMPATIBLE) {
      for (Incompatibility i : result.getIncompatibilities()) {
        problems.add(who + ": " + i.getType() + " at " + i.getLocation() + ", " + i.getMessage());
      }
    }
  }
}
