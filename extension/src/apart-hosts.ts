/** Webmails that have the text of a message in a frame from another host. To write there one must be allowed on both. */
const HOSTS: Readonly<Record<string, string>> = {
  // As seen in September 2026.
  'www.icloud.com': 'www-mail.icloud-sandbox.com',
};

/** The patterns of all that a site is made of, from the pattern of its own. */
export function partsOf(pattern: string): string[] {
  const [, scheme, host = ''] = /^(https?:\/\/)([^/]+)\/\*$/.exec(pattern) ?? [];
  const other = HOSTS[host];
  return other ? [pattern, `${scheme}${other}/*`] : [pattern];
}
