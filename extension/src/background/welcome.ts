import { browser } from '../browser';

/** On the first day: what Afterword is, and what it would like to be allowed. Who loads it from a folder finds the page in the panel. */
export async function welcome(): Promise<void> {
  // Such a build is loaded anew many times a day.
  const { installType } = await browser.management.getSelf();
  if (installType !== 'development') await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
}
