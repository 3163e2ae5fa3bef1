#!/usr/bin/python3
"""Reads the files of `claimstream sink` as an analyst does: with pandas, and Avro with Apache Avro's own reader.

    read-files.py FORMAT FOLDER EXPECTED.ndjson

EXPECTED is seeds/golden/enriched.ndjson. Fails unless the tables of both hold the same claims, and each piece of content
is where its span says. Parquet is left to others: pandas needs pyarrow for it, which Debian has no package of.
"""
import glob
import sys

import pandas
from avro.datafile import DataFileReader
from avro.io import DatumReader


def frame(path):
    if path.endswith(".avro"):
        with open(path, "rb") as file:
            return pandas.DataFrame(DataFileReader(file, DatumReader()))
    return pandas.read_json(path, lines=True)  # also what is compressed, by its name


def content(row):
    """The words of a claim; spans count UTF-16 units of the paragraph's text."""
    text = row.paragraph["text"].encode("utf-16-le")
    return [text[2 * s["start"] : 2 * s["end"]].decode("utf-16-le") for s in row.claims["content"]]


def claims(records):
    """A row for each claim: its id, who speaks, and the words."""
    rows = records.explode("claims").dropna(subset=["claims"])
    return pandas.DataFrame(
        {
            "claim": rows.claims.str["claimId"],
            "kind": rows.claims.str["kind"],
            "speaker": rows.claims.map(lambda claim: claim["speaker"]["name"]),
            "content": rows.apply(content, axis=1),
        }
    ).sort_values("claim", ignore_index=True)


def main(form, folder, expected):
    files = sorted(glob.glob(f"{folder}/*.{form}"))
    records = pandas.concat([frame(file) for file in files])
    read, wanted = claims(records), claims(pandas.read_json(expected, lines=True))
    both = pandas.concat([read.assign(of="read"), wanted.assign(of="expected")])
    differing = both[~both.drop(columns="of").astype(str).duplicated(keep=False)]
    print(f"{form}, pandas: {len(records)} records in {len(files)} files, {len(read)} claims, {len(differing)} differ")
    if len(differing):
        print(differing.to_string(), file=sys.stderr)
    return 0 if differing.empty and len(read) == len(wanted) else 1


if len(sys.argv) != 4:
    sys.exit(__doc__)
sys.exit(main(*sys.argv[1:]))
