/** What the imitated webmails call their parts in other languages: the English name, and the others in the order of LANGUAGES. */
const LANGUAGES = ['de', 'fr', 'es', 'pt', 'it', 'nl', 'ja'];
const LABELS = {
  To: ['An', 'À', 'Para', 'Para', 'A', 'Aan', '宛先'],
  'To recipients': [
    'An Empfänger',
    'Destinataires (champ À)',
    'Destinatarios (Para)',
    'Destinatários Para',
    'A destinatari',
    'Aan ontvangers',
    '宛先',
  ],
  'To Recipients': [
    'An Empfänger',
    'À destinataires',
    'Para destinatarios',
    'Para destinatários',
    'A destinatari',
    'Aan ontvangers',
    '宛先の受信者',
  ],
  Subject: ['Betreff', 'Objet', 'Asunto', 'Assunto', 'Oggetto', 'Onderwerp', '件名'],
  'Add a subject': [
    'Betreff hinzufügen',
    'Ajouter un objet',
    'Agregar un asunto',
    'Adicionar um assunto',
    'Aggiungi un oggetto',
    'Een onderwerp toevoegen',
    '件名を追加',
  ],
  Body: ['Text', 'Corps', 'Cuerpo', 'Corpo', 'Corpo', 'Tekst', '本文'],
  'Message body': [
    'Nachrichtentext',
    'Corps du message',
    'Cuerpo del mensaje',
    'Corpo da mensagem',
    'Corpo del messaggio',
    'Berichttekst',
    'メッセージ本文',
  ],
  'Text editor area': [
    'Texteditor',
    'Zone d’édition',
    'Área del editor',
    'Área do editor',
    'Area dell’editor',
    'Teksteditor',
    'テキストエディタ',
  ],
  'Email composer': [
    'E-Mail-Editor',
    'Éditeur de message',
    'Editor de correo',
    'Editor de e-mail',
    'Editor di email',
    'E-maileditor',
    'メール作成',
  ],
  Send: ['Senden', 'Envoyer', 'Enviar', 'Enviar', 'Invia', 'Verzenden', '送信'],
  'Send Message': [
    'Nachricht senden',
    'Envoyer le message',
    'Enviar mensaje',
    'Enviar mensagem',
    'Invia messaggio',
    'Verstuur bericht',
    'メッセージを送信',
  ],
  'Send this email': [
    'Diese E-Mail senden',
    'Envoyer cet e-mail',
    'Enviar este mensaje',
    'Enviar este e-mail',
    'Invia questa email',
    'Deze e-mail verzenden',
    'このメールを送信',
  ],
  'Send ‪(Ctrl-Enter)‬': [
    'Senden ‪(Strg-Eingabe)‬',
    'Envoyer ‪(Ctrl-Entrée)‬',
    'Enviar ‪(Ctrl-Intro)‬',
    'Enviar ‪(Ctrl-Enter)‬',
    'Invia ‪(Ctrl-Invio)‬',
    'Verzenden ‪(Ctrl-Enter)‬',
    '送信 ‪(Ctrl-Enter)‬',
  ],
  'New Message': [
    'Neue Nachricht',
    'Nouveau message',
    'Mensaje nuevo',
    'Nova mensagem',
    'Nuovo messaggio',
    'Nieuw bericht',
    '新規メッセージ',
  ],
  'Email message': [
    'E-Mail-Nachricht',
    'Message électronique',
    'Mensaje de correo',
    'Mensagem de e-mail',
    'Messaggio email',
    'E-mailbericht',
    'メール',
  ],
  Remove: ['Entfernen', 'Supprimer', 'Quitar', 'Remover', 'Rimuovi', 'Verwijderen', '削除'],
};

/** Puts everything in a part of the page into another language. */
export function translate(content, language) {
  const index = LANGUAGES.indexOf(language);
  const other = (text) => LABELS[text]?.[index];
  for (const element of content.querySelectorAll('*')) {
    for (const name of ['aria-label', 'placeholder', 'title']) {
      const found = other(element.getAttribute(name));
      if (found) element.setAttribute(name, found);
    }
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) node.data = other(node.data.trim()) ?? node.data;
  }
}
