/** Three small pictures, for the eye alone: the words beside them say the same. */

const SIZE = { viewBox: '0 0 160 100', class: 'picture' } as const;

/** A message with the button beside Send. */
export function MessagePicture() {
  return (
    <svg {...SIZE} aria-hidden="true">
      <rect class="sheet" x="8" y="6" width="144" height="88" rx="6" />
      <path class="faint" d="M20 22h70M20 34h46" />
      <path class="faint" d="M20 50h120M20 60h96" />
      <rect class="faint-box" x="20" y="74" width="34" height="14" rx="3" />
      <rect class="strong" x="60" y="74" width="48" height="14" rx="3" />
    </svg>
  );
}

/** A note with one sentence that stands out: the user's own. */
export function NotePicture() {
  return (
    <svg {...SIZE} aria-hidden="true">
      <rect class="sheet" x="30" y="6" width="100" height="88" rx="6" />
      <path class="faint" d="M42 22h34M42 34h74" />
      <rect class="own" x="40" y="41" width="80" height="22" rx="3" />
      <path class="ink" d="M46 48h66M46 56h48" />
      <path class="faint" d="M42 72h60M42 82h28" />
    </svg>
  );
}

/** A line of days: one behind, today, one to come. */
export function DaysPicture() {
  return (
    <svg {...SIZE} aria-hidden="true">
      <path class="faint" d="M12 74h136" />
      <path class="today" d="M64 18v62" />
      <circle class="past" cx="30" cy="34" r="6" />
      <rect class="strong" x="60" y="48" width="30" height="10" rx="5" />
      <rect class="ahead" x="108" y="60" width="34" height="10" rx="5" />
      <path class="faint" d="M42 34h14M96 53h24" />
    </svg>
  );
}
