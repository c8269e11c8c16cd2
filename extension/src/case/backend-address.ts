/** True for a name or number that a machine can have; other alphabets are in ASCII by now. */
export function isHost(name: string): boolean {
  return /^[a-z0-9.-]+$|^\[[0-9a-f:.]+\]$/i.test(name);
}

/**
 * A backend's address as typed, or undefined where it is none that can be used.
 *
 * Anything across a network must be https; plain http is for a backend on this machine. An empty address means no backend.
 */
export function backendAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '') return '';
  let url: URL;
  try {
    url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  } catch {
    return undefined;
  }
  const here = url.hostname === '127.0.0.1' || url.hostname === 'localhost';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && here)) return undefined;
  // Chromium takes “not an address” for a host and escapes its spaces.
  if (url.username || url.password || !isHost(url.hostname)) return undefined;
  return url.origin + url.pathname.replace(/\/+$/, '');
}
