"""`python -m teamcanvas` is the same program as the `teamcanvas` command."""

from teamcanvas.cli import main

if __name__ == "__main__":
    main()
