import type { Place, Site } from './site';

/**
 * Roundcube in its skin elastic: https://github.com/roundcube/roundcubemail/tree/release-1.6/skins/elastic
 *
 * Its own looks for buttons are too faint to borrow: white on a light gray or a light blue, 2.8 to 1 and less.
 */
export const place: Place = {
  compose: '#layout-content:has(#compose-content)',
  // The first is the button of a wide window, the second that of a phone; both are always there, one of them hidden.
  send: ['#compose-content .formbuttons > .send, :scope > .footer .send'],
};

/** And in its older one, larry, which has Send in a toolbar at the top. */
export const larryPlace: Place = {
  compose: '#mainscreen:has(#compose-content)',
  send: ['#messagetoolbar > .send'],
};

export const roundcube: Site = {
  name: 'roundcube',
  places: [place, larryPlace],
  subject: ['#compose-subject', 'input[name=_subject]'],
  plain: ['textarea#composebody', 'textarea[name=_message]'],
  rich: ['iframe#composebody_ifr'],
  signature: '#_rc_sig',
  // A reply's quote comes with an introduction of its own; without it the "On … wrote:" line would stay above our text.
  quote: '#reply-intro, blockquote',
  to: { field: ['#compose_to ul.recipient-input input', '#_to'], list: '#_to' },
  cc: { field: ['#compose_cc ul.recipient-input input', '#_cc'], list: '#_cc' },
};
