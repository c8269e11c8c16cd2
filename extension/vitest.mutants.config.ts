import config from './vitest.config.ts';

/** The vectors of the plan alone: what they do not notice when its code is wrong, nobody can read anywhere. */
export default { ...config, test: { include: ['tests/extension/engine/plan/{plan-vectors,zone}.test.ts'] } };
