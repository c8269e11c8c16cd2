/** The panel's frame: an extension page shown at the side of the mail, out of the page's reach. */
import { browser, t } from '../browser';
import type { Filled, PanelRequest } from '../messages';

const WIDTH = 'min(26rem, 100vw)';

/** Does what a panel asks, and gives what the panel is told about it. */
export type Answer = (request: PanelRequest) => Promise<Filled | undefined>;

export interface PanelFrame {
  /** Shows a panel in place of one that is open. `name` is known to the panel and the filler, and to no one else. */
  show(name: string, answer: Answer): void;
  close(): void;
}

export function panelFrame(page: Document): PanelFrame {
  let host: HTMLElement | undefined;
  return {
    show(name, answer) {
      host?.remove();
      // An element of its own with a closed shadow root: the page's styles do not reach in, and its scripts see neither frame nor name.
      host = page.createElement('div');
      host.style.cssText = `all: initial; position: fixed; inset: 0 0 0 auto; width: ${WIDTH}; z-index: 2147483647;`;
      const root = host.attachShadow({ mode: 'closed' });
      const view = page.createElement('iframe');
      view.src = `${browser.runtime.getURL('panel.html')}#${name}`;
      view.title = t('panel_title');
      view.allow = 'clipboard-write';
      view.style.cssText = 'border: 0; width: 100%; height: 100%; box-shadow: 0 0 1.5rem rgb(0 0 0 / 25%); color-scheme: normal;';
      view.addEventListener('load', () => {
        handPort(view, name, answer);
        view.focus();
      });
      root.append(view);
      page.documentElement.append(host);
    },
    close() {
      host?.remove();
      host = undefined;
    },
  };
}

/** Gives the panel its end of a port. Its name goes along, since the page could send the panel a port as well. */
function handPort(view: HTMLIFrameElement, name: string, answer: Answer): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = async ({ data }: MessageEvent<PanelRequest & { id: number }>) => {
    const filled = await answer(data).catch((): Filled => ({ done: false, why: 'refused' }));
    port1.postMessage({ id: data.id, filled });
  };
  view.contentWindow?.postMessage({ afterword: name }, new URL(view.src).origin, [port2]);
}
