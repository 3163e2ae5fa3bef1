package dev.claimstream.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.claimstream.app.verify.CheckResult;
import dev.claimstream.app.verify.CheckResult.Findings;
import dev.claimstream.app.verify.Finding;
import dev.claimstream.app.verify.Place;
import dev.claimstream.app.verify.Report;

/** A verification as JSON, for programs; docs/verify.md tells its shape. */
final class VerifyJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private VerifyJson() {}

  static String of(Report report) {
    ObjectNode json = JSON.createObjectNode();
    json.put("clean", report.isClean()).put("differences", report.differences());
    ArrayNode checks = json.putArray("checks");
    report.checks().forEach(check -> add(check, checks.addObject()));
    return json.toPrettyString();
  }

  private static void add(CheckResult check, ObjectNode json) {
    json.put("check", check.name()).put("differences", check.differences());
    ObjectNode counts = json.putObject("counts");
    check.counts().forEach(counts::put);
    ArrayNode findings = json.putArray("findings");
    check.findings().forEach(some -> add(some, findings.addObject()));
  }

  private static void add(Findings findings, ObjectNode json) {
    json.put("kind", findings.kind().label()).put("total", findings.total());
    ArrayNode examples = json.putArray("examples");
    findings.examples().forEach(example -> add(example, examples.addObject()));
  }

  private static void add(Finding finding, ObjectNode json) {
    if (finding.place() instanceof Place.InTopic at) {
      json.put("topic", at.topic()).put("partition", at.partition()).put("offset", at.offset());
    } else if (finding.place() instanceof Place.InFile at) {
      json.put("file", at.file());
      if (at.record() > 0) {
        json.put("record", at.record());
      }
    }
    json.put("expected", finding.expected()).put("found", finding.found());
  }
}
