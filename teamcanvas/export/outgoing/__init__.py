"""What an export contains: options, anonymised plan, output files."""
