"""Reads every table of a store with DuckDB, pandas, Polars and, where it is there, PySpark.

    python notebooks/check_readers.py --store STORE

Fails on any error, on any warning, and where two readers find another number of rows or other
columns. A table is a folder with Parquet files, so that opening one is a line for each of them.
"""

import argparse
import importlib.util
import os
import subprocess
import sys
import warnings
from pathlib import Path

import duckdb
import pandas
import polars

CHORUS = Path(__file__).resolve().parents[1] / "jobs" / "chorus"


def with_duckdb(views, names):
    """Through the views that `chorus where --sql` prints."""
    database = duckdb.connect(config={"autoinstall_known_extensions": False})
    database.execute(views)
    return {name: frame_facts(database.execute(f"select * from {name}").df()) for name in names}


def with_pandas(folders):
    return {name: frame_facts(pandas.read_parquet(folder)) for name, folder in folders.items()}


def with_polars(folders):
    frames = {name: polars.read_parquet(folder) for name, folder in folders.items()}
    return {name: (frame.height, frame.columns) for name, frame in frames.items()}


def with_pyspark(folders):
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
    frames = {name: spark.read.parquet(str(folder)) for name, folder in folders.items()}
    facts = {name: (len(frame.collect()), frame.columns) for name, frame in frames.items()}
    spark.stop()
    return facts


def frame_facts(frame):
    return len(frame), list(frame.columns)


def where(store, *options):
    command = [CHORUS, "where", "--store", store, *options]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--store", required=True)
    options = parser.parse_args()
    warnings.simplefilter("error")
    # Nothing here may go to the network: a proxy that refuses shows it.
    for variable in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        os.environ[variable] = "http://127.0.0.1:9"

    snapshot = Path(where(options.store))
    folders = {each.name: each for each in sorted(snapshot.iterdir()) if each.is_dir()}
    views = where(options.store, "--sql")
    readers = {
        "DuckDB": with_duckdb(views, folders),
        "pandas": with_pandas(folders),
        "Polars": with_polars(folders),
    }
    if importlib.util.find_spec("pyspark"):
        readers["PySpark"] = with_pyspark(folders)
    else:
        print("PySpark is not installed: left out")

    different = [
        f"{table}: " + ", ".join(f"{reader} {facts[table]}" for reader, facts in readers.items())
        for table in folders
        if len({str(facts[table]) for facts in readers.values()}) > 1
    ]
    if different:
        sys.exit("readers differ\n" + "\n".join(different))
    print(f"{len(folders)} tables, the same in {', '.join(readers)}")


if __name__ == "__main__":
    main()
