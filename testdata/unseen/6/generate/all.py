"""Ledgers of offices nobody here has seen. all.py [PART OF A NAME] writes the cases."""
import sys

from start import kit
import duties  # noqa: F401
import start  # noqa: F401
import study  # noqa: F401
import village  # noqa: F401

kit.write(sys.argv[1] if len(sys.argv) > 1 else None)
