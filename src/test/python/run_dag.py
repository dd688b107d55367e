"""Runs the tasks of an Airflow DAG in their order, without Airflow: run_dag.py DAG_FILE DAY

Stands in for the few classes of Airflow that the file imports, fills in its templates for a run that
starts on DAY, and gives each command to bash, as BashOperator does. Prints the ids of the tasks.
"""

import datetime
import os
import re
import runpy
import subprocess
import sys
import types

TASKS = []


class DAG:
    def __init__(self, dag_id, *, description, schedule, start_date, catchup, max_active_runs, default_args, tags):
        assert start_date.tzinfo is not None, "the start of a DAG needs a time zone"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass


class BashOperator:
    def __init__(self, *, task_id, bash_command, env, append_env):
        self.task_id, self.bash_command = task_id, bash_command
        self.env = {**os.environ, **env} if append_env else env
        self.before = []
        TASKS.append(self)

    def __rshift__(self, later):
        later.before.append(self)
        return later

    def run(self, day):
        command = re.sub(r"\{\{\s*(.*?)\s*\}\}", lambda found: value(found[1], day), self.bash_command)
        subprocess.run(["bash", "-c", command], env=self.env, check=True)


class CronTriggerTimetable:
    def __init__(self, cron, *, timezone):
        assert len(cron.split()) == 5, cron


def value(template, day):
    """The value of the one kind of template in use: the run's day, moved."""
    moved = re.fullmatch(r"macros\.ds_add\(ds, (-?\d+)\)", template)
    return str(datetime.date.fromisoformat(day) + datetime.timedelta(days=int(moved[1])))


def module(name, **content):
    sys.modules[name] = types.ModuleType(name)
    vars(sys.modules[name]).update(content)


module("airflow", DAG=DAG)
module("airflow.timetables")
module("airflow.timetables.trigger", CronTriggerTimetable=CronTriggerTimetable)
module("airflow.operators")
module("airflow.operators.bash", BashOperator=BashOperator)
runpy.run_path(sys.argv[1])
done = []
while len(done) < len(TASKS):
    task = next(t for t in TASKS if t not in done and all(b in done for b in t.before))
    task.run(sys.argv[2])
    print(task.task_id, flush=True)
    done.append(task)
