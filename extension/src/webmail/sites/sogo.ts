import type { Place, Site } from './site';

/** SOGo 5: https://github.com/Alinto/sogo/blob/master/UI/Templates/MailerUI/UIxMailEditor.wox */
export const place: Place = {
  compose: '.sg-mail-editor form[name=messageForm]',
  send: ['[ng-click="editor.send()"]'],
};

export const sogo: Site = {
  name: 'sogo',
  places: [place],
  subject: ['input[name=subject]'],
  plain: ['textarea[ng-model="editor.message.editable.text"]', 'textarea[name=content]'],
  rich: ['iframe.cke_wysiwyg_frame'],
  // An HTML signature is not marked; its "-- " line is found as text.
  signature: '.signature',
  quote: 'blockquote',
  to: {
    field: ['md-chips[ng-model="editor.message.editable.to"] input'],
    person: ['md-chips[ng-model="editor.message.editable.to"] md-chip .sg-tile-content'],
  },
  cc: {
    field: ['md-chips[ng-model="editor.message.editable.cc"] input'],
    person: ['md-chips[ng-model="editor.message.editable.cc"] md-chip .sg-tile-content'],
  },
};
