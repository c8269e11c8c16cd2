import Quill from 'quill';
import { quillPage } from './quill.js';

quillPage(Quill);
