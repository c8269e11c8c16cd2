/** The views of the panel. */
export type Route =
  | { view: 'today' }
  | { view: 'applications' }
  | { view: 'application'; id: string }
  | { view: 'new' }
  | { view: 'edit'; id: string }
  | { view: 'debrief'; id: string; interview: number }
  | { view: 'templates' }
  /** One of the user's own templates, and where one goes on after it. */
  | { view: 'template'; id: string; back?: Route }
  /** A new one, for the situation of a shipped template. */
  | { view: 'new-template'; like: string }
  /** Writing, for an application and a step of its plan if one was chosen, with a template that was chosen before. */
  | { view: 'write'; id?: string; step?: string; template?: string };

export type Tab = 'today' | 'applications' | 'write';

/** The entry of the navigation that a view belongs to. */
export function tabOf({ view }: Route): Tab {
  if (view === 'templates' || view === 'template' || view === 'new-template') return 'write';
  return view === 'today' || view === 'write' ? view : 'applications';
}

/** Where a link leads, such as the one of a notification: "?application=3f…" or "?view=today". */
export function routeFrom(search: string): Route | undefined {
  const asked = new URLSearchParams(search);
  const id = asked.get('application');
  if (id) return { view: 'application', id };
  const view = asked.get('view');
  const known = ['today', 'applications', 'write', 'new', 'templates'] as const;
  return known.flatMap((name) => (name === view ? [{ view: name }] : []))[0];
}
