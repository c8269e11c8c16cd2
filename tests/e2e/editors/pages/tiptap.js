import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { asBody, beginning, linesOf, place, publish } from './page.js';

const editor = new Editor({ element: place(), extensions: [StarterKit], content: beginning('p').replace('<br>', '') });
asBody(editor.view.dom);
publish(() => linesOf(editor.getHTML()));
