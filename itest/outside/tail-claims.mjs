// Reads news.claims from the beginning as a consumer that is not Java does: kafkajs for the topic,
// @kafkajs/confluent-schema-registry for the values. Prints who said what.
//
//   node tail-claims.mjs BROKER REGISTRY [EXPECTED.ndjson]
//
// With EXPECTED, the claims in seeds/golden, it ends when as many claims have come, and fails unless
// each of them is there with the same fields and every span fits its text.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { SchemaRegistry } from '@kafkajs/confluent-schema-registry';
import kafkajs from 'kafkajs';

const PATIENCE_MS = 60_000;
const [broker, registryAddress, expectedFile] = process.argv.slice(2);
if (!registryAddress) {
  console.error('usage: node tail-claims.mjs BROKER REGISTRY [EXPECTED.ndjson]');
  process.exit(2);
}

const expected = new Map(
  (expectedFile ? readFileSync(expectedFile, 'utf8').trim().split('\n') : [])
    .map((line) => JSON.parse(line))
    .map((claim) => [claim.claim.claimId, claim]),
);
const kafka = new kafkajs.Kafka({ brokers: [broker], logLevel: kafkajs.logLevel.ERROR });
const registry = new SchemaRegistry({ host: registryAddress });
const consumer = kafka.consumer({ groupId: `outside-${process.pid}-${Date.now()}` });
const problems = [];
const seen = new Set();

/** What a value says, without the forms in which two languages hold it. */
function plain(value) {
  return JSON.stringify(value, (key, v) => (key === 'publishedAt' && v !== null ? new Date(v).toISOString() : v));
}

function check(key, claim) {
  const id = claim.claim.claimId;
  const words = claim.claim.content
    .map((span) => claim.paragraphText.substring(span.start, span.end))
    .join(' … ');
  if (key !== id) problems.push(`key ${key} is not the claim's id ${id}`);
  if (words !== claim.contentText) problems.push(`${id}: the spans give "${words}", not "${claim.contentText}"`);
  if (seen.has(id)) problems.push(`${id} came twice`);
  seen.add(id);
  if (expected.size > 0) {
    const wanted = expected.get(id);
    if (!wanted) problems.push(`${id} is not expected`);
    else if (plain(wanted) !== plain(claim)) problems.push(`${id} differs:\n  ${plain(wanted)}\n  ${plain(claim)}`);
  }
}

const enough = new Promise((resolve, reject) => {
  if (expected.size > 0) {
    setTimeout(() => reject(new Error(`only ${seen.size} of ${expected.size} claims came in ${PATIENCE_MS / 1000} s`)), PATIENCE_MS).unref();
  }
  consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
  process.once('SIGINT', resolve);
  consumer
    .connect()
    .then(() => consumer.subscribe({ topics: ['news.claims'], fromBeginning: true }))
    .then(() =>
      consumer.run({
        eachMessage: async ({ message }) => {
          const claim = await registry.decode(message.value);
          check(message.key.toString(), claim);
          const { speaker, cue } = claim.claim;
          console.log(`${speaker.name ?? '(unnamed)'} ${cue ? claim.paragraphText.substring(cue.span.start, cue.span.end) : ':'} | ${claim.contentText}`);
          if (expected.size > 0 && seen.size >= expected.size) resolve();
        },
      }),
    )
    .catch(reject);
});

try {
  await enough;
} catch (error) {
  problems.push(error.message);
}
await consumer.disconnect();
problems.forEach((problem) => console.error(problem));
console.log(`${seen.size} claims read, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
