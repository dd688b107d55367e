"""Runs explore.ipynb on a store, from top to bottom, as a person would; any error or warning fails.

    python notebooks/execute.py --store STORE            look whether it runs
    python notebooks/execute.py --store STORE --write    and keep what came out in the notebook
"""

import argparse
import os
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

NOTEBOOK = Path(__file__).resolve().parent / "explore.ipynb"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--store", required=True, type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()

    os.environ["CHORUS_STORE"] = str(options.store.resolve())
    os.environ["PYTHONWARNINGS"] = "default"
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    client = NotebookClient(
        notebook,
        timeout=600,
        kernel_name="python3",
        record_timing=False,
        extra_arguments=["--log-level=ERROR"],
        resources={"metadata": {"path": str(NOTEBOOK.parent)}},
    )
    client.execute()

    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    warnings = [
        output.text
        for cell in cells
        for output in cell.outputs
        if output.output_type == "stream" and output.name == "stderr"
    ]
    if warnings:
        sys.exit("the notebook warns:\n" + "".join(warnings))
    silent = [cell.source for cell in cells if not cell.outputs]
    if silent:
        sys.exit("this cell of the notebook shows nothing:\n" + silent[0])
    if options.write:
        notebook.metadata.language_info = {"name": "python"}
        nbformat.write(notebook, NOTEBOOK)
    print(f"{NOTEBOOK.name}: {len(cells)} cells ran")


if __name__ == "__main__":
    main()
