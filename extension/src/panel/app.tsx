import { useEffect, useRef, useState } from 'preact/hooks';
import { Application } from './application/application';
import { Applications } from './application/applications';
import { Debrief } from './application/debrief';
import { Edit } from './application/edit';
import { DeskContext } from './desk';
import { onEscape } from './escape';
import { Navigation } from './navigation';
import { opener } from './opener';
import type { Route } from './routes';
import { OwnTemplates } from './templates/own-templates';
import { TemplateForm } from './templates/template-form';
import { Toast } from './toast';
import { Today } from './today/today';
import { type Given, useTheDesk } from './use-desk';
import { Write } from './write/write';

/** The panel: the navigation, the view that was chosen, and what was said last. */
export function App({ first, ...given }: Given & { first: Route }) {
  const [route, go] = useState(first);
  const desk = useTheDesk(given, go);
  const shown = useRef(route);

  useEffect(() => onEscape(opener.close), []);
  useEffect(() => {
    // The first view keeps the focus where the user goes on; after that a new one is read out from its heading.
    if (shown.current === route) return;
    shown.current = route;
    scrollTo(0, 0);
    document.getElementById('title')?.focus();
  }, [route]);

  return (
    <DeskContext.Provider value={desk}>
      <Navigation route={route} />
      {route.view === 'write' ? (
        <Write key={JSON.stringify(route)} {...route} />
      ) : (
        <main key={JSON.stringify(route)}>
          <View route={route} />
        </main>
      )}
      {route.view !== 'write' && <Toast said={desk.said} />}
    </DeskContext.Provider>
  );
}

function View({ route }: { route: Route }) {
  switch (route.view) {
    case 'applications':
      return <Applications />;
    case 'application':
      return <Application id={route.id} />;
    case 'new':
      return <Edit />;
    case 'edit':
      return <Edit id={route.id} />;
    case 'debrief':
      return <Debrief id={route.id} interview={route.interview} />;
    case 'templates':
      return <OwnTemplates />;
    case 'template':
      return <TemplateForm id={route.id} back={route.back} />;
    case 'new-template':
      return <TemplateForm like={route.like} />;
    default:
      return <Today />;
  }
}
