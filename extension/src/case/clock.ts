/** The user's clock, in the words of the engine. */
import type { WallTime } from '../engine/case';
import { writeWall } from '../engine/plan/wall-time';
import { NO_ZONE, type Zone, zoneNamed } from '../engine/plan/zone';
import type { Stamp } from './saved';

/** The IANA zone that this computer is in. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function zoneOr(tz: string): Zone {
  return zoneNamed(tz) ?? NO_ZONE;
}

/** What the clocks of a zone show at that moment, for the `at` and `tz` of an event. */
export function happening(at: Stamp, tz = ownZone()): { at: WallTime; tz: string } {
  return { at: writeWall(zoneOr(tz).wallAt(Math.floor(at / 60_000))), tz };
}

/** A moment as the `now` of plan and review: with the zone, so that it stands for itself where the employer's is unknown. */
export function nowFor(at: Stamp, tz = ownZone()): string {
  const minute = Math.floor(at / 60_000);
  const ahead = zoneOr(tz).wallAt(minute) - minute;
  const size = Math.abs(ahead);
  const [hours, minutes] = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0'));
  return `${writeWall(minute + ahead)}${ahead < 0 ? '-' : '+'}${hours}:${minutes}${zoneNamed(tz) ? `[${tz}]` : ''}`;
}
