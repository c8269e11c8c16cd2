import { editable, imitate } from './webmail.js';

imitate(editable);
