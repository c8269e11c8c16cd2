import { fold } from './fold';

/** "wrote" as mail programs write it above a quoted message. */
const WROTE =
  /(?<!\p{L})(?:wrote ?:|(?:schrieb|a écrit|ha scritto|escribió|escreveu|schreef|skrev|kirjoitti|napisał|napisał\(a\)|napísal|napsal|a scris|írta|yazdı|пишет|написала?|пише|viết|έγραψε|كتب|כתב)(?!\p{L}))|写道|寫道|のメール|作成|작성/u;

/** What may stand at the head of an attribution: "On", in the languages of mail programs, or a date. */
const ATTRIBUTION_START = /^(?:(?:on|am|le|il|el|em|op|den|på|w dniu|dne|în|pe|от|ngày|vào)(?!\p{L})|于|在|בתאריך|في|\p{N})/u;

/** A person who recalls what was said, and no mail program: "On March 5 you wrote:". */
const RECALLED = /(?<!\p{L})(?:you|i|we|he|she|they) wrote ?:$/u;

const BLOCK_TITLE =
  /^[-–—_\s]{2,}(?:original message|forwarded message|reply message|ursprüngliche nachricht|originalnachricht|weitergeleitete nachricht|message d'origine|message original|message transféré|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|mensagem original|mensagem encaminhada|oorspronkelijk bericht|doorgestuurd bericht|originalmeddelelse|oprindelig meddelelse|ursprungligt meddelande|alkuperäinen viesti|wiadomość oryginalna|původní zpráva|исходное сообщение|原始邮件|原始郵件|元のメッセージ)[-–—_\s]{2,}$|^begin forwarded message:$/u;

/** The labels of the block of headers that some mail programs put above the message they answer. It begins with the sender. */
const SENDER = /^\*?(?:from|von|de|da|van|från|fra|lähettäjä|od|发件人|寄件者|差出人|от|보낸 사람)\s?:/u;
const HEADER =
  /^\*?(?:sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado(?: el| em)?|para|asunto|assunto|fecha|data|a|inviato|oggetto|verzonden|aan|onderwerp|skickat|till|ämne|sendt|til|emne|lähetetty|aihe|wysłano|do|temat|发送时间|收件人|主题|日期|送信日時|宛先|件名|отправлено|кому|тема|дата|보낸 날짜|받는 사람|제목)\s?:/u;

/** No mail program writes a longer line above a quoted message. */
const LONGEST_LINE = 500;

/**
 * Tell for every line whether it is quoted: "> …", and everything below "On … wrote:", "Original Message" or a block of mail headers.
 *
 * Where an attribution stands above lines that begin with ">", only those lines are quoted, because an answer may follow below them.
 */
export function quotedLines(lines: string[]): boolean[] {
  const quoted = lines.map((line) => line.trimStart().startsWith('>'));
  const folded = lines.map((line) => fold(line.slice(0, LONGEST_LINE)).trim());
  for (let index = 0; index < lines.length; index++) {
    if (quoted[index] || folded[index] === '') continue;
    const attribution = attributionAt(folded, index);
    const next = attribution ? lineAfter(folded, index + attribution.height) : index;
    if (attribution && quoted[next]) {
      quoted.fill(true, index, next);
    } else if (attribution?.certain || BLOCK_TITLE.test(folded[index] ?? '') || startsHeaders(folded, index)) {
      return quoted.fill(true, withRuleAbove(folded, index));
    }
  }
  return quoted;
}

/**
 * The attribution that begins in a line; it may be broken over up to three. It is certain when it looks like one even if no line with
 * ">" follows.
 */
function attributionAt(folded: string[], index: number): { height: number; certain: boolean } | undefined {
  const starts = ATTRIBUTION_START.test(folded[index] ?? '');
  for (let height = 1; height <= (starts ? 3 : 1); height++) {
    const lines = folded.slice(index, index + height);
    if (lines.at(-1) === '') return undefined;
    const whole = lines.join(' ');
    if (!/[:：]$/.test(whole)) continue;
    const dated = /\p{N}/u.test(whole);
    const addressed = /<[^<>@\s]{1,64}@[^<>\s]{1,255}>/.test(whole);
    if (!WROTE.test(whole) && !(dated && addressed)) return undefined;
    return { height, certain: addressed || (starts && dated && !RECALLED.test(whole)) };
  }
  return undefined;
}

function startsHeaders(folded: string[], index: number): boolean {
  return SENDER.test(folded[index] ?? '') && folded.slice(index + 1, index + 6).filter((line) => HEADER.test(line)).length >= 2;
}

/** The first line from here on that is not blank. */
function lineAfter(folded: string[], index: number): number {
  let next = index;
  while (folded[next] === '') next++;
  return next;
}

/** A rule of underscores or dashes right above belongs to the quoted block. */
function withRuleAbove(folded: string[], index: number): number {
  let above = index - 1;
  while (folded[above] === '') above--;
  return /^[-_]{5,}$/.test(folded[above] ?? '') ? above : index;
}
