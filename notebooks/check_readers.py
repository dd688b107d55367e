"""Reads every table of a store with DuckDB, pandas, Polars and, where it is there, PySpark.

    python notebooks/check_readers.py --store STORE

With archived rows, where the store has such. Fails on any error, on any warning, where two readers
find other rows or other columns, and where an event or a report is seen twice or not at all. A
table is a folder with Parquet files, so that opening one is a line for each of them.
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

# What stands for a row of these tables, and is there once.
KEYS = {"reports": "report_id", "events": "event_id", "event_members": "report_id"}


class Store:
    """The newest snapshot of a store, and what is archived."""

    def __init__(self, path):
        self.path = path
        self.snapshot = Path(where(path))
        self.tables = sorted(each.name for each in self.snapshot.iterdir() if each.is_dir())
        self.archive = self.snapshot.parents[1] / "archive"

    def held(self, table):
        return self.snapshot / table

    def archived(self, table):
        """Its folder in the archive; nothing when none of its rows are archived."""
        folder = self.archive / table
        return folder if any(folder.glob("*.parquet")) else None


class ByDuckDB:
    """Through the views that `chorus where --sql` prints."""

    def __init__(self, store):
        self.database = duckdb.connect(config={"autoinstall_known_extensions": False})
        self.database.execute(where(store.path, "--sql"))

    def facts(self, table):
        frame = self.database.execute(f"select * from {table}").df()
        return facts(len(frame), frame.columns, lambda key: frame[key].tolist(), table)


class ByPandas:
    def __init__(self, store):
        self.store = store
        self.sequences = set(pandas.read_parquet(store.held("archived_reports")).archived_in)

    def facts(self, table):
        frame = pandas.read_parquet(self.store.held(table))
        archive = self.store.archived(table)
        if archive:
            gone = pandas.read_parquet(archive)
            gone = gone[gone.archived_in.isin(self.sequences)].drop(columns="archived_in")
            frame = pandas.concat([each for each in (frame, gone) if len(each)] or [frame])
        return facts(len(frame), frame.columns, lambda key: frame[key].tolist(), table)


class ByPolars:
    def __init__(self, store):
        self.store = store
        self.sequences = polars.read_parquet(store.held("archived_reports"))["archived_in"].unique()

    def facts(self, table):
        frame = polars.read_parquet(self.store.held(table))
        archive = self.store.archived(table)
        if archive:
            gone = polars.read_parquet(archive)
            known = polars.col("archived_in").is_in(self.sequences.to_list())
            frame = polars.concat([frame, gone.filter(known).drop("archived_in")])
        return facts(frame.height, frame.columns, lambda key: frame[key].to_list(), table)


class ByPySpark:
    def __init__(self, store):
        from pyspark.sql import SparkSession

        # Its collect() leaves a socket to the garbage collector, whatever it reads.
        warnings.filterwarnings("ignore", message="unclosed <socket", category=ResourceWarning)
        os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
        self.store = store
        self.spark = (
            SparkSession.builder.master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.debug.maxToStringFields", "1000")
            .getOrCreate()
        )
        index = self.spark.read.parquet(str(store.held("archived_reports")))
        self.sequences = index.select("archived_in").distinct()

    def facts(self, table):
        frame = self.spark.read.parquet(str(self.store.held(table)))
        archive = self.store.archived(table)
        if archive:
            gone = self.spark.read.parquet(str(archive)).join(self.sequences, "archived_in", "semi")
            frame = frame.unionByName(gone.drop("archived_in"))
        rows = frame.collect()
        return facts(len(rows), frame.columns, lambda key: [row[key] for row in rows], table)


def facts(rows, columns, values, table):
    """What all readers have to agree on: rows, columns, and what is named by the table's key."""
    key = KEYS.get(table)
    return rows, list(columns), sorted(values(key)) if key else None


def where(store, *options):
    command = [CHORUS, "where", "--store", store, *options]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def check_same(found):
    """That all readers found the same; says which tables they differ in."""
    tables = next(iter(found.values()))
    different = [
        f"{table}: " + ", ".join(f"{reader} {facts[table][:2]}" for reader, facts in found.items())
        for table in tables
        if any(facts[table] != tables[table] for facts in found.values())
    ]
    if different:
        sys.exit("readers differ\n" + "\n".join(different))


def check_once(store):
    """That every report and every event is seen once, archived or not."""
    views = ByDuckDB(store)
    wrong = []
    for table, key in KEYS.items():
        rows = views.database.execute(f"select {key} from {table}").fetchall()
        if len(rows) != len(set(rows)):
            wrong.append(f"{table}: a {key} is seen twice")
    for what, one, other in (
        ("event without a member, or member without its event",
         "select event_id from events", "select event_id from event_members"),
        ("report without an event, or member without its report",
         "select report_id from reports", "select report_id from event_members"),
    ):
        if set(views.database.execute(one).fetchall()) != set(views.database.execute(other).fetchall()):
            wrong.append(what)
    lost = views.database.execute(
        "select count(*) from archived_reports a"
        " where not exists (select 1 from event_members m"
        " where m.report_id = a.report_id and m.event_id = a.event_id)"
    ).fetchone()[0]
    if lost:
        wrong.append(f"{lost} archived reports are in no event, or another one")
    sizes = views.database.execute(
        "select count(*) from events e where e.reports !="
        " (select count(*) from event_members m where m.event_id = e.event_id)"
    ).fetchone()[0]
    if sizes:
        wrong.append(f"{sizes} events with another number of members than they say")
    if wrong:
        sys.exit("seen twice or not at all\n" + "\n".join(wrong))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--store", required=True)
    options = parser.parse_args()
    warnings.simplefilter("error")
    # Nothing here may go to the network: a proxy that refuses shows it.
    for variable in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        os.environ[variable] = "http://127.0.0.1:9"

    store = Store(options.store)
    readers = {"DuckDB": ByDuckDB, "pandas": ByPandas, "Polars": ByPolars}
    if importlib.util.find_spec("pyspark"):
        readers["PySpark"] = ByPySpark
    else:
        print("PySpark is not installed: left out")
    found = {}
    for name, reader in readers.items():
        opened = reader(store)
        found[name] = {table: opened.facts(table) for table in store.tables}
    check_same(found)
    check_once(store)
    archived = [table for table in store.tables if store.archived(table)]
    print(
        f"{len(store.tables)} tables, {len(archived)} of them with archived rows,"
        f" the same in {', '.join(readers)}"
    )


if __name__ == "__main__":
    main()
