export type {
  Application,
  Blank,
  Case,
  Draft,
  DraftOptions,
  Finding,
  Interview,
  Interviewer,
  Message,
  OtherApplication,
  Place,
  Range,
} from './case';
export { draft } from './draft';
export { EngineError } from './engine-error';
export type * from './playbook';
export { review } from './review';
