"""`python -m generator`: the same verbs as `pledgebook`."""

import sys

from generator.cli import main

sys.exit(main())
