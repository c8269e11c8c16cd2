import { describe, expect, test } from 'vitest';
import { messageParts } from '../../../extension/src/engine/message-parts';
import { playbook } from './content';

function partsOf(body: string) {
  const { own, signOff, signature, quoted } = messageParts(body, playbook.words);
  const text = (range: { start: number; end: number } | undefined) => range && body.slice(range.start, range.end);
  return { own: own.map(text), signOff: text(signOff), signature: text(signature), quoted: quoted.map(text) };
}

describe('the parts of a message', () => {
  test('a note is all the user’s own, down to the name below the sign-off', () => {
    const body = 'Dear Dana,\n\nThank you.\n\nKind regards,\nSam';
    expect(partsOf(body)).toEqual({ own: [body], signOff: 'Kind regards,\nSam', signature: undefined, quoted: [] });
  });

  test('blank lines around the own text are left out', () => {
    expect(partsOf('\n\n  \nThank you.\n\n').own).toEqual(['Thank you.']);
  });

  test('the signature ends where the quoted thread begins', () => {
    const body = 'Thank you.\n-- \nSam\nTel. 1\n> Hello';
    expect(partsOf(body)).toEqual({ own: ['Thank you.'], signOff: undefined, signature: '-- \nSam\nTel. 1', quoted: ['> Hello'] });
  });

  test('answers between quoted lines are the user’s own', () => {
    const body = 'On Mar 5, 2026, Dana wrote:\n> One?\nYes.\n> Two?\nNo.';
    expect(partsOf(body)).toMatchObject({ own: ['Yes.', 'No.'], quoted: ['On Mar 5, 2026, Dana wrote:\n> One?', '> Two?'] });
  });

  test('lines may end as on Windows', () => {
    const body = 'Thank you.\r\n\r\nBest,\r\nSam\r\n-- \r\nSam\r\n';
    expect(partsOf(body)).toMatchObject({ own: ['Thank you.\r\n\r\nBest,\r\nSam'], signOff: 'Best,\r\nSam', signature: '-- \r\nSam\r\n' });
  });

  test.each([
    ['Outlook', 'From: Dana Reyes\nSent: Friday\nTo: Sam\nSubject: Hello\n\nText'],
    ['Outlook in German', 'Von: Dana Reyes\nGesendet: Freitag\nAn: Sam\nBetreff: Hallo\n\nText'],
    ['Outlook in French', 'De : Dana Reyes\nEnvoyé : vendredi\nÀ : Sam\nObjet : Bonjour\n\nText'],
    ['Outlook in Chinese', '发件人: Dana\n发送时间: 2026\n收件人: Sam\n主题: 你好\n\nText'],
    ['Gmail in Portuguese', 'Em sex., 6 de mar. de 2026 às 15:00, Dana <d@example.com> escreveu:\n\nText'],
    ['Gmail in Italian', 'Il giorno ven 6 mar 2026 alle 15:00 Dana <d@example.com> ha scritto:\n\nText'],
    ['Gmail in Dutch', 'Op vr 6 mrt 2026 om 15:00 schreef Dana <d@example.com>:\n\nText'],
    ['Gmail in Polish', 'pt., 6 mar 2026 o 15:00 Dana <d@example.com> napisał(a):\n\nText'],
    ['Gmail in Russian', 'пт, 6 мар. 2026 г. в 15:00, Dana <d@example.com>:\n\nText'],
    ['Gmail in Chinese', 'Dana <d@example.com> 于2026年3月6日周五 15:00写道：\n\nText'],
    ['Gmail in Swedish', 'Den fre 6 mars 2026 kl 15:00 skrev Dana <d@example.com>:\n\nText'],
    ['Apple Mail', 'Begin forwarded message:\n\nText'],
    ['a forwarded message', '---------- Forwarded message ---------\nText'],
  ])('what %s quotes is quoted', (_, thread) => {
    expect(partsOf(`Thank you.\n\n${thread}`)).toMatchObject({ own: ['Thank you.'], quoted: [thread] });
  });

  test.each([
    'As you wrote on March 5:\nit is a good plan.',
    'On March 5 you wrote:\nit is a good plan.',
    'You asked for two things:\n1. a sample\n2. a date',
    'One thing more -- it was fun.\n\n--- and then ---\n\nThank you.',
    'To: me it was clear.\nDate: any day will do.',
  ])('what the user recalls is the user’s own: %j', (body) => {
    expect(partsOf(body)).toMatchObject({ own: [body], signature: undefined, quoted: [] });
  });
});
