"""all.py [PART OF A NAME] writes the cases."""
import sys

import start
import study  # noqa: F401
import duties  # noqa: F401
import village  # noqa: F401
import second  # noqa: F401

if __name__ == "__main__":
    start.kit.write(sys.argv[1] if len(sys.argv) > 1 else None)
