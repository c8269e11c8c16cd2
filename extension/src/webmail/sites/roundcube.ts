import type { Site } from './site';

export const roundcube: Site = {
  compose: '#compose-content',
  subject: '#compose-subject',
  plain: 'textarea#composebody',
  rich: 'iframe#composebody_ifr',
  takes: 'tinymce',
  // A reply's quote comes with an introduction of its own; without it the "On … wrote:" line would stay above our text.
  below: '#_rc_sig, #reply-intro, blockquote',
  // The first is the button of a wide window, the second that of a phone; both are always there, one of them hidden.
  send: '#compose-content .formbuttons > .send, #layout-content > .footer .send',
  buttonClass: 'btn btn-secondary',
};
