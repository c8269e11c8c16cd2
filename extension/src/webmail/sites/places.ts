/** Every webmail we know, as far as the button needs it. */
import { place as fastmail } from './fastmail';
import { place as gmail } from './gmail';
import { place as icloud } from './icloud';
import { place as outlook } from './outlook';
import { place as practice } from './practice';
import { place as proton } from './proton';
import { larryPlace, place as roundcube } from './roundcube';
import type { Place } from './site';
import { place as sogo } from './sogo';
import { place as yahoo } from './yahoo';
import { place as zoho } from './zoho';

export const places: readonly Place[] = [gmail, outlook, yahoo, proton, fastmail, icloud, zoho, roundcube, larryPlace, sogo, practice];
