export type {
  Application,
  Blank,
  Case,
  CaseEvent,
  Draft,
  DraftOptions,
  EarlierNote,
  EventType,
  Finding,
  Interview,
  Interviewer,
  InterviewKind,
  Message,
  OtherApplication,
  Place,
  Promised,
  Range,
  Recipient,
  ScheduleSettings,
} from './case';
export { fieldFromCase } from './case-facts';
export { draft } from './draft';
export { EngineError } from './engine-error';
export { plan } from './plan';
export type {
  Against,
  Answer,
  Ask,
  EndReason,
  Objection,
  Plan,
  PlanNote,
  PlanOptions,
  Step,
  StepState,
  ZonedTime,
} from './plan/types';
export type * from './playbook';
export { review } from './review';
