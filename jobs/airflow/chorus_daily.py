"""Adds the files of the day before to a Chorus store, then prints the events that came out largest.

Copy this file into Airflow's folder of DAGs (Airflow 2.4 or newer, 3 too). Three environment
variables of the workers, or the defaults below, say where things are:

CHORUS_HOME   where Chorus is unpacked
CHORUS_STORE  the store
CHORUS_INPUT  the files, with the day in it: {date}, {year}, {month}, {day}
"""

import os
from datetime import datetime, timedelta, timezone

from airflow import DAG
from airflow.timetables.trigger import CronTriggerTimetable

try:
    from airflow.providers.standard.operators.bash import BashOperator
except ImportError:  # Airflow 2
    from airflow.operators.bash import BashOperator

PLACES = {
    "CHORUS_HOME": os.environ.get("CHORUS_HOME", "/opt/chorus"),
    "CHORUS_STORE": os.environ.get("CHORUS_STORE", "/srv/news/store"),
    "CHORUS_INPUT": os.environ.get("CHORUS_INPUT", "/srv/news/{date}/*.jsonl.gz"),
}

with DAG(
    dag_id="chorus_daily",
    description="Which reports tell of the same event, every day",
    # 04:00 UTC, when yesterday's files are complete. The date of a run is the day that it starts on.
    schedule=CronTriggerTimetable("0 4 * * *", timezone="UTC"),
    start_date=datetime(2026, 1, 1, tzinfo=timezone.utc),
    catchup=False,
    max_active_runs=1,  # a store has one writer
    # What failed goes on from where it stopped.
    default_args={"retries": 2, "retry_delay": timedelta(minutes=15)},
    tags=["news"],
) as dag:
    BASH = {"env": PLACES, "append_env": True}

    add_reports = BashOperator(
        task_id="add_reports",
        bash_command=(
            '"$CHORUS_HOME/jobs/daily" --store "$CHORUS_STORE" --input "$CHORUS_INPUT"'
            " --date {{ macros.ds_add(ds, -1) }} --days 3"
        ),
        **BASH,
    )
    show_events = BashOperator(
        task_id="show_events",
        bash_command='"$CHORUS_HOME/jobs/chorus" show --store "$CHORUS_STORE" --quiet',
        **BASH,
    )
    add_reports >> show_events
