"""What stands under the headings: positions, education, and the plainer lists."""
