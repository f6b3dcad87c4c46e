"""Shares the library of the sixth set; only the folder is its own."""
import importlib.util
from pathlib import Path

HERE = Path(__file__).resolve().parent
spec = importlib.util.spec_from_file_location("sixth", HERE.parents[1] / "6" / "generate" / "start.py")
sixth = importlib.util.module_from_spec(spec)
spec.loader.exec_module(sixth)
globals().update({k: v for k, v in vars(sixth).items() if not k.startswith("__")})

HERE = Path(__file__).resolve().parent
kit.OUT = HERE.parent  # noqa: F821
