"""python -m afterword"""

import sys

from .cli import main

sys.exit(main())
