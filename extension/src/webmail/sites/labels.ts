/** What webmails call the parts of a message: in English, German, French, Spanish, Portuguese, Italian, Dutch and Japanese. */

export const SUBJECT = ['Subject', 'Betreff', 'Objet', 'Asunto', 'Assunto', 'Oggetto', 'Onderwerp', '件名'];
export const TO = ['To', 'An', 'À', 'Para', 'A', 'Aan', '宛先'];
export const CC = ['Cc', 'Kopie', 'Copie'];
export const BODY = [
  'Message body',
  'Body',
  'Nachrichtentext',
  'Corps du message',
  'Cuerpo del mensaje',
  'Corpo da mensagem',
  'Corpo del messaggio',
  'Berichttekst',
  'メッセージ本文',
];
export const SEND = [
  'Send',
  'Senden',
  'Envoyer',
  'Enviar',
  'Invia',
  'Verzenden',
  '送信',
  'Send Message',
  'Nachricht senden',
  'Envoyer le message',
  'Enviar mensaje',
  'Enviar mensagem',
  'Invia messaggio',
  'Verstuur bericht',
  'メッセージを送信',
];
