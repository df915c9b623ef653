"""The command line, a file per command. What a command needs is imported when it runs: asking for help is quick."""
