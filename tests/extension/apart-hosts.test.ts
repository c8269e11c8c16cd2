import { describe, expect, it } from 'vitest';
import { partsOf } from '../../extension/src/apart-hosts';

describe('a site that the user allows', () => {
  it.each(['https://mail.google.com/*', 'http://127.0.0.1/*', 'https://*/*', '<all_urls>', 'https://icloud.com.example/*'])(
    'is %s alone',
    (pattern) => {
      expect(partsOf(pattern)).toEqual([pattern]);
    },
  );

  it('is the host of its texts as well, where it has one', () => {
    expect(partsOf('https://www.icloud.com/*')).toEqual(['https://www.icloud.com/*', 'https://www-mail.icloud-sandbox.com/*']);
  });
});
