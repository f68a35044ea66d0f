"""python -m resumelint"""

from resumelint.cli import main

if __name__ == "__main__":
    main(prog_name="resumelint")
