# Install rules and pkg-config.
