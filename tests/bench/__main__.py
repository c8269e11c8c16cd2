"""Print every figure of the project, each beside its peer or its limit: python -m tests.bench

One part alone: python -m tests.bench.fill, .mutations, .editors, .engine, .cases, .guide or .api.
"""

import sys

from . import api, cases, editors, engine, fill, guide, mutations

if __name__ == "__main__":
    fill.main()
    mutations.main()
    editors.main()
    engine.main()
    cases.main()
    guide.main()
    sys.exit(api.main())
