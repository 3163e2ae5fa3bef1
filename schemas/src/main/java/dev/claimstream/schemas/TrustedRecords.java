package dev.claimstream.schemas;

import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Lets Avro use the records generated from our schemas. From 1.12.2 on Avro refuses every class
 * that was not declared trusted, generated ones too. What others have declared stays as it is.
 */
public final class TrustedRecords {

  private static final String PACKAGE = Paragraph.class.getPackageName();

  static {
    ClassSecurityPredicate others = ClassSecurityValidator.getGlobal();
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(others, TrustedRecords::isOurs));
  }

  private TrustedRecords() {}

  /** Declares our records trusted, the first time it is called. */
  public static void declare() {
    // loading this class has done it
  }

  private static boolean isOurs(Class<?> type) {
    return type.getPackageName().equals(PACKAGE)
        && (type.isEnum() || IndexedRecord.class.isAssignableFrom(type));
  }
}
