"""The command line, a file per command. A command imports its dependencies when it runs, so that --help is fast."""
