/** What was asked for cannot be done with this playbook. The message is a sentence for the person who asked. */
export class EngineError extends Error {
  override name = 'EngineError';
}
