import Quill from 'quill1/dist/quill.js';
import { quillPage } from './quill.js';

quillPage(Quill);
