/** The browser's extension API, under one name in Chrome and Firefox. Both answer with promises. */
export const browser: typeof chrome = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;

/** Which browser this build is for; set by the build. */
declare const TARGET: 'chrome' | 'firefox';
export const isFirefox = TARGET === 'firefox';

/** A user-visible text from _locales. A key that is missing is a mistake that a test finds, so it is shown as it is. */
export function t(key: string, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions) || key;
}
