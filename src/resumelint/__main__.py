"""python -m resumelint"""

import sys

if __name__ == "__main__":
    # `-m` puts the working folder first, and that may be a client's: what lies there must not be imported.
    if not sys.flags.safe_path:
        del sys.path[0]
    from resumelint.cli import main

    main(prog_name="resumelint")
