"""What resumelint costs, measured: `make bench`."""
