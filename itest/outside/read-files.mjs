// Reads the files of `claimstream sink` as programs that are not Java do: Avro with avsc, Parquet with
// hyparquet, gzip with zlib, Zstandard with fzstd. Fails unless they hold each expected record once.
//
//   node read-files.mjs FORMAT FOLDER EXPECTED.ndjson
//
// EXPECTED is seeds/golden/enriched.ndjson.
import { createReadStream, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import avro from 'avsc';
import { decompress } from 'fzstd';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';

const [format, folder, expectedFile] = process.argv.slice(2);
if (!expectedFile) {
  console.error('usage: node read-files.mjs FORMAT FOLDER EXPECTED.ndjson');
  process.exit(2);
}
const problems = [];

const fromLines = (bytes) =>
  new TextDecoder('utf-8', { fatal: true })
    .decode(bytes)
    .split('\n')
    .filter((line) => line)
    .map((line) => JSON.parse(line));

async function fromAvro(file) {
  const records = [];
  let metadata;
  const decoder = createReadStream(file).pipe(
    new avro.streams.BlockDecoder({ parseHook: (schema) => avro.Type.forSchema(schema, { wrapUnions: false }) }),
  );
  decoder.on('metadata', (type, codec, header) => (metadata = header.meta));
  for await (const record of decoder) records.push(record);
  requireMetadata(file, 'firstOffset', metadata['claimstream.firstOffset'].toString());
  return records;
}

async function fromParquet(path) {
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  const said = new Map(metadata.key_value_metadata.map(({ key, value }) => [key, value]));
  for (const field of ['firstOffset', 'nextOffset', 'count']) {
    requireMetadata(path, field, said.get(`claimstream.${field}`));
  }
  return parquetReadObjects({ file, metadata, compressors });
}

/** What a file says of itself is what its manifest says. */
function requireMetadata(path, field, said) {
  const name = path.slice(folder.length + 1);
  const manifest = JSON.parse(readFileSync(join(folder, '_manifests', name.replace(/\.(avro|parquet)$/, '.json'))));
  if (String(manifest[field]) !== said) problems.push(`${name}: ${field} is ${said}, its manifest says ${manifest[field]}`);
}

const readers = {
  ndjson: async (file) => fromLines(readFileSync(file)),
  'ndjson.gz': async (file) => fromLines(gunzipSync(await buffer(createReadStream(file)))),
  'ndjson.zst': async (file) => fromLines(decompress(readFileSync(file))),
  avro: fromAvro,
  parquet: fromParquet,
};

/** What a value says, without the forms in which two libraries hold it: times, and what is absent. */
function plain(value) {
  return JSON.stringify(value, (key, v) => (key === 'publishedAt' && v !== null ? new Date(v).toISOString() : (v ?? null)));
}

const id = ({ paragraph }) => `${paragraph.articleId} ${paragraph.revision} ${paragraph.index}`;
const expected = new Map(fromLines(readFileSync(expectedFile)).map((record) => [id(record), plain(record)]));
let read = 0;
for (const name of readdirSync(folder).filter((file) => file.endsWith(`.${format}`))) {
  for (const record of await readers[format](join(folder, name))) {
    read++;
    const wanted = expected.get(id(record));
    if (wanted === undefined) problems.push(`${name}: ${id(record)} is not expected, or came twice`);
    else if (wanted !== plain(record)) problems.push(`${name}: ${id(record)} differs:\n  ${wanted}\n  ${plain(record)}`);
    expected.delete(id(record));
  }
}
expected.forEach((record, missing) => problems.push(`${missing} is in no file`));
problems.forEach((problem) => console.error(problem));
console.log(`${format}: ${read} records read, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
