"""Print every figure of the project, each beside its peer or its limit: python -m tests.bench

One part alone: python -m tests.bench.fill, .editors, .engine, .cases, .guide or .api.
"""

import sys

from . import api, cases, editors, engine, fill, guide

if __name__ == "__main__":
    fill.main()
    editors.main()
    engine.main()
    cases.main()
    guide.main()
    sys.exit(api.main())
