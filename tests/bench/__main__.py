"""Every figure, beside its peer or its limit: make bench"""

from __future__ import annotations

import sys

from . import api, fill, guide

if __name__ == "__main__":
    fill.main()
    guide.main()
    sys.exit(api.main())
