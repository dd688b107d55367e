#!/usr/bin/env python3
"""Writes `language-means.tsv`: the mean embedding of each language, less which vectors are compared.

    python models/build/language_means.py language_means.npz models/multilingual-e5-small

The NumPy archive holds `lang`, two letters each, `mean`, a row for each, and `global_mean`, the mean
of the rows. In the text file a line is a language and its mean, tab-separated, in millionths; `und`
is the mean over all languages.
"""

import sys
from pathlib import Path

import numpy as np

MILLIONTHS = 1_000_000
HEAD = "# The mean embedding of each language, in millionths; und: the mean over all languages.\n"


def main(archive, folder):
    means = np.load(archive)
    rows = {str(language): mean for language, mean in zip(means["lang"], means["mean"])}
    rows["und"] = means["global_mean"]
    with open(Path(folder) / "language-means.tsv", "w", encoding="utf-8", newline="\n") as file:
        file.write(HEAD)
        for language in sorted(rows):
            millionths = np.rint(rows[language].astype(np.float64) * MILLIONTHS).astype(int)
            file.write("\t".join([language, *map(str, millionths)]) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
