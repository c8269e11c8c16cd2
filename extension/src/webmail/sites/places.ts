/** Every webmail we know, as far as the button needs it. */
import { place as practice } from './practice';
import { place as roundcube } from './roundcube';
import type { Place } from './site';

export const places: readonly Place[] = [roundcube, practice];
