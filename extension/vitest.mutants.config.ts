import config from './vitest.config.ts';

/** The tests of the plan alone, for trying out what they notice when its code is wrong. */
export default { ...config, test: { include: ['tests/extension/engine/plan/*.test.ts'] } };
